import { Component, computed, inject, input } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { TranslatePipe } from '@ngx-translate/core';
import { Icon } from '../ui/icon';
import { type Target, Threads } from './threads';

/** Write and send; the draft of each conversation is kept while the chat is open. */
@Component({
  selector: 'z-composer',
  imports: [Icon, MatIconButton, TranslatePipe],
  template: `
    <form (submit)="send($event)">
      <textarea
        #text
        rows="1"
        maxlength="2000"
        aria-describedby="composer-reason"
        [attr.aria-label]="'chat.write' | translate"
        [placeholder]="'chat.write' | translate"
        [disabled]="!!closed()"
        [value]="draft()"
        (input)="keep(text.value)"
        (keydown.enter)="enter($any($event))"
      ></textarea>
      <button
        matIconButton
        type="submit"
        [disabled]="!!closed() || !draft().trim()"
        [attr.aria-label]="'chat.send' | translate"
      >
        <z-icon name="send" />
      </button>
    </form>
    <p id="composer-reason" role="status">
      @if (closed(); as reason) {
        {{ reason | translate }}
      }
    </p>
  `,
  styleUrl: './composer.scss',
})
export class Composer {
  private readonly threads = inject(Threads);

  readonly target = input.required<Target>();
  /** The key of the reason why nothing can be written now. */
  readonly closed = input<string>();

  protected readonly draft = computed(() => this.threads.drafts().get(this.target().room) ?? '');

  protected keep(text: string): void {
    this.threads.drafts.update((drafts) => new Map(drafts).set(this.target().room, text));
  }

  /** Enter sends, Shift+Enter begins a new line; not while an input method composes a character. */
  protected enter(event: KeyboardEvent): void {
    if (event.shiftKey || event.isComposing) return;
    this.send(event);
  }

  protected send(event: Event): void {
    event.preventDefault();
    const text = this.draft().trim();
    if (!text || this.closed()) return;
    this.threads.send(this.target(), text);
    this.keep('');
  }
}
