import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { TranslatePipe } from '@ngx-translate/core';
import { dateTimeOf } from '../../i18n/format';
import { Language } from '../../i18n/language';
import { LoadFailed } from '../../ui/load-failed';
import { Loading } from '../../ui/loading';
import { Api } from '../../wire/api';
import type { TicketMove, TicketView } from '../../wire/model';

/** What has been done with a ticket, from when it was drawn. */
@Component({
  imports: [
    LoadFailed,
    Loading,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    TranslatePipe,
  ],
  template: `
    <h2 mat-dialog-title>{{ 'tickets.historyOf' | translate: { number: ticket.number } }}</h2>
    <mat-dialog-content>
      @if (failed()) {
        <z-load-failed (again)="load()" />
      } @else if (moves(); as moves) {
        <ol>
          @for (move of moves; track $index) {
            <li>
              <time class="muted" [attr.datetime]="move.at">{{ when(move.at) }}</time>
              <strong>{{ 'tickets.done.' + move.action | translate }}</strong>
              <span>{{ move.by === 'system' ? ('tickets.system' | translate) : move.by }}</span>
              @if (move.desk) {
                <span>{{ 'screen.atDesk' | translate: { desk: move.desk } }}</span>
              }
              @if (move.toQueue) {
                <span>{{ move.fromQueue }} → {{ move.toQueue }}</span>
              }
              @if (move.note) {
                <q>{{ move.note }}</q>
              }
            </li>
          }
        </ol>
      } @else {
        <z-loading />
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" mat-dialog-close>{{ 'action.close' | translate }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-3);
      padding-block: var(--space-2);
      border-block-end: 1px solid var(--mat-sys-outline-variant);
    }
    time {
      font-variant-numeric: tabular-nums;
    }
    q {
      flex-basis: 100%;
    }
  `,
})
export class TicketHistory {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  protected readonly ticket = inject<TicketView>(MAT_DIALOG_DATA);
  protected readonly moves = signal<readonly TicketMove[] | undefined>(undefined);
  protected readonly failed = signal(false);

  constructor() {
    void this.load();
  }

  protected when(instant: string): string {
    return dateTimeOf(instant, this.language.current());
  }

  protected async load(): Promise<void> {
    this.failed.set(false);
    try {
      this.moves.set(await this.api.ticketMoves(this.ticket.id));
    } catch {
      this.failed.set(true);
    }
  }
}
