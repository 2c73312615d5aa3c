import { Component, computed, inject, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { Account } from '../account/account';
import { timeOf } from '../i18n/format';
import { Language } from '../i18n/language';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import type { Entry } from './thread';

/** One message, and how it fares. */
@Component({
  selector: 'z-message',
  imports: [Avatar, Icon, TranslatePipe],
  host: { '[class.mine]': 'mine()', '[class.continued]': 'continued()' },
  template: `
    @if (!mine()) {
      <z-avatar [name]="entry().message.from.displayName" />
    }
    <div class="bubble">
      @if (!mine() && !continued()) {
        <p class="from">{{ entry().message.from.displayName }}</p>
      }
      <p class="text">{{ entry().message.text }}</p>
      <p class="foot">
        <time [attr.datetime]="entry().message.sentAt">{{ time() }}</time>
        @if (mine()) {
          <span class="state" [attr.data-state]="entry().delivery">
            <z-icon [name]="icon()" />
            <span [class.hidden-text]="!lost()">
              {{ 'delivery.' + entry().delivery | translate }}
            </span>
          </span>
        }
        @if (lost()) {
          <button type="button" (click)="retry.emit()">{{ 'action.retry' | translate }}</button>
        }
      </p>
    </div>
  `,
  styleUrl: './message.scss',
})
export class Message {
  private readonly language = inject(Language);
  private readonly me = inject(Account).user;

  readonly entry = input.required<Entry>();
  readonly continued = input(false);
  readonly retry = output();

  protected readonly mine = computed(() => this.entry().message.from.name === this.me()?.name);
  protected readonly lost = computed(() => ['failed', 'refused'].includes(this.entry().delivery));
  protected readonly icon = computed(() => {
    if (this.lost()) return 'alert';
    return this.entry().delivery === 'sending' ? 'clock' : 'done';
  });
  protected readonly time = computed(() =>
    timeOf(this.entry().message.sentAt, this.language.current()),
  );
}
