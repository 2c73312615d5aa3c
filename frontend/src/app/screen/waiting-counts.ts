import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { QueueView } from '../wire/model';

/** How many wait, queue by queue. */
@Component({
  selector: 'z-waiting-counts',
  imports: [TranslatePipe],
  template: `
    <section aria-labelledby="counts">
      <h2 id="counts" class="eyebrow">{{ 'screen.waiting' | translate }}</h2>
      <ul>
        @for (queue of queues(); track queue.id) {
          <li>
            <span>{{ queue.name }}</span>
            <strong class="number">{{ waiting().get(queue.id) ?? 0 }}</strong>
          </li>
        }
      </ul>
    </section>
  `,
  styleUrl: './waiting-counts.scss',
})
export class WaitingCounts {
  readonly queues = input.required<readonly QueueView[]>();
  readonly waiting = input.required<ReadonlyMap<string, number>>();
}
