import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { Account } from '../account/account';
import type { MessageView } from '../wire/model';

/** The beginning of what was said last in a conversation. */
@Component({
  selector: 'z-last-word',
  imports: [TranslatePipe],
  template: `
    @if (message(); as message) {
      @if (message.deleted) {
        {{ 'chat.deleted' | translate }}
      } @else if (mine()) {
        {{ 'chat.lastOf' | translate: { text: message.text } }}
      } @else {
        {{ message.text }}
      }
    }
  `,
  styles: `
    :host {
      display: block;
      overflow: hidden;
      color: var(--mat-sys-on-surface-variant);
      font-size: 0.8125rem;
      font-weight: 450;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    :host-context(.here) {
      color: inherit;
    }
  `,
})
export class LastWord {
  private readonly me = inject(Account).user;
  readonly message = input<MessageView>();
  protected readonly mine = computed(() => this.message()?.from.name === this.me()?.name);
}
