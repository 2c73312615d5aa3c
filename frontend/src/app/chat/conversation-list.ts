import { Component, computed, inject } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Router, RouterLink, RouterLinkActive } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { firstValueFrom } from 'rxjs';
import { Account } from '../account/account';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import type { RoomView } from '../wire/model';
import { ChatStore } from './chat-store';
import { LastWord } from './last-word';
import { privateRoom } from './lobby';
import { UnreadBadge } from './unread-badge';

/** Rooms, then people with their presence. */
@Component({
  selector: 'z-conversation-list',
  imports: [
    Avatar,
    Icon,
    LastWord,
    MatIconButton,
    RouterLink,
    RouterLinkActive,
    TranslatePipe,
    UnreadBadge,
  ],
  template: `
    <nav [attr.aria-label]="'chat.list' | translate">
      <div class="head">
        <h2 class="eyebrow">{{ 'chat.rooms' | translate }}</h2>
        @if (account.is('admin')) {
          <button
            matIconButton
            type="button"
            [attr.aria-label]="'room.open' | translate"
            (click)="open()"
          >
            <z-icon name="add" />
          </button>
        }
      </div>
      <ul>
        @for (room of store.rooms(); track room.name) {
          <li>
            <a
              [routerLink]="['room', room.name]"
              routerLinkActive="here"
              ariaCurrentWhenActive="page"
            >
              <span class="sign"><z-icon name="room" /></span>
              <span class="name">
                {{ room.title }}
                <z-last-word [message]="store.talk(room.name).last" />
              </span>
              <z-unread-badge [count]="store.talk(room.name).unread" />
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
                <z-last-word [message]="store.talk(person.room).last" />
              </span>
              <z-unread-badge [count]="store.talk(person.room).unread" />
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
  protected readonly account = inject(Account);
  private readonly dialog = inject(MatDialog);
  private readonly router = inject(Router);

  protected readonly people = computed(() =>
    this.store.others().map((person) => ({
      ...person,
      room: privateRoom(person.name, this.account.user()?.name ?? ''),
    })),
  );

  protected async open(): Promise<void> {
    const { RoomDialog } = await import('./room-dialog');
    const opened = this.dialog.open<object, undefined, RoomView>(RoomDialog).afterClosed();
    const room = await firstValueFrom(opened);
    if (room) await this.router.navigate(['/chat/room', room.name]);
  }
}
