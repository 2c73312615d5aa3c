import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { ChatStore } from './chat-store';
import { TypingStore } from './typing-store';

/** Who is writing here at this moment; seen, but not read aloud over everything else. */
@Component({
  selector: 'z-typing-line',
  imports: [TranslatePipe],
  template: `
    @if (names().length; as n) {
      <p>
        <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>
        {{
          'chat.typing.' + (n > 2 ? 'many' : n === 2 ? 'two' : 'one')
            | translate: { a: names()[0], b: names()[1], n }
        }}
      </p>
    }
  `,
  styles: `
    :host {
      display: block;
      block-size: 1.5rem;
      padding-inline: clamp(var(--space-3), 2vw, var(--space-5));
      color: var(--mat-sys-on-surface-variant);
      font-size: 0.8125rem;
      line-height: 1.5rem;
    }
    p {
      max-inline-size: 60rem;
      margin-inline: auto;
    }
    .dots {
      display: inline-flex;
      gap: 0.1875rem;
      margin-inline-end: var(--space-1);
    }
    i {
      inline-size: 0.3125rem;
      block-size: 0.3125rem;
      border-radius: 50%;
      background: currentColor;
      animation: breathe 1.2s infinite alternate;
    }
    i:nth-child(2) {
      animation-delay: 0.3s;
    }
    i:nth-child(3) {
      animation-delay: 0.6s;
    }
    @keyframes breathe {
      from {
        opacity: 0.25;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      i {
        animation: none;
      }
    }
  `,
})
export class TypingLine {
  private readonly typing = inject(TypingStore);
  private readonly store = inject(ChatStore);

  readonly room = input.required<string>();
  protected readonly names = computed(() =>
    this.typing
      .in(this.room())
      .map((name) => this.store.lobby().people.get(name)?.displayName ?? name),
  );
}
