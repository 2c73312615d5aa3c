import {
  afterRenderEffect,
  Component,
  computed,
  DestroyRef,
  type ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslatePipe } from '@ngx-translate/core';
import { Account } from '../account/account';
import { dayOf } from '../i18n/format';
import { Language } from '../i18n/language';
import { Notice } from '../ui/notice';
import { Toasts } from '../ui/toasts';
import { Message } from './message';
import { rowsOf } from './rows';
import type { Thread } from './thread';
import { Threads } from './threads';

const NEAR_END = 48;

/** The messages; it stays at the end while the reader is there, and where the reader is otherwise. */
@Component({
  selector: 'z-message-log',
  imports: [MatButton, Message, Notice, TranslatePipe],
  templateUrl: './message-log.html',
  styleUrl: './message-log.scss',
})
export class MessageLog {
  private readonly language = inject(Language);
  private readonly me = inject(Account).user;
  private readonly toasts = inject(Toasts);
  protected readonly threads = inject(Threads);
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');

  readonly room = input.required<string>();
  readonly thread = input.required<Thread>();
  readonly label = input.required<string>();

  protected readonly rows = computed(() => rowsOf(this.thread().entries));
  private readonly last = computed(() => this.thread().entries.at(-1)?.message);
  protected readonly loadingEarlier = signal(false);
  protected readonly atEnd = signal(true);
  /** The last message the reader has seen. */
  private readonly seen = signal<string | undefined>(undefined);
  protected readonly below = computed(() => {
    if (this.atEnd()) return 0;
    const entries = this.thread().entries;
    const at = entries.findIndex((entry) => entry.message.clientId === this.seen());
    return at < 0 ? 0 : entries.length - 1 - at;
  });

  constructor() {
    afterRenderEffect(() => {
      this.rows();
      const mine = this.last()?.from.name === this.me()?.name && this.below() === 1;
      if (this.atEnd() || mine) this.toEnd();
    });
    afterRenderEffect((onCleanup) => {
      const sizes = new ResizeObserver(() => this.atEnd() && this.toEnd());
      sizes.observe(this.scroller().nativeElement);
      onCleanup(() => sizes.disconnect());
    });
    inject(DestroyRef).onDestroy(() => this.atEnd.set(true));
  }

  protected scrolled(): void {
    const { scrollTop, clientHeight, scrollHeight } = this.scroller().nativeElement;
    const atEnd = scrollHeight - scrollTop - clientHeight < NEAR_END;
    this.atEnd.set(atEnd);
    if (atEnd) this.seen.set(this.last()?.clientId);
  }

  protected toEnd(): void {
    const element = this.scroller().nativeElement;
    element.scrollTop = element.scrollHeight;
    this.atEnd.set(true);
    this.seen.set(this.last()?.clientId);
  }

  /** What the reader looks at stays where it is while the page grows above it. */
  protected async earlier(): Promise<void> {
    const element = this.scroller().nativeElement;
    const fromEnd = element.scrollHeight - element.scrollTop;
    this.atEnd.set(false);
    this.loadingEarlier.set(true);
    try {
      await this.threads.loadEarlier(this.room());
      requestAnimationFrame(() => (element.scrollTop = element.scrollHeight - fromEnd));
    } catch {
      this.toasts.show('chat.earlierFailed');
    } finally {
      this.loadingEarlier.set(false);
    }
  }

  protected day(instant: string): string {
    return dayOf(instant, this.language.current());
  }
}
