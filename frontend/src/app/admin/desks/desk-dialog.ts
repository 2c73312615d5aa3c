import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslatePipe } from '@ngx-translate/core';
import { FieldErrorText } from '../../ui/field-errors';
import { Saving } from '../../ui/saving';
import { Api } from '../../wire/api';
import type { DeskView } from '../../wire/model';
import { problemOf } from '../../wire/problem';
import { Conflict } from '../form/conflict';
import { differences } from '../form/differences';

/** A new desk, or the one given, to be called otherwise; closes with the desk as it is kept. */
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
    MatInput,
    MatLabel,
    TranslatePipe,
  ],
  template: `
    <form novalidate (submit)="save($event)">
      <h2 mat-dialog-title>
        {{ (desk ? 'desks.edit' : 'desks.new') | translate: { name: desk?.name } }}
      </h2>
      <mat-dialog-content>
        <mat-form-field appearance="outline">
          <mat-label>{{ 'desks.name' | translate }}</mat-label>
          <input matInput autocomplete="off" [formField]="form.name" />
          @if (form.name().touched() && form.name().invalid()) {
            <mat-error>{{ form.name().errors() | fieldError }}</mat-error>
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
  styleUrl: '../../ui/dialog.scss',
})
export class DeskDialog {
  private readonly api = inject(Api);
  private readonly conflict = inject(Conflict);
  private readonly dialog = inject<MatDialogRef<DeskDialog, DeskView>>(MatDialogRef);
  protected readonly desk = inject<DeskView | undefined>(MAT_DIALOG_DATA);

  private version = this.desk?.version ?? 0;
  private readonly wish = signal({ name: this.desk?.name ?? '' });
  protected readonly form = form(this.wish, (path) => {
    required(path.name);
    maxLength(path.name, 40);
  });
  protected readonly saving = new Saving(this.form);

  protected save(event: Event): Promise<void> {
    return this.saving.run(event, async () => {
      const saved = this.desk
        ? await this.keep(this.desk.id)
        : await this.api.createDesk(this.wish());
      if (saved) this.dialog.close(saved);
    });
  }

  private async keep(id: string): Promise<DeskView | undefined> {
    try {
      return await this.api.changeDesk(id, this.version, this.wish());
    } catch (error) {
      if (problemOf(error).status !== 412) throw error;
      return this.settle(id);
    }
  }

  /** Somebody else was faster: theirs comes into the form, or mine goes on top of it. */
  private async settle(id: string): Promise<DeskView | undefined> {
    const theirs = await this.api.desk(id);
    const reading = { name: { label: 'desks.name' } };
    const choice = await this.conflict.ask(
      differences({ name: theirs.name }, this.wish(), reading),
    );
    if (!choice) return undefined;
    this.version = theirs.version;
    if (choice === 'mine') return this.keep(id);
    this.wish.set({ name: theirs.name });
    return undefined;
  }
}
