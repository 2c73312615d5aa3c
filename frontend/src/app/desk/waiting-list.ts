import { Component, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { Counted } from '../i18n/counted';
import { ageOf } from '../i18n/format';
import { Clock } from '../ui/clock';
import { Notice } from '../ui/notice';
import type { TicketView } from '../wire/model';

/** Who waits, and for how long. */
@Component({
  selector: 'z-waiting-list',
  imports: [Counted, Notice, TranslatePipe],
  template: `
    <section class="card" aria-labelledby="waiting">
      <div class="head">
        <h2 id="waiting">{{ 'waitingList.title' | translate }}</h2>
        <span class="pill">
          {{ 'waiting' | counted: tickets().length | translate: { n: tickets().length } }}
        </span>
      </div>
      <ol>
        @for (ticket of tickets(); track ticket.id) {
          <li>
            <span class="number">{{ ticket.number }}</span>
            <span class="age">
              <span class="hidden-text">{{ 'waitingList.age' | translate }}</span>
              {{ age(ticket) }}
            </span>
          </li>
        }
      </ol>
      @if (tickets().length === 0) {
        <z-notice
          icon="empty"
          [title]="'waitingList.empty' | translate"
          [text]="'waitingList.emptyText' | translate"
        />
      }
    </section>
  `,
  styleUrl: './waiting-list.scss',
})
export class WaitingList {
  private readonly clock = inject(Clock);

  readonly tickets = input.required<readonly TicketView[]>();

  protected age(ticket: TicketView): string {
    return ageOf(ticket.createdAt, this.clock.now());
  }
}
