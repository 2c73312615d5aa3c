import {
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { TranslatePipe } from '@ngx-translate/core';
import { Icon } from '../ui/icon';
import { Toasts } from '../ui/toasts';
import type { MessageView } from '../wire/model';
import { ChatStore } from './chat-store';
import { Drafts } from './drafts';
import { type Target, Threads } from './threads';
import { TypingStore } from './typing-store';

/** Write and send, or say something else instead; the draft of each conversation is kept. */
@Component({
  selector: 'z-composer',
  imports: [Icon, MatIconButton, TranslatePipe],
  templateUrl: './composer.html',
  styleUrl: './composer.scss',
})
export class Composer {
  private readonly store = inject(ChatStore);
  private readonly threads = inject(Threads);
  private readonly typing = inject(TypingStore);
  private readonly drafts = inject(Drafts);
  private readonly toasts = inject(Toasts);
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');

  readonly target = input.required<Target>();
  /** The key of the reason why nothing can be written now. */
  readonly closed = input<string>();
  /** The message that is to say something else. */
  readonly editing = input<MessageView>();
  readonly finished = output();
  /** The last message of one's own is to say something else. */
  readonly editLast = output();

  private readonly changed = linkedSignal(() => this.editing()?.text ?? '');
  protected readonly text = computed(() =>
    this.editing() ? this.changed() : this.drafts.of(this.target().room),
  );

  constructor() {
    effect(() => {
      if (this.editing()) this.field().nativeElement.focus();
    });
  }

  protected keep(text: string): void {
    if (this.editing()) {
      this.changed.set(text);
      return;
    }
    const { room } = this.target();
    this.drafts.keep(room, text);
    if (text.trim()) this.typing.say(room);
  }

  /** Enter sends, Shift+Enter begins a new line; not while an input method composes a character. */
  protected entered(event: KeyboardEvent): void {
    if (event.shiftKey || event.isComposing) return;
    this.send(event);
  }

  protected keyed(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.editing()) {
      this.finished.emit();
    } else if (event.key === 'ArrowUp' && !this.text()) {
      event.preventDefault();
      this.editLast.emit();
    }
  }

  protected send(event: Event): void {
    event.preventDefault();
    const text = this.text().trim();
    if (!text || this.closed()) return;
    const message = this.editing();
    if (message) {
      void this.rewrite(message, text);
      return;
    }
    const { room } = this.target();
    this.threads.send(this.target(), text);
    this.drafts.keep(room, '');
    this.typing.done(room);
  }

  private async rewrite(message: MessageView, text: string): Promise<void> {
    try {
      if (text !== message.text) this.store.rewritten(await this.threads.edit(message, text));
      this.finished.emit();
    } catch {
      this.toasts.show('chat.notEdited');
    }
  }
}
