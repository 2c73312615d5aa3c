import { Component, inject, Service } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialog,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { TranslatePipe } from '@ngx-translate/core';
import { firstValueFrom } from 'rxjs';
import type { Difference } from './differences';

export type Choice = 'mine' | 'theirs';

/** Asks what shall be kept where somebody else has changed the same thing meanwhile. */
@Service()
export class Conflict {
  private readonly dialog = inject(MatDialog);

  async ask(differences: readonly Difference[]): Promise<Choice | undefined> {
    const asked = this.dialog.open<ConflictDialog, readonly Difference[], Choice>(ConflictDialog, {
      data: differences,
      role: 'alertdialog',
      maxWidth: '40rem',
    });
    return firstValueFrom(asked.afterClosed());
  }
}

@Component({
  imports: [
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    TranslatePipe,
  ],
  template: `
    <h2 mat-dialog-title>{{ 'conflict.title' | translate }}</h2>
    <mat-dialog-content>
      <p>{{ 'conflict.text' | translate }}</p>
      <div
        class="scroll"
        role="region"
        tabindex="0"
        [attr.aria-label]="'conflict.title' | translate"
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{{ 'conflict.field' | translate }}</th>
              <th scope="col">{{ 'conflict.theirs' | translate }}</th>
              <th scope="col">{{ 'conflict.mine' | translate }}</th>
            </tr>
          </thead>
          <tbody>
            @for (one of differences; track one.label) {
              <tr>
                <th scope="row">{{ one.label | translate }}</th>
                <td>{{ one.theirs }}</td>
                <td>{{ one.mine }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" mat-dialog-close>{{ 'action.cancel' | translate }}</button>
      <button matButton="outlined" type="button" mat-dialog-close="theirs">
        {{ 'conflict.useTheirs' | translate }}
      </button>
      <button matButton="filled" type="button" mat-dialog-close="mine">
        {{ 'conflict.keepMine' | translate }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    .scroll {
      overflow-x: auto;
    }
    table {
      inline-size: 100%;
      margin-block-start: var(--space-3);
      border-collapse: collapse;
    }
    th,
    td {
      padding: var(--space-2);
      border-block-end: 1px solid var(--mat-sys-outline-variant);
      text-align: start;
    }
    td {
      overflow-wrap: anywhere;
    }
  `,
})
export class ConflictDialog {
  protected readonly differences = inject<readonly Difference[]>(MAT_DIALOG_DATA);
}
