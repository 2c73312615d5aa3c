import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Realtime } from '../realtime/realtime';
import type { MetricsSample } from '../wire/model';
import { merged, type Minutes, within } from './series';

/** The figures of the server, second by second, while the monitor is open. They go on while the page stands still. */
@Service({ autoProvided: false })
export class Feed {
  private readonly monitor = inject(Realtime).monitor;
  private readonly live = signal<MetricsSample[]>([]);
  private readonly frozen = signal<MetricsSample[] | undefined>(undefined);
  private readonly progress = signal<'loading' | 'ready' | 'failed'>('loading');
  readonly phase = this.progress.asReadonly();
  readonly paused = computed(() => this.frozen() !== undefined);
  readonly minutes = signal<Minutes>(5);
  readonly samples = computed(() => within(this.frozen() ?? this.live(), this.minutes()));

  constructor() {
    this.monitor.hold();
    this.monitor
      .fromEvent('metricas')
      .pipe(takeUntilDestroyed())
      .subscribe((sample) => this.live.update((known) => merged(known, [sample])));
    this.monitor.ready.pipe(takeUntilDestroyed()).subscribe(() => void this.open());
    inject(DestroyRef).onDestroy(() => {
      this.monitor.request('cerrar-monitor', undefined).catch(() => undefined);
    });
  }

  /** Asks for what was before; anew after each time that the connection was lost. */
  async open(): Promise<void> {
    if (this.progress() === 'failed') this.progress.set('loading');
    try {
      const { samples } = await this.monitor.request('abrir-monitor', undefined);
      this.live.update((known) => merged(known, samples));
      this.progress.set('ready');
    } catch {
      if (this.progress() === 'loading') this.progress.set('failed');
    }
  }

  pause(): void {
    this.frozen.set(this.paused() ? undefined : this.live());
  }
}
