import { Component, computed, input } from '@angular/core';
import { ICONS, type IconName } from './icons';

/**
 * The calm middle of a page that has nothing else to show: empty, failed, lost. What it is about stands under the
 * arcade of the square. Actions go inside.
 */
@Component({
  selector: 'z-notice',
  template: `
    <svg class="arcade" viewBox="0 0 200 116" aria-hidden="true">
      <circle class="sun" cx="157" cy="26" r="9" />
      <path class="stone" d="M14 114V76a24 24 0 0 1 48 0v38z M138 114V76a24 24 0 0 1 48 0v38z" />
      <path class="gap" d="M24 114V77a14 14 0 0 1 28 0v37z M148 114V77a14 14 0 0 1 28 0v37z" />
      <path class="door" d="M66 114V50a34 34 0 0 1 68 0v64z" />
      <path class="ground" d="M4 114h192" />
      <svg class="sign" x="83" y="46" width="34" height="34" viewBox="0 0 24 24">
        <path [attr.d]="path()" />
      </svg>
    </svg>
    <p class="title">{{ title() }}</p>
    @if (text(); as more) {
      <p class="text">{{ more }}</p>
    }
    <div class="actions"><ng-content /></div>
  `,
  styleUrl: './notice.scss',
})
export class Notice {
  readonly icon = input.required<IconName>();
  readonly title = input.required<string>();
  readonly text = input<string>();
  protected readonly path = computed(() => ICONS[this.icon()]);
}
