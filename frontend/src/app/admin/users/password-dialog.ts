import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, minLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslatePipe } from '@ngx-translate/core';
import { Api } from '../../wire/api';
import type { AccountView } from '../../wire/model';
import { FieldErrorText } from '../../ui/field-errors';
import { Saving } from '../../ui/saving';

/** Another password for somebody who has forgotten theirs; closes with true when it is kept. */
@Component({
  imports: [
    FieldErrorText,
    FormField,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    MatError,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    TranslatePipe,
  ],
  template: `
    <form novalidate (submit)="save($event)">
      <h2 mat-dialog-title>{{ 'users.resetTitle' | translate: { name: user.displayName } }}</h2>
      <mat-dialog-content>
        <p>{{ 'users.resetText' | translate }}</p>
        <mat-form-field appearance="outline">
          <mat-label>{{ 'users.newPassword' | translate }}</mat-label>
          <input matInput type="password" autocomplete="new-password" [formField]="form.password" />
          <mat-hint>{{ 'users.passwordHint' | translate }}</mat-hint>
          @if (form.password().touched() && form.password().invalid()) {
            <mat-error>{{ form.password().errors() | fieldError }}</mat-error>
          }
        </mat-form-field>
        @if (saving.refusal(); as why) {
          <p class="refusal" role="alert">{{ why }}</p>
        }
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" mat-dialog-close>{{ 'action.cancel' | translate }}</button>
        <button matButton="filled" type="submit" [disabled]="saving.busy()">
          {{ (saving.busy() ? 'action.saving' : 'users.reset') | translate }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styleUrl: '../../ui/dialog.scss',
})
export class PasswordDialog {
  private readonly api = inject(Api);
  private readonly dialog = inject<MatDialogRef<PasswordDialog, boolean>>(MatDialogRef);
  protected readonly user = inject<AccountView>(MAT_DIALOG_DATA);

  private readonly wish = signal({ password: '' });
  protected readonly form = form(this.wish, (path) => {
    required(path.password);
    minLength(path.password, 8);
    maxLength(path.password, 200);
  });

  protected readonly saving = new Saving(this.form);

  protected save(event: Event): Promise<void> {
    return this.saving.run(event, async () => {
      await this.api.resetPassword(this.user.name, this.wish());
      this.dialog.close(true);
    });
  }
}
