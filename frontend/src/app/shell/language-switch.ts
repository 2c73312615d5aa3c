import { booleanAttribute, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Language } from '../i18n/language';
import { Toasts } from '../ui/toasts';

/** Names the other language, in that language. */
@Component({
  selector: 'z-language-switch',
  imports: [MatButton],
  host: { '[class.full]': 'full()' },
  template: `
    <button matButton type="button" [lang]="other().code" (click)="choose()">
      @if (full()) {
        {{ other().name }}
      } @else {
        <span aria-hidden="true">{{ other().code.toUpperCase() }}</span>
        <span class="hidden-text">{{ other().name }}</span>
      }
    </button>
  `,
  styles: `
    button {
      min-inline-size: 2.75rem;
      min-block-size: 2.75rem;
      padding-inline: var(--space-2);
    }
    :host(.full) button {
      padding-inline: var(--space-5);
    }
  `,
})
export class LanguageSwitch {
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  /** With the whole name instead of the code. */
  readonly full = input(false, { transform: booleanAttribute });
  protected readonly other = computed(() =>
    this.language.current() === 'es'
      ? ({ code: 'en', name: 'English' } as const)
      : ({ code: 'es', name: 'Español' } as const),
  );

  protected choose(): void {
    this.language.choose(this.other().code).catch(() => this.toasts.show('state.unreachable'));
  }
}
