import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { Account } from '../account/account';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import { ChatStore } from './chat-store';
import { privateRoom } from './lobby';
import { UnreadBadge } from './unread-badge';

/** Rooms, then people with their presence. */
@Component({
  selector: 'z-conversation-list',
  imports: [Avatar, Icon, RouterLink, RouterLinkActive, TranslatePipe, UnreadBadge],
  template: `
    <nav [attr.aria-label]="'chat.list' | translate">
      <h2 class="eyebrow">{{ 'chat.rooms' | translate }}</h2>
      <ul>
        @for (room of store.rooms(); track room.name) {
          <li>
            <a
              [routerLink]="['room', room.name]"
              routerLinkActive="here"
              ariaCurrentWhenActive="page"
            >
              <span class="sign"><z-icon name="room" /></span>
              <span class="name">{{ room.title }}</span>
              <z-unread-badge [count]="store.unread().get(room.name)" />
            </a>
          </li>
        } @empty {
          <li class="none muted">{{ 'chat.noRooms' | translate }}</li>
        }
      </ul>
      <h2 class="eyebrow">{{ 'chat.people' | translate }}</h2>
      <ul>
        @for (person of people(); track person.name) {
          <li>
            <a
              [routerLink]="['with', person.name]"
              routerLinkActive="here"
              ariaCurrentWhenActive="page"
              [attr.data-person]="person.name"
              [attr.data-online]="person.online"
            >
              <z-avatar [name]="person.displayName" [online]="person.online" />
              <span class="name">
                {{ person.displayName }}
                <span class="hidden-text">
                  {{ (person.online ? 'chat.online' : 'chat.offline') | translate }}
                </span>
              </span>
              <z-unread-badge [count]="store.unread().get(person.room)" />
            </a>
          </li>
        } @empty {
          <li class="none muted">{{ 'chat.nobody' | translate }}</li>
        }
      </ul>
    </nav>
  `,
  styleUrl: './conversation-list.scss',
})
export class ConversationList {
  protected readonly store = inject(ChatStore);
  private readonly me = inject(Account).user;

  protected readonly people = computed(() =>
    this.store
      .others()
      .map((person) => ({ ...person, room: privateRoom(person.name, this.me()?.name ?? '') })),
  );
}
