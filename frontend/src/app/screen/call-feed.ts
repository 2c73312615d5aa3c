import { computed, inject, Service } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { map, merge, switchMap } from 'rxjs';
import { Realtime } from '../realtime/realtime';
import { persistently, Synced } from '../realtime/synced';
import { Api } from '../wire/api';
import { problemOf } from '../wire/problem';
import { announced, called, type Calls, changed, latest, SILENCE } from './calls';

const ASKED = 6;

/** Who is called, in all queues; alive while the screen lives. */
@Service({ autoProvided: false })
export class CallFeed {
  private readonly api = inject(Api);
  private readonly tickets = inject(Realtime).tickets;
  private readonly synced = new Synced<Calls>(SILENCE);

  readonly phase = this.synced.phase;
  readonly current = computed(() => this.synced.value().current);
  readonly before = computed(() => this.synced.value().before);
  readonly coming = computed(() => this.synced.value().coming);

  constructor() {
    merge(
      this.tickets.fromEvent('ticket-llamado').pipe(map(called)),
      this.tickets.fromEvent('ticket-cambiado').pipe(map(changed)),
    )
      .pipe(takeUntilDestroyed())
      .subscribe((change) => this.synced.apply(change));
    merge(this.tickets.ready, this.tickets.fromEvent('cola-creada'))
      .pipe(
        switchMap(() => persistently(() => this.load())),
        takeUntilDestroyed(),
      )
      .subscribe();
    this.tickets.hold();
  }

  refresh(): void {
    this.load().catch(() => undefined);
  }

  announceNext(): void {
    this.synced.apply(announced);
  }

  /** Follows every queue, then asks: what happens in between arrives as an event. */
  private load(): Promise<void> {
    return this.synced.load(async () => {
      const queues = await this.api.queues();
      await Promise.all(queues.map(({ id }) => this.follow(id)));
      return latest(await this.api.calls(ASKED), Date.now());
    });
  }

  /** A queue that was deleted meanwhile is no failure. */
  private async follow(queue: string): Promise<void> {
    try {
      await this.tickets.request('seguir-cola', { queue });
    } catch (error) {
      if (problemOf(error).status !== 404) throw error;
    }
  }
}
