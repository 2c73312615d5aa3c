import { Component, computed, inject, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { Account } from '../account/account';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { ChatStore } from './chat-store';
import { Readers } from './readers';

/** Those who may enter a room, those who are here first. */
@Component({
  selector: 'z-member-panel',
  imports: [Avatar, Icon, LoadFailed, Loading, MatIconButton, RouterLink, TranslatePipe],
  template: `
    <aside [attr.aria-label]="'chat.members' | translate">
      <div class="head">
        <h3>{{ 'chat.members' | translate }}</h3>
        <button
          matIconButton
          type="button"
          [attr.aria-label]="'action.close' | translate"
          (click)="closed.emit()"
        >
          <z-icon name="close" />
        </button>
      </div>
      @switch (synced().phase()) {
        @case ('failed') {
          <z-load-failed (again)="readers.load(room())" />
        }
        @case ('loading') {
          <z-loading />
        }
        @default {
          <ul>
            @for (person of people(); track person.name) {
              <li>
                <z-avatar [name]="person.displayName" [online]="person.online" />
                @if (person.name === me()) {
                  <span class="name">{{ person.displayName }} {{ 'chat.you' | translate }}</span>
                } @else {
                  <a class="name" [routerLink]="['/chat/with', person.name]">
                    {{ person.displayName }}
                  </a>
                }
                <span class="muted">
                  {{ (person.online ? 'chat.online' : 'chat.offline') | translate }}
                </span>
              </li>
            }
          </ul>
        }
      }
    </aside>
  `,
  styleUrl: './member-panel.scss',
})
export class MemberPanel {
  private readonly store = inject(ChatStore);
  private readonly account = inject(Account);
  protected readonly readers = inject(Readers);

  readonly room = input.required<string>();
  readonly closed = output();

  protected readonly me = computed(() => this.account.user()?.name);
  protected readonly synced = computed(() => this.readers.of(this.room()));
  /** Who is here is what the lobby hears of, all the time. */
  protected readonly people = computed(() =>
    [...this.synced().value().values()]
      .map(({ user }) => this.store.lobby().people.get(user.name) ?? user)
      .sort(
        (a, b) => Number(b.online) - Number(a.online) || a.displayName.localeCompare(b.displayName),
      ),
  );
}
