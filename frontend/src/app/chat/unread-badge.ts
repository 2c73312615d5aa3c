import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

@Component({
  selector: 'z-unread-badge',
  imports: [TranslatePipe],
  template: `
    @if (count(); as n) {
      <span class="count" aria-hidden="true">{{ n > 99 ? '99+' : n }}</span>
      <span class="hidden-text">{{ 'chat.unread' | translate: { n } }}</span>
    }
  `,
  styles: `
    .count {
      display: inline-grid;
      place-items: center;
      min-inline-size: 1.5rem;
      block-size: 1.5rem;
      padding-inline: 0.4rem;
      border-radius: 999px;
      background: var(--marigold);
      color: var(--on-marigold);
      font-size: 0.8125rem;
      font-weight: 680;
      line-height: 1;
    }
  `,
})
export class UnreadBadge {
  readonly count = input<number>();
}
