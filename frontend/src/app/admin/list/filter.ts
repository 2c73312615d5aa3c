import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import type { Paged } from './paged';
import { narrowed } from './query';

/** What can be chosen, and how it reads: a key of the translation files. */
export interface Option {
  value: string;
  key: string;
}

/** Narrows a list to one of several values; the first choice is all of them. */
@Component({
  selector: 'z-filter',
  imports: [TranslatePipe],
  template: `
    <label>
      <span>{{ label() | translate }}</span>
      <select (change)="choose($event)">
        <option value="" [selected]="!chosen()">{{ all() | translate }}</option>
        @for (option of options(); track option.value) {
          <option [value]="option.value" [selected]="option.value === chosen()">
            {{ option.key | translate }}
          </option>
        }
      </select>
    </label>
  `,
  styleUrl: './filter.scss',
})
export class Filter {
  readonly list = input.required<Paged<unknown>>();
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly all = input.required<string>();
  readonly options = input.required<readonly Option[]>();
  protected readonly chosen = computed(() => this.list().query().filters[this.name()] ?? '');

  protected choose(event: Event): void {
    const value = (event.target as HTMLSelectElement).value;
    this.list().show(narrowed(this.list().query(), { [this.name()]: value }));
  }
}
