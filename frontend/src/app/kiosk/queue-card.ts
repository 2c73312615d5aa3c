import { Component, input, output } from '@angular/core';
import { MatProgressSpinner } from '@angular/material/progress-spinner';
import { TranslatePipe } from '@ngx-translate/core';
import { Counted } from '../i18n/counted';
import { Icon } from '../ui/icon';
import type { QueueView } from '../wire/model';

/** One queue to tap on. */
@Component({
  selector: 'z-queue-card',
  imports: [Counted, Icon, MatProgressSpinner, TranslatePipe],
  template: `
    <button class="card" type="button" [disabled]="disabled()" (click)="take.emit()">
      <span class="prefix number" aria-hidden="true">{{ queue().prefix }}</span>
      <span class="name">{{ queue().name }}</span>
      <span class="waiting">
        <z-icon name="people" />
        {{ 'waiting' | counted: waiting() | translate: { n: waiting() } }}
      </span>
      @if (busy()) {
        <mat-progress-spinner
          mode="indeterminate"
          diameter="32"
          [attr.aria-label]="'kiosk.issuing' | translate"
        />
      } @else {
        <z-icon class="go" name="next" />
      }
    </button>
  `,
  styleUrl: './queue-card.scss',
})
export class QueueCard {
  readonly queue = input.required<QueueView>();
  readonly waiting = input.required<number>();
  readonly busy = input(false);
  readonly disabled = input(false);
  readonly take = output();
}
