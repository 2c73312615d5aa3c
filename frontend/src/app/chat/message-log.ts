import {
  afterRenderEffect,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  type OnInit,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslatePipe } from '@ngx-translate/core';
import { Account } from '../account/account';
import { Counted } from '../i18n/counted';
import { dayOf } from '../i18n/format';
import { Language } from '../i18n/language';
import { Anchor } from '../ui/anchor';
import { Notice } from '../ui/notice';
import { Toasts } from '../ui/toasts';
import { Visibility } from '../ui/visibility';
import type { MessageView } from '../wire/model';
import { ChatStore } from './chat-store';
import { readersOf } from './members';
import { Message } from './message';
import { Readers } from './readers';
import { firstUnread, newestOf } from './reading';
import { rowsOf } from './rows';
import { keyOf, type Thread } from './thread';
import { Threads } from './threads';

const NEAR_END = 48;
const NEAR_TOP = 240;

/**
 * The messages; it stays at the end while the reader is there, and where the reader is otherwise. Whoever has the end of
 * it before their eyes has read it.
 */
@Component({
  selector: 'z-message-log',
  imports: [Counted, MatButton, Message, Notice, TranslatePipe],
  templateUrl: './message-log.html',
  styleUrl: './message-log.scss',
})
export class MessageLog implements OnInit {
  private readonly language = inject(Language);
  private readonly me = inject(Account).user;
  private readonly toasts = inject(Toasts);
  private readonly store = inject(ChatStore);
  private readonly readers = inject(Readers);
  private readonly visibility = inject(Visibility);
  protected readonly threads = inject(Threads);
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  private readonly anchor = new Anchor(() => this.scroller().nativeElement, 'li');

  readonly room = input.required<string>();
  readonly thread = input.required<Thread>();
  readonly label = input.required<string>();
  /** Nothing can be changed now. */
  readonly closed = input(false);
  readonly edit = output<MessageView>();

  protected readonly rows = computed(() => rowsOf(this.thread().entries));
  protected readonly keyOf = keyOf;
  private readonly last = computed(() => this.thread().entries.at(-1)?.message);
  protected readonly loadingEarlier = signal(false);
  protected readonly atEnd = signal(true);
  /** Where the reader goes on: the first message that was unread when they came. */
  protected readonly unreadFrom = signal<string | undefined>(undefined);
  private mark: string | undefined;
  private placed = false;
  /** The last message the reader has seen. */
  private readonly seen = signal<string | undefined>(undefined);
  protected readonly below = computed(() => {
    if (this.atEnd()) return 0;
    const entries = this.thread().entries;
    const at = entries.findIndex((entry) => keyOf(entry.message) === this.seen());
    return at < 0 ? 0 : entries.length - 1 - at;
  });

  constructor() {
    afterRenderEffect(() => {
      this.rows();
      this.place();
    });
    afterRenderEffect((onCleanup) => {
      const sizes = new ResizeObserver(() => this.atEnd() && this.toEnd());
      sizes.observe(this.scroller().nativeElement);
      onCleanup(() => sizes.disconnect());
    });
    effect(() => {
      const newest = newestOf(this.thread().entries);
      if (newest && this.atEnd() && this.visibility.visible() && !this.closed()) {
        untracked(() => this.store.read(this.room(), newest));
      }
    });
    effect(() => {
      const visible = this.visibility.visible();
      untracked(() => this.come(visible));
    });
  }

  ngOnInit(): void {
    this.unreadFrom.set(this.firstAfter(this.store.talk(this.room()).read));
    this.atEnd.set(!this.unreadFrom());
  }

  protected scrolled(): void {
    const { scrollTop, clientHeight, scrollHeight } = this.scroller().nativeElement;
    this.anchor.note();
    this.setAtEnd(scrollHeight - scrollTop - clientHeight < NEAR_END);
    if (scrollTop < NEAR_TOP && !this.thread().whole) void this.earlier();
  }

  protected toEnd(): void {
    const element = this.scroller().nativeElement;
    element.scrollTop = element.scrollHeight;
    this.setAtEnd(true);
  }

  /** The anchor sees to it that the reader stays where they are while the log grows above them. */
  protected async earlier(): Promise<void> {
    if (this.loadingEarlier()) return;
    this.loadingEarlier.set(true);
    try {
      await this.threads.loadEarlier(this.room());
    } catch {
      this.toasts.show('chat.earlierFailed');
    } finally {
      this.loadingEarlier.set(false);
    }
  }

  protected async remove(message: MessageView): Promise<void> {
    try {
      this.store.rewritten(await this.threads.delete(message));
    } catch {
      this.toasts.show('chat.notDeleted');
    }
  }

  /** How many others have read a message of one's own. */
  protected readersOf({ from, id }: MessageView): number {
    const me = this.me()?.name;
    if (from.name !== me) return 0;
    return readersOf(this.readers.of(this.room()).value(), id, me).length;
  }

  protected day(instant: string): string {
    return dayOf(instant, this.language.current());
  }

  /** After each change of what is shown: first where the reader goes on, then where they are. */
  private place(): void {
    if (!this.placed) {
      this.placed = true;
      const divider = this.scroller().nativeElement.querySelector('.unread');
      if (!divider) {
        this.toEnd();
        return;
      }
      divider.scrollIntoView({ block: 'start' });
      this.seen.set(this.beforeUnread());
      this.scrolled();
      return;
    }
    const mine = this.last()?.from.name === this.me()?.name && this.below() === 1;
    if (this.atEnd() || mine) this.toEnd();
    else this.anchor.restore();
  }

  private setAtEnd(atEnd: boolean): void {
    this.atEnd.set(atEnd);
    const last = this.last();
    if (atEnd && last) this.seen.set(keyOf(last));
  }

  private beforeUnread(): string | undefined {
    const entries = this.thread().entries;
    const at = entries.findIndex((entry) => entry.message.id === this.unreadFrom());
    const before = entries[at - 1]?.message;
    return before && keyOf(before);
  }

  /** What comes while the window is out of sight is unread when it is back. */
  private come(visible: boolean): void {
    if (!visible) this.mark = newestOf(this.thread().entries);
    else if (this.mark !== undefined) this.unreadFrom.set(this.firstAfter(this.mark));
  }

  private firstAfter(mark: string | undefined): string | undefined {
    return firstUnread(this.thread().entries, mark, this.me()?.name);
  }
}
