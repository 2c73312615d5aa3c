import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required, submit } from '@angular/forms/signals';
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
import { Counted } from '../i18n/counted';
import type { QueueView, TicketView } from '../wire/model';

/** The ticket that is to be sent on, and where it may go. */
export interface TransferAsked {
  ticket: TicketView;
  queues: readonly QueueView[];
}

/** Where it goes, and what those there should know. */
export interface TransferWish {
  queue: string;
  note: string;
}

const MOST = 200;

/** Sends a ticket on to another queue, with a note. */
@Component({
  imports: [
    Counted,
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
    <h2 mat-dialog-title>{{ 'transfer.title' | translate: { number: data.ticket.number } }}</h2>
    <form novalidate (submit)="save($event)">
      <mat-dialog-content>
        <p class="muted">{{ 'transfer.text' | translate }}</p>
        <mat-form-field appearance="outline">
          <mat-label>{{ 'transfer.queue' | translate }}</mat-label>
          <select matNativeControl [formField]="form.queue">
            @for (queue of data.queues; track queue.id) {
              <option [value]="queue.id">
                {{ queue.name }} ·
                {{ 'waiting' | counted: queue.waiting | translate: { n: queue.waiting } }}
              </option>
            }
          </select>
        </mat-form-field>
        <mat-form-field appearance="outline">
          <mat-label>{{ 'transfer.note' | translate }}</mat-label>
          <textarea matInput rows="3" [formField]="form.note"></textarea>
          <mat-hint align="end">{{ wish().note.length }} / {{ most }}</mat-hint>
          @if (form.note().invalid()) {
            <mat-error>{{ 'transfer.noteLong' | translate: { n: most } }}</mat-error>
          }
        </mat-form-field>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" mat-dialog-close>{{ 'action.cancel' | translate }}</button>
        <button matButton="filled" type="submit">{{ 'transfer.save' | translate }}</button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    mat-dialog-content {
      display: grid;
      gap: var(--space-3);
    }
  `,
})
export class TransferDialog {
  private readonly dialog = inject(MatDialogRef) as MatDialogRef<TransferDialog, TransferWish>;
  protected readonly data = inject<TransferAsked>(MAT_DIALOG_DATA);
  protected readonly most = MOST;
  protected readonly wish = signal<TransferWish>({
    queue: this.data.queues[0]?.id ?? '',
    note: '',
  });
  protected readonly form = form(this.wish, (path) => {
    required(path.queue);
    maxLength(path.note, MOST);
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async () => {
      this.dialog.close(this.wish());
      return undefined;
    });
  }
}
