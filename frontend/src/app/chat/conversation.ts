import { Component, computed, DestroyRef, effect, inject, input, untracked } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { Account } from '../account/account';
import { Realtime } from '../realtime/realtime';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { Notice } from '../ui/notice';
import { ChatStore } from './chat-store';
import { Composer } from './composer';
import { privateRoom } from './lobby';
import { MessageLog } from './message-log';
import { Threads } from './threads';

/** One room, or one person; both from the URL: `room/general`, `with/luis`. */
@Component({
  imports: [
    Avatar,
    Composer,
    Icon,
    LoadFailed,
    Loading,
    MatIconButton,
    MessageLog,
    Notice,
    RouterLink,
    TranslatePipe,
  ],
  templateUrl: './conversation.html',
  styleUrl: './conversation.scss',
})
export default class Conversation {
  private readonly chat = inject(Realtime).chat;
  private readonly me = inject(Account).user;
  private readonly store = inject(ChatStore);
  protected readonly threads = inject(Threads);

  readonly kind = input.required<string>();
  readonly name = input.required<string>();

  protected readonly person = computed(() =>
    this.kind() === 'with' ? this.store.lobby().people.get(this.name()) : undefined,
  );
  protected readonly title = computed(
    () =>
      this.person()?.displayName ??
      this.store.rooms().find((room) => this.kind() === 'room' && room.name === this.name())?.title,
  );
  protected readonly target = computed(() =>
    this.kind() === 'with'
      ? { room: privateRoom(this.me()?.name ?? '', this.name()), to: this.name() }
      : { room: this.name() },
  );
  protected readonly thread = computed(() => {
    const { room } = this.target();
    return this.title() ? untracked(() => this.threads.open(room)) : undefined;
  });
  /** Why nothing can be written now. */
  protected readonly closed = computed(() => {
    if (!this.chat.connected()) return 'state.offlineReason';
    const inside = this.kind() === 'with' || this.store.joined().has(this.target().room);
    return inside ? undefined : 'chat.entering';
  });

  constructor() {
    effect(() => this.store.read(this.target().room));
    inject(DestroyRef).onDestroy(() => this.store.read(undefined));
  }
}
