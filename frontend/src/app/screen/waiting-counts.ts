import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { QueueView } from '../wire/model';

/** How many wait, in all and queue by queue. */
@Component({
  selector: 'z-waiting-counts',
  imports: [TranslatePipe],
  template: `
    <section aria-labelledby="counts">
      <h2 id="counts" class="eyebrow">
        {{ 'screen.waiting' | translate }}
        <strong class="number" data-testid="waiting">{{ total() }}</strong>
      </h2>
      <ul>
        @for (queue of queues(); track queue.id) {
          <li>
            <span>{{ queue.name }}</span>
            <strong class="number">{{ queue.waiting }}</strong>
          </li>
        }
      </ul>
    </section>
  `,
  styleUrl: './waiting-counts.scss',
})
export class WaitingCounts {
  readonly queues = input.required<readonly QueueView[]>();
  protected readonly total = computed(() => this.queues().reduce((n, one) => n + one.waiting, 0));
}
