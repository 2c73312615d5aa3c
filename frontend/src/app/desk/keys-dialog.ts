import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { TranslatePipe } from '@ngx-translate/core';
import { SHORTCUTS } from './keys';

/** What the keys do. */
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
    <h2 mat-dialog-title>{{ 'keys.title' | translate }}</h2>
    <mat-dialog-content>
      <dl>
        @for (shortcut of shortcuts; track shortcut.key) {
          <div>
            <dt>
              <kbd>{{ shortcut.key }}</kbd>
            </dt>
            <dd>{{ 'keys.' + shortcut.does | translate }}</dd>
          </div>
        }
      </dl>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" mat-dialog-close>{{ 'action.close' | translate }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    dl {
      display: grid;
      gap: var(--space-3);
    }
    dl > div {
      display: flex;
      gap: var(--space-4);
      align-items: center;
    }
    kbd {
      display: inline-grid;
      place-items: center;
      min-inline-size: 2rem;
      padding: 0.15rem 0.5rem;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 0.375rem;
      color: var(--mat-sys-on-surface);
      font: inherit;
    }
  `,
})
export class KeysDialog {
  protected readonly shortcuts = SHORTCUTS;
}
