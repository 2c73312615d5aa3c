import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { isNamed } from '../ticket/desk-name';
import type { TicketView } from '../wire/model';

/** The call of the moment. A new one replaces the element, so that its flash begins anew. */
@Component({
  selector: 'z-current-call',
  imports: [TranslatePipe],
  template: `
    <div class="stage" role="status" aria-atomic="true">
      @for (call of calls(); track call.id + ' ' + call.calls) {
        <div class="call" [class.fresh]="fresh()">
          <p class="queue">{{ call.queueName }}</p>
          <p class="number" data-testid="now" [style.--letters]="call.number.length">
            {{ call.number }}
          </p>
          <p class="desk">
            @if (!named(call.desk)) {
              <span>{{ 'screen.desk' | translate }}</span>
            }
            <strong class="number">{{ call.desk }}</strong>
          </p>
        </div>
      } @empty {
        <p class="none">{{ 'screen.none' | translate }}</p>
      }
    </div>
  `,
  styleUrl: './current-call.scss',
})
export class CurrentCall {
  readonly ticket = input<TicketView>();
  /** Called a moment ago: it flashes, unless the reader asked for less motion. */
  readonly fresh = input(false);
  protected readonly named = isNamed;
  protected readonly calls = computed(() => [this.ticket()].filter((call) => call !== undefined));
}
