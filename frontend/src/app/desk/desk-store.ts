import { computed, inject, Service, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { map, merge, switchMap } from 'rxjs';
import { Account } from '../account/account';
import { Realtime } from '../realtime/realtime';
import { type Change, persistently, Synced } from '../realtime/synced';
import { Api } from '../wire/api';
import type { DeskView, QueueView } from '../wire/model';
import { type Problem, problemOf } from '../wire/problem';
import {
  currentOf,
  desksOf,
  dropDesk,
  dropQueue,
  EMPTY_FLOOR,
  type Floor,
  putDesk,
  putQueue,
  putTicket,
  queuesOf,
  snapshot,
  tidy,
  waitingOf,
} from './floor';
import { Station, type StationChoice } from './station';

/** The desk of an agent and what concerns it, alive while the page lives; it comes back to its desk by itself. */
@Service({ autoProvided: false })
export class DeskStore {
  private readonly api = inject(Api);
  private readonly account = inject(Account);
  private readonly station = inject(Station);
  private readonly tickets = inject(Realtime).tickets;
  private readonly synced = new Synced<Floor>(EMPTY_FLOOR);
  private readonly refusal = signal<Problem | undefined>(undefined);
  private readonly opened = signal<string | undefined>(undefined);
  private followed: readonly string[] = [];

  readonly phase = this.synced.phase;
  readonly floor = this.synced.value;
  readonly queues = computed(() => queuesOf(this.floor()));
  readonly desks = computed(() => desksOf(this.floor()));
  /** Why the desk could not be opened. */
  readonly refused = this.refusal.asReadonly();

  private readonly me = computed(() => this.account.user()?.name ?? '');
  /** The desk at which the agent works now. */
  readonly desk = computed(() => {
    const desk = this.floor().desks.get(this.opened() ?? '');
    return desk?.status !== 'closed' && desk?.agent === this.me() ? desk : undefined;
  });
  readonly paused = computed(() => this.desk()?.status === 'paused');
  readonly served = computed(() =>
    this.queues().filter(({ id }) => this.desk()?.queues.includes(id)),
  );
  readonly current = computed(() => {
    const desk = this.desk();
    return desk && currentOf(this.floor(), desk.id, this.me());
  });
  readonly waiting = computed(() => waitingOf(this.floor(), this.desk()?.queues ?? []));

  constructor() {
    const { tickets } = this;
    merge(
      tickets.fromEvent('ticket-creado').pipe(map(putTicket)),
      tickets.fromEvent('ticket-llamado').pipe(map(putTicket)),
      tickets.fromEvent('ticket-cambiado').pipe(map(putTicket)),
      tickets.fromEvent('cola-creada').pipe(map(putQueue)),
      tickets.fromEvent('cola-cambiada').pipe(map(putQueue)),
      tickets.fromEvent('cola-eliminada').pipe(map(dropQueue)),
      tickets.fromEvent('puesto-cambiado').pipe(map(putDesk)),
      tickets.fromEvent('puesto-eliminado').pipe(map(dropDesk)),
    )
      .pipe(takeUntilDestroyed())
      .subscribe((change) => this.apply(change));
    tickets.ready
      .pipe(
        switchMap(() => {
          this.followed = []; // a new connection is in no room yet
          return persistently(() => this.load());
        }),
        takeUntilDestroyed(),
      )
      .subscribe();
    tickets.hold();
  }

  apply(change: Change<Floor>): void {
    this.synced.apply(change);
  }

  refresh(): void {
    this.apply(tidy);
    this.load().catch(() => undefined);
  }

  /** Begins to work at a desk, or serves other queues there from now on. */
  async open(desk: string, queues: readonly string[]): Promise<void> {
    this.station.choose({ desk, queues, open: true });
    await this.load();
  }

  /** Goes; the desk is free for others. */
  async leave(): Promise<void> {
    const desk = this.desk();
    if (!desk) return;
    this.apply(putDesk(await this.tickets.request('cerrar-puesto', { desk: desk.id })));
    this.station.leave();
    this.opened.set(undefined);
    await this.follow([]);
  }

  async pause(paused: boolean): Promise<void> {
    const desk = this.desk();
    if (!desk) return;
    const event = paused ? 'pausar-puesto' : 'reanudar-puesto';
    this.apply(putDesk(await this.tickets.request(event, { desk: desk.id })));
  }

  /** Comes to the desk and follows its queues first: what happens until the snapshot arrives as an event. */
  private load(): Promise<void> {
    return this.synced.load(async () => {
      const queues = await this.api.queues();
      const choice = this.station.choice();
      const mine = choice?.open ? await this.enter(choice, queues) : undefined;
      const desks = await this.api.desks();
      await this.follow(mine?.queues ?? []);
      const pages = await Promise.all(
        this.followed.map((queue) => this.api.tickets({ status: 'waiting', size: 500, queue })),
      );
      return snapshot(
        queues,
        desks,
        pages.flatMap(({ items }) => items),
      );
    });
  }

  /** A refusal is no failure of the page: it goes on with the choice of another desk. */
  private async enter(
    { desk, queues }: StationChoice,
    known: readonly QueueView[],
  ): Promise<DeskView | undefined> {
    try {
      const still = queues.filter((queue) => known.some(({ id }) => id === queue));
      const view = await this.tickets.request('abrir-puesto', { desk, queues: still });
      this.refusal.set(undefined);
      this.opened.set(view.id);
      return view;
    } catch (error) {
      const problem = problemOf(error);
      if (![400, 403, 404, 409].includes(problem.status)) throw error;
      this.refusal.set(problem);
      this.opened.set(undefined);
      this.station.leave();
      return undefined;
    }
  }

  /** Hears of these queues, and no longer of those before. */
  private async follow(queues: readonly string[]): Promise<void> {
    const left = this.followed.filter((queue) => !queues.includes(queue));
    const come = queues.filter((queue) => !this.followed.includes(queue));
    await Promise.all([
      ...left.map((queue) => this.ask('dejar-cola', queue)),
      ...come.map((queue) => this.ask('seguir-cola', queue)),
    ]);
    this.followed = [...queues];
  }

  /** A queue that was deleted meanwhile is no failure: its event is on the way. */
  private async ask(event: 'seguir-cola' | 'dejar-cola', queue: string): Promise<void> {
    try {
      await this.tickets.request(event, { queue });
    } catch (error) {
      if (problemOf(error).status !== 404) throw error;
    }
  }
}
