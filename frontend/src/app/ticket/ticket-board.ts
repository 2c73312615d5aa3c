import { computed, inject, Service } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { map, merge, switchMap } from 'rxjs';
import { Realtime } from '../realtime/realtime';
import { type Change, persistently, Synced } from '../realtime/synced';
import { Api } from '../wire/api';
import type { QueueView } from '../wire/model';
import { problemOf } from '../wire/problem';
import {
  type Board,
  callsOf,
  dropQueue,
  EMPTY_BOARD,
  putQueue,
  putTicket,
  queuesOf,
  snapshot,
  waitingCounts,
} from './board';

/** The board of all queues, alive while the page that provides it lives. */
@Service({ autoProvided: false })
export class TicketBoard {
  private readonly api = inject(Api);
  private readonly tickets = inject(Realtime).tickets;
  private readonly synced = new Synced<Board>(EMPTY_BOARD);

  readonly board = this.synced.value;
  readonly phase = this.synced.phase;
  readonly queues = computed(() => queuesOf(this.board()));
  readonly calls = computed(() => callsOf(this.board()));
  readonly waiting = computed(() => waitingCounts(this.board()));

  constructor() {
    merge(
      this.tickets.fromEvent('ticket-creado').pipe(map(putTicket)),
      this.tickets.fromEvent('ticket-llamado').pipe(map(putTicket)),
      this.tickets.fromEvent('cola-creada').pipe(map(putQueue)),
      this.tickets.fromEvent('cola-cambiada').pipe(map(putQueue)),
      this.tickets.fromEvent('cola-eliminada').pipe(map(dropQueue)),
    )
      .pipe(takeUntilDestroyed())
      .subscribe((change) => this.apply(change));
    this.tickets
      .fromEvent('cola-creada')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.refresh());
    this.tickets.ready
      .pipe(
        switchMap(() => persistently(() => this.load())),
        takeUntilDestroyed(),
      )
      .subscribe();
    this.tickets.hold();
  }

  /** What this client itself was told, by REST or as an acknowledgement. */
  apply(change: Change<Board>): void {
    this.synced.apply(change);
  }

  refresh(): void {
    this.load().catch(() => undefined);
  }

  /** Follows every queue, then asks for the snapshot: what happens in between arrives as an event. */
  private load(): Promise<void> {
    return this.synced.load(async () => {
      const queues = await this.api.queues();
      await Promise.all(queues.map((queue) => this.follow(queue)));
      const [waiting, called] = await Promise.all([
        this.api.tickets({ status: 'waiting', limit: 500 }),
        this.api.tickets({ status: 'called', limit: 50 }),
      ]);
      return snapshot(queues, [...called, ...waiting]);
    });
  }

  /** A queue that was deleted meanwhile is no failure: its event is on the way. */
  private async follow(queue: QueueView): Promise<void> {
    try {
      await this.tickets.request('seguir-cola', { queue: queue.id });
    } catch (error) {
      if (problemOf(error).status !== 404) throw error;
    }
  }
}
