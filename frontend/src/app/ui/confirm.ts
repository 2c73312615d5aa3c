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

/** Keys of the translation files; `yes` names what will be done, never just "yes". */
export interface Question {
  title: string;
  text?: string;
  yes: string;
  no?: string;
  params?: Record<string, unknown>;
}

/** Asks before something that cannot be taken back. */
@Service()
export class Confirm {
  private readonly dialog = inject(MatDialog);

  async ask(question: Question): Promise<boolean> {
    const asked = this.dialog.open<Asking, Question, boolean>(Asking, {
      data: question,
      role: 'alertdialog',
      maxWidth: '30rem',
    });
    return (await firstValueFrom(asked.afterClosed())) === true;
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
    <h2 mat-dialog-title>{{ question.title | translate: question.params }}</h2>
    @if (question.text; as text) {
      <mat-dialog-content>{{ text | translate: question.params }}</mat-dialog-content>
    }
    <mat-dialog-actions align="end">
      <button matButton type="button" [mat-dialog-close]="false">
        {{ question.no ?? 'action.cancel' | translate }}
      </button>
      <button matButton="filled" type="button" [mat-dialog-close]="true">
        {{ question.yes | translate: question.params }}
      </button>
    </mat-dialog-actions>
  `,
})
class Asking {
  protected readonly question = inject<Question>(MAT_DIALOG_DATA);
}
