import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { Counted } from '../i18n/counted';
import { ageOf } from '../i18n/format';
import { Clock } from '../ui/clock';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import type { QueueView, TicketView } from '../wire/model';

/** Who waits, and for how long, in the order in which they will be called. */
@Component({
  selector: 'z-waiting-list',
  imports: [Counted, Icon, Notice, TranslatePipe],
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
            <span class="who">
              <span class="number">{{ ticket.number }}</span>
              @if (ticket.priority === 'priority') {
                <span class="pill priority">
                  <z-icon name="priority" />{{ 'ticket.priority' | translate }}
                </span>
              }
              @if (several()) {
                <span class="muted">{{ ticket.queueName }}</span>
              }
              @if (ticket.note) {
                <span class="note">
                  <z-icon name="note" />
                  <span class="hidden-text">{{ 'ticket.note' | translate }}</span>
                  {{ ticket.note }}
                </span>
              }
            </span>
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
  readonly queues = input.required<readonly QueueView[]>();
  protected readonly several = computed(() => this.queues().length > 1);

  protected age(ticket: TicketView): string {
    return ageOf(ticket.createdAt, this.clock.now());
  }
}
