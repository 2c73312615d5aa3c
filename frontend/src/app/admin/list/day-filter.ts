import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { Paged } from './paged';
import { narrowed } from './query';

/** Narrows a list to what was on a day, or before, or after it. */
@Component({
  selector: 'z-day-filter',
  imports: [TranslatePipe],
  template: `
    <label>
      <span>{{ label() | translate }}</span>
      <input type="date" [value]="chosen()" (change)="choose($event)" />
    </label>
  `,
  styleUrl: './filter.scss',
})
export class DayFilter {
  readonly list = input.required<Paged<unknown>>();
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  protected readonly chosen = computed(() => this.list().query().filters[this.name()] ?? '');

  protected choose(event: Event): void {
    const value = (event.target as HTMLInputElement).value;
    this.list().show(narrowed(this.list().query(), { [this.name()]: value }));
  }
}
