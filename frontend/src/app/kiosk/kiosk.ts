import { Component, computed, inject, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { Realtime } from '../realtime/realtime';
import { Brand } from '../shell/brand';
import { LanguageSwitch } from '../shell/language-switch';
import { putTicket, waitingOf } from '../ticket/board';
import { TicketBoard } from '../ticket/ticket-board';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { Notice } from '../ui/notice';
import { Toasts } from '../ui/toasts';
import { Api } from '../wire/api';
import type { QueueView, TicketView } from '../wire/model';
import { Issued } from './issued';
import { QueueCard } from './queue-card';

/** A second tap of a nervous finger must not take a second ticket, not even after the first was shown. */
const QUIET_AFTER = 800;

/** Take a ticket. */
@Component({
  imports: [Brand, Issued, LanguageSwitch, LoadFailed, Loading, Notice, QueueCard, TranslatePipe],
  providers: [TicketBoard],
  templateUrl: './kiosk.html',
  styleUrl: './kiosk.scss',
})
export default class Kiosk {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly board = inject(TicketBoard);
  protected readonly realtime = inject(Realtime);

  protected readonly issuing = signal<string | undefined>(undefined);
  private readonly taken = signal<TicketView | undefined>(undefined);
  /** As it stands now: it may be called while it is shown. */
  protected readonly issued = computed(() => {
    const ticket = this.taken();
    return ticket && (this.board.board().tickets.get(ticket.id) ?? ticket);
  });
  private quietUntil = 0;

  protected readonly before = computed(() => {
    const ticket = this.issued();
    if (!ticket) return 0;
    const waiting = waitingOf(this.board.board(), ticket.queue);
    return Math.max(
      0,
      waiting.findIndex((one) => one.id === ticket.id),
    );
  });

  protected async take(queue: QueueView): Promise<void> {
    if (this.issuing() || this.issued() || Date.now() < this.quietUntil) return;
    this.issuing.set(queue.id);
    try {
      const ticket = await this.api.issue({ queue: queue.id });
      this.board.apply(putTicket(ticket));
      this.taken.set(ticket);
    } catch {
      this.toasts.show('kiosk.notIssued');
    } finally {
      this.issuing.set(undefined);
    }
  }

  protected backToStart(): void {
    this.taken.set(undefined);
    this.quietUntil = Date.now() + QUIET_AFTER;
  }
}
