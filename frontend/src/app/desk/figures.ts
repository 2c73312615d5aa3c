import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { lengthOf } from '../i18n/format';
import { Realtime } from '../realtime/realtime';
import { Clock } from '../ui/clock';
import { Api } from '../wire/api';
import type { DayStats } from '../wire/model';
import { DeskStore } from './desk-store';

const EVERY_MINUTE = 60_000;

/** The figures of the desk today. They are asked for again when a ticket has come or gone, and each minute. */
@Component({
  selector: 'z-figures',
  imports: [TranslatePipe],
  template: `
    <section class="card" aria-labelledby="figures">
      <h2 id="figures">{{ 'figures.title' | translate }}</h2>
      <dl>
        @for (figure of figures(); track figure.key) {
          <div>
            <dt class="muted">{{ 'figures.' + figure.key | translate }}</dt>
            <dd class="number" [attr.data-testid]="'figure-' + figure.key">{{ figure.value }}</dd>
          </div>
        }
      </dl>
    </section>
  `,
  styleUrl: './figures.scss',
})
export class Figures {
  private readonly api = inject(Api);
  private readonly store = inject(DeskStore);
  private readonly tickets = inject(Realtime).tickets;
  private readonly clock = inject(Clock);

  readonly desk = input.required<string>();
  private readonly stats = signal<DayStats | undefined>(undefined);
  private readonly minute = computed(() => Math.floor(this.clock.now() / EVERY_MINUTE));

  protected readonly figures = computed(() => {
    const stats = this.stats();
    const length = (seconds?: number) => (seconds === undefined ? '—' : lengthOf(seconds));
    return [
      { key: 'served', value: stats?.served ?? '—' },
      { key: 'noShow', value: stats?.noShow ?? '—' },
      { key: 'meanService', value: length(stats?.meanService) },
      { key: 'meanWait', value: length(stats?.meanWait) },
      { key: 'longestWait', value: length(stats?.longestWait) },
    ];
  });

  constructor() {
    effect(() => {
      const desk = this.desk();
      this.store.current();
      this.minute();
      if (this.tickets.connected()) untracked(() => void this.load(desk));
    });
  }

  /** What cannot be had stays as it was. */
  private async load(desk: string): Promise<void> {
    const stats = await this.api.statsToday(desk).catch(() => undefined);
    if (stats && desk === this.desk()) this.stats.set(stats);
  }
}
