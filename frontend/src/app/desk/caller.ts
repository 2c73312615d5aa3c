import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressSpinner } from '@angular/material/progress-spinner';
import { TranslatePipe } from '@ngx-translate/core';
import { Account } from '../account/account';
import { ageOf } from '../i18n/format';
import { Realtime } from '../realtime/realtime';
import { putTicket } from '../ticket/board';
import { TicketBoard } from '../ticket/ticket-board';
import { Clock } from '../ui/clock';
import { Icon } from '../ui/icon';
import { Toasts } from '../ui/toasts';
import type { QueueView } from '../wire/model';
import { problemOf } from '../wire/problem';

/** Calls the next ticket and shows the one at this desk. */
@Component({
  selector: 'z-caller',
  imports: [Icon, MatButton, MatProgressSpinner, TranslatePipe],
  host: { '(document:keydown)': 'key($event)' },
  templateUrl: './caller.html',
  styleUrl: './caller.scss',
})
export class Caller {
  private readonly account = inject(Account);
  private readonly board = inject(TicketBoard);
  private readonly clock = inject(Clock);
  private readonly toasts = inject(Toasts);
  protected readonly tickets = inject(Realtime).tickets;

  readonly desk = input.required<string>();
  readonly queue = input.required<QueueView>();
  readonly waiting = input.required<number>();

  protected readonly calling = signal(false);
  protected readonly foundNobody = signal(false);
  protected readonly current = computed(() =>
    this.board.calls().find((ticket) => ticket.desk === this.desk()),
  );
  protected readonly since = computed(() => {
    const calledAt = this.current()?.calledAt;
    return calledAt ? ageOf(calledAt, this.clock.now()) : '';
  });

  protected key(event: KeyboardEvent): void {
    const typing = (event.target as Element).matches?.('input, select, textarea, [role^=menu]');
    if (typing || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toLowerCase() === 'n') void this.callNext();
  }

  protected async callNext(): Promise<void> {
    if (this.calling() || !this.tickets.connected()) return;
    this.calling.set(true);
    this.foundNobody.set(false);
    try {
      const payload = { queue: this.queue().id, desk: this.desk() };
      const { ticket } = await this.tickets.request('siguiente-ticket', payload);
      if (ticket) this.board.apply(putTicket(ticket));
      else this.foundNobody.set(true);
    } catch (error) {
      this.explain(problemOf(error).status);
    } finally {
      this.calling.set(false);
    }
  }

  /** Without an answer the ticket may have been called all the same: the snapshot tells. */
  private explain(status: number): void {
    if (status === 401 || status === 403) this.account.verify();
    else if (this.tickets.connected()) this.board.refresh();
    const key = status === 403 ? 'forbidden' : status === 504 || status === 0 ? 'late' : 'failed';
    this.toasts.show(`caller.${key}`);
  }
}
