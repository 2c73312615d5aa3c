import { Component, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { timeOf } from '../i18n/format';
import { Language } from '../i18n/language';
import { DeskName } from '../ticket/desk-name';
import type { TicketView } from '../wire/model';

/** Who was called before. */
@Component({
  selector: 'z-call-list',
  imports: [DeskName, TranslatePipe],
  template: `
    <section class="card" aria-labelledby="calls">
      <h2 id="calls" class="eyebrow">{{ 'screen.before' | translate }}</h2>
      <ol>
        @for (ticket of tickets(); track ticket.id) {
          <li>
            <span class="number">{{ ticket.number }}</span>
            <span class="desk">{{
              ticket.desk | deskName | translate: { desk: ticket.desk }
            }}</span>
            <time class="muted">{{ time(ticket) }}</time>
          </li>
        } @empty {
          <li class="none muted">{{ 'screen.nobodyBefore' | translate }}</li>
        }
      </ol>
    </section>
  `,
  styleUrl: './call-list.scss',
})
export class CallList {
  private readonly language = inject(Language);

  readonly tickets = input.required<readonly TicketView[]>();

  protected time(ticket: TicketView): string {
    return ticket.calledAt ? timeOf(ticket.calledAt, this.language.current()) : '';
  }
}
