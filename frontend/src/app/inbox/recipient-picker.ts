import { Component, computed, inject, input, model, signal } from '@angular/core';
import {
  MatAutocomplete,
  type MatAutocompleteSelectedEvent,
  MatAutocompleteTrigger,
  MatOption,
} from '@angular/material/autocomplete';
import { MatChipGrid, MatChipInput, MatChipRemove, MatChipRow } from '@angular/material/chips';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { Language } from '../i18n/language';
import { Icon } from '../ui/icon';
import { chosen, offered, type Recipient, without } from './recipients';

/** Choose people, or a group, by typing. */
@Component({
  selector: 'z-recipient-picker',
  imports: [
    Icon,
    MatAutocomplete,
    MatAutocompleteTrigger,
    MatChipGrid,
    MatChipInput,
    MatChipRemove,
    MatChipRow,
    MatFormField,
    MatHint,
    MatLabel,
    MatOption,
    TranslatePipe,
  ],
  template: `
    <mat-form-field appearance="outline">
      <mat-label>{{ 'compose.to' | translate }}</mat-label>
      <mat-chip-grid #grid [attr.aria-label]="'compose.to' | translate">
        @for (one of value(); track one.kind + one.name) {
          <mat-chip-row (removed)="remove(one)">
            {{ titleOf(one) }}
            <button
              matChipRemove
              type="button"
              [attr.aria-label]="'compose.remove' | translate: { name: titleOf(one) }"
            >
              <z-icon name="close" />
            </button>
          </mat-chip-row>
        }
      </mat-chip-grid>
      <input
        #field
        autocomplete="off"
        [attr.aria-label]="'compose.to' | translate"
        [attr.aria-invalid]="invalid()"
        [placeholder]="value().length ? '' : ('compose.toHint' | translate)"
        [value]="words()"
        [matChipInputFor]="grid"
        [matAutocomplete]="auto"
        (input)="words.set(field.value)"
      />
      <mat-autocomplete #auto autoActiveFirstOption (optionSelected)="choose($event, field)">
        @for (one of options(); track one.kind + one.name) {
          <mat-option [value]="one">{{ titleOf(one) }}</mat-option>
        }
      </mat-autocomplete>
      <mat-hint>{{ 'compose.toText' | translate }}</mat-hint>
    </mat-form-field>
  `,
  styles: `
    mat-form-field {
      inline-size: 100%;
    }
  `,
})
export class RecipientPicker {
  private readonly translate = inject(TranslateService);
  private readonly language = inject(Language);

  readonly all = input.required<readonly Recipient[]>();
  readonly value = model<readonly Recipient[]>([]);
  readonly invalid = input(false);

  protected readonly words = signal('');
  protected readonly options = computed(() => {
    this.language.current();
    return offered(this.all(), this.value(), this.words(), (one) => this.titleOf(one));
  });

  protected choose(event: MatAutocompleteSelectedEvent, field: HTMLInputElement): void {
    this.value.update((before) => chosen(before, event.option.value as Recipient));
    field.value = '';
    this.words.set('');
  }

  protected remove(one: Recipient): void {
    this.value.update((before) => without(before, one));
  }

  protected titleOf(one: Recipient): string {
    return one.kind === 'group' ? String(this.translate.instant(one.title)) : one.title;
  }
}
