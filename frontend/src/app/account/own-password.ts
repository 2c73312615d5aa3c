import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, minLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslatePipe } from '@ngx-translate/core';
import { FieldErrorText } from '../ui/field-errors';
import { Saving } from '../ui/saving';
import { Api } from '../wire/api';

/** Another password for oneself; closes with true when it is kept. */
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
      <h2 mat-dialog-title>{{ 'account.password' | translate }}</h2>
      <mat-dialog-content>
        <p>{{ 'account.passwordText' | translate }}</p>
        <mat-form-field appearance="outline">
          <mat-label>{{ 'account.currentPassword' | translate }}</mat-label>
          <input
            matInput
            type="password"
            autocomplete="current-password"
            [formField]="form.current"
          />
          @if (form.current().touched() && form.current().invalid()) {
            <mat-error>{{ form.current().errors() | fieldError }}</mat-error>
          }
        </mat-form-field>
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
          {{ (saving.busy() ? 'action.saving' : 'action.save') | translate }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styleUrl: '../ui/dialog.scss',
})
export class OwnPassword {
  private readonly api = inject(Api);
  private readonly dialog = inject<MatDialogRef<OwnPassword, boolean>>(MatDialogRef);

  private readonly wish = signal({ current: '', password: '' });
  protected readonly form = form(this.wish, (path) => {
    required(path.current);
    required(path.password);
    minLength(path.password, 8);
    maxLength(path.password, 200);
  });

  protected readonly saving = new Saving(this.form);

  protected save(event: Event): Promise<void> {
    return this.saving.run(event, async () => {
      await this.api.changePassword(this.wish());
      this.dialog.close(true);
    });
  }
}
