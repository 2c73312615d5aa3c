import { Component, computed, input } from '@angular/core';
import { Icon } from '../../ui/icon';
import type { Paged } from './paged';
import { directionOf, sortedBy } from './query';

/** The button in the head of a column that can be sorted by; the column itself says `aria-sort`. */
@Component({
  selector: 'z-sort',
  imports: [Icon],
  template: `
    <button type="button" [class.on]="direction() !== 'none'" (click)="sort()">
      <ng-content />
      <z-icon [name]="direction() === 'descending' ? 'down' : 'up'" />
    </button>
  `,
  styles: `
    button {
      display: inline-flex;
      gap: var(--space-1);
      align-items: center;
      min-block-size: 2rem;
      padding: 0;
      border: 0;
      border-radius: 0.25rem;
      background: none;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
    z-icon {
      opacity: 0;
      font-size: 0.875rem;
    }
    button:hover z-icon,
    button:focus-visible z-icon {
      opacity: 0.5;
    }
    .on z-icon {
      opacity: 1;
    }
  `,
})
export class Sort {
  readonly list = input.required<Paged<unknown>>();
  readonly property = input.required<string>();
  protected readonly direction = computed(() => directionOf(this.list().query(), this.property()));

  protected sort(): void {
    this.list().show(sortedBy(this.list().query(), this.property()));
  }
}
