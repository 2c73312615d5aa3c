import { computed, inject, Service } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { map, merge, switchMap } from 'rxjs';
import { Realtime } from '../realtime/realtime';
import { persistently, Synced } from '../realtime/synced';
import { Api } from '../wire/api';
import { allQueues, byName, dropQueue, NO_QUEUES, putQueue, type Queues } from './queues';

/** The queues and how they are doing, without their tickets; alive while the page that provides it lives. */
@Service({ autoProvided: false })
export class QueueList {
  private readonly api = inject(Api);
  private readonly tickets = inject(Realtime).tickets;
  private readonly synced = new Synced<Queues>(NO_QUEUES);

  readonly phase = this.synced.phase;
  readonly all = computed(() => byName(this.synced.value()));

  constructor() {
    merge(
      this.tickets.fromEvent('cola-creada').pipe(map(putQueue)),
      this.tickets.fromEvent('cola-cambiada').pipe(map(putQueue)),
      this.tickets.fromEvent('cola-eliminada').pipe(map(dropQueue)),
    )
      .pipe(takeUntilDestroyed())
      .subscribe((change) => this.synced.apply(change));
    this.tickets.ready
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

  private load(): Promise<void> {
    return this.synced.load(async () => allQueues(await this.api.queues()));
  }
}
