import { Component, input, model } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { Icon } from './icon';
import type { IconName } from './icons';

export interface Option<T extends string> {
  value: T;
  /** Of its text. */
  key: string;
  icon?: IconName;
  /** Of the text, where it is not that of the page. */
  lang?: string;
}

let groups = 0;

/** One of a few, all of them in sight. */
@Component({
  selector: 'z-choice',
  imports: [Icon, TranslatePipe],
  template: `
    <fieldset>
      <legend class="hidden-text">{{ label() }}</legend>
      @for (option of options(); track option.value) {
        <label [attr.lang]="option.lang">
          <input
            type="radio"
            [name]="group"
            [value]="option.value"
            [checked]="option.value === value()"
            (change)="value.set(option.value)"
          />
          @if (option.icon; as icon) {
            <z-icon [name]="icon" />
          }
          {{ option.key | translate }}
        </label>
      }
    </fieldset>
  `,
  styleUrl: './choice.scss',
})
export class Choice<T extends string> {
  readonly label = input.required<string>();
  readonly options = input.required<readonly Option<T>[]>();
  readonly value = model.required<T>();
  protected readonly group = `choice-${++groups}`;
}
