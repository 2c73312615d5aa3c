import { computed, inject, Service, signal } from '@angular/core';
import { Account } from '../account/account';
import { Realtime } from '../realtime/realtime';
import { Toasts } from '../ui/toasts';
import type { TicketView } from '../wire/model';
import { problemOf } from '../wire/problem';
import { DeskStore } from './desk-store';
import { putTicket } from './floor';
import { movesOf, type Move } from './moves';

/** A move that needs the ticket alone, and the event that asks for it. */
const EVENTS = {
  recall: 'rellamar-ticket',
  start: 'iniciar-ticket',
  done: 'terminar-ticket',
  absent: 'ausente-ticket',
  giveBack: 'devolver-ticket',
} as const;

export type Busy = Move | 'pause' | 'leave' | undefined;

/** What an agent does at the desk: one thing at a time, and each answered before the next. */
@Service({ autoProvided: false })
export class Actions {
  private readonly account = inject(Account);
  private readonly store = inject(DeskStore);
  private readonly toasts = inject(Toasts);
  private readonly tickets = inject(Realtime).tickets;

  private readonly underWay = signal<Busy>(undefined);
  readonly busy = this.underWay.asReadonly();
  readonly foundNobody = signal(false);
  /** The request for a ticket that nobody has answered yet: asked again, it gets the same ticket. */
  private readonly unanswered = signal<string | undefined>(undefined);
  readonly uncertain = computed(() => this.unanswered() !== undefined);

  /** What is possible now, were the server there. */
  readonly possible = computed(() =>
    movesOf(this.store.current()?.status, this.store.paused(), this.uncertain()),
  );

  can(move: Move): boolean {
    return this.possible().has(move) && this.ready();
  }

  /** The server is there and nothing is under way. */
  readonly ready = computed(() => this.tickets.connected() && !this.underWay());

  async next(): Promise<void> {
    const desk = this.store.desk();
    if (!desk || !this.can('next')) return;
    this.foundNobody.set(false);
    const request = this.unanswered() ?? crypto.randomUUID();
    this.unanswered.set(request);
    await this.doing('next', async () => {
      const before = this.store.current();
      const called = await this.tickets.request('siguiente-ticket', { desk: desk.id, request });
      this.unanswered.set(undefined);
      if (called.ticket) this.store.apply(putTicket(called.ticket));
      this.foundNobody.set(called.empty);
      if (called.empty && before) this.store.refresh(); // its service has ended all the same
    });
  }

  async move(move: keyof typeof EVENTS): Promise<void> {
    const ticket = this.store.current();
    if (!ticket || !this.can(move)) return;
    await this.doing(move, async () =>
      this.moved(await this.tickets.request(EVENTS[move], { ticket: ticket.id })),
    );
  }

  async transfer(ticket: TicketView, queue: string, note: string): Promise<void> {
    if (!this.ready()) return;
    await this.doing('transfer', async () =>
      this.moved(
        await this.tickets.request('transferir-ticket', { ticket: ticket.id, queue, note }),
      ),
    );
  }

  async pause(): Promise<void> {
    if (this.ready()) await this.doing('pause', () => this.store.pause(!this.store.paused()));
  }

  async leave(): Promise<void> {
    if (this.ready()) await this.doing('leave', () => this.store.leave());
  }

  private moved(ticket: TicketView): void {
    this.foundNobody.set(false);
    this.store.apply(putTicket(ticket));
  }

  private async doing(what: Busy, task: () => Promise<void>): Promise<void> {
    this.underWay.set(what);
    try {
      await task();
    } catch (error) {
      this.explain(error);
    } finally {
      this.underWay.set(undefined);
    }
  }

  /** Without an answer it may have happened all the same: the snapshot tells, and a call may be asked for again. */
  private explain(error: unknown): void {
    const { status, detail } = problemOf(error);
    const unknown = status === 504 || status === 0;
    if (!unknown) this.unanswered.set(undefined);
    if (status === 401) this.account.verify();
    else if (this.tickets.connected()) this.store.refresh();
    if (unknown) this.toasts.show('desk.late');
    else this.toasts.show(detail ? 'desk.refused' : 'desk.failed', { detail });
  }
}
