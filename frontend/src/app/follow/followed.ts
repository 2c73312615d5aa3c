import { DOCUMENT } from '@angular/common';
import { computed, inject, Service, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { fromEvent, map, merge, Subject, switchMap } from 'rxjs';
import { Realtime } from '../realtime/realtime';
import { persistently, Synced } from '../realtime/synced';
import { Api } from '../wire/api';
import { problemOf } from '../wire/problem';
import { type Known, withTicket, withTurn } from './progress';

/** The ticket of a code, as it moves on; alive while the page that provides it lives. */
@Service({ autoProvided: false })
export class Followed {
  private readonly api = inject(Api);
  private readonly tickets = inject(Realtime).tickets;
  private readonly synced = new Synced<Known>(undefined);
  private readonly missing = signal(false);
  private readonly again = new Subject<void>();
  private code = '';

  readonly progress = this.synced.value;
  /** There is no ticket with this code, or not any more. */
  readonly unknown = this.missing.asReadonly();
  readonly phase = computed(() => (this.missing() ? 'failed' : this.synced.phase()));

  constructor() {
    merge(
      this.tickets.fromEvent('ticket-llamado').pipe(map(withTicket)),
      this.tickets.fromEvent('ticket-cambiado').pipe(map(withTicket)),
      this.tickets.fromEvent('turno-cambiado').pipe(map(withTurn)),
    )
      .pipe(takeUntilDestroyed())
      .subscribe((change) => this.synced.apply(change));
    // a phone that was in a pocket looks again when it is taken out
    merge(this.tickets.ready, this.again, fromEvent(inject(DOCUMENT), 'visibilitychange'))
      .pipe(
        switchMap(() => persistently(() => this.load())),
        takeUntilDestroyed(),
      )
      .subscribe();
    this.tickets.hold();
  }

  follow(code: string): void {
    this.code = code;
    this.missing.set(false);
    this.synced.apply(() => undefined);
    this.again.next();
  }

  refresh(): void {
    this.again.next();
  }

  async cancel(): Promise<void> {
    this.synced.apply(withTicket(await this.api.cancelFollowed(this.code)));
  }

  private async load(): Promise<void> {
    if (!this.code || !this.tickets.connected()) return;
    try {
      await this.synced.load(async () => {
        const progress = await this.tickets.request('seguir-ticket', { code: this.code });
        return () => progress;
      });
      this.missing.set(false);
    } catch (error) {
      if (problemOf(error).status !== 404 && problemOf(error).status !== 400) throw error;
      this.missing.set(true);
    }
  }
}
