import { Component, computed, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { Account } from '../account/account';
import { Realtime } from '../realtime/realtime';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { Notice } from '../ui/notice';
import type { MessageView } from '../wire/model';
import { ChatStore } from './chat-store';
import { Composer } from './composer';
import { privateRoom } from './lobby';
import { MemberPanel } from './member-panel';
import { MessageLog } from './message-log';
import { lastOwn } from './reading';
import { Threads } from './threads';
import { TypingLine } from './typing-line';

/** One room, or one person; both from the URL: `room/general`, `with/luis`. */
@Component({
  imports: [
    Avatar,
    Composer,
    Icon,
    LoadFailed,
    Loading,
    MatButton,
    MatIconButton,
    MemberPanel,
    MessageLog,
    Notice,
    RouterLink,
    TranslatePipe,
    TypingLine,
  ],
  host: { '[class.paneled]': 'panel() && !person()' },
  templateUrl: './conversation.html',
  styleUrl: './conversation.scss',
})
export default class Conversation {
  private readonly chat = inject(Realtime).chat;
  protected readonly account = inject(Account);
  private readonly me = this.account.user;
  private readonly dialog = inject(MatDialog);
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

  protected readonly panel = signal(false);
  /** What is to say something else; nothing in another conversation. */
  protected readonly editing = linkedSignal<string, MessageView | undefined>({
    source: () => this.target().room,
    computation: () => undefined,
  });

  protected async change(): Promise<void> {
    const { RoomDialog } = await import('./room-dialog');
    const data = this.store.rooms().find(({ name }) => name === this.name());
    this.dialog.open(RoomDialog, { data });
  }

  protected editLast(): void {
    const entries = this.thread()?.value().entries ?? [];
    this.editing.set(lastOwn(entries, this.me()?.name)?.message);
  }
}
