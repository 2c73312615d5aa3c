import { Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icons';

/** The calm middle of a page that has nothing else to show: empty, failed, lost. Actions go inside. */
@Component({
  selector: 'z-notice',
  imports: [Icon],
  template: `
    <span class="badge"><z-icon [name]="icon()" /></span>
    <p class="title">{{ title() }}</p>
    @if (text(); as more) {
      <p class="text">{{ more }}</p>
    }
    <ng-content />
  `,
  styleUrl: './notice.scss',
})
export class Notice {
  readonly icon = input.required<IconName>();
  readonly title = input.required<string>();
  readonly text = input<string>();
}
