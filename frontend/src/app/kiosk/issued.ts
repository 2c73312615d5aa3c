import { Component, computed, DestroyRef, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslatePipe } from '@ngx-translate/core';
import { Counted } from '../i18n/counted';
import type { TicketView } from '../wire/model';

const SHOWN_FOR = 10;

/** The number that was just issued, as large as it goes; leads back to the start by itself. */
@Component({
  selector: 'z-issued',
  imports: [Counted, MatButton, TranslatePipe],
  template: `
    <div class="card" role="status">
      <p class="queue">{{ ticket().queueName }}</p>
      <h1>
        <span class="eyebrow">{{ 'kiosk.yourNumber' | translate }}</span>
        <span class="number" data-testid="issued" [style.--letters]="ticket().number.length">{{
          ticket().number
        }}</span>
      </h1>
      <p class="before">
        {{
          (called() ? 'kiosk.called' : ('kiosk.before' | counted: before()))
            | translate: { n: before(), desk: ticket().desk }
        }}
      </p>
    </div>
    <button matButton="filled" type="button" (click)="done.emit()">
      {{ 'kiosk.done' | translate: { n: left() } }}
    </button>
    <div class="bar" aria-hidden="true"><span [style.--share]="left() / total"></span></div>
  `,
  styleUrl: './issued.scss',
})
export class Issued {
  readonly ticket = input.required<TicketView>();
  readonly before = input.required<number>();
  readonly done = output();

  protected readonly total = SHOWN_FOR;
  protected readonly left = signal(SHOWN_FOR);
  protected readonly called = computed(() => this.ticket().status === 'called');

  constructor() {
    const timer = setInterval(() => this.tick(), 1_000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  private tick(): void {
    this.left.update((n) => n - 1);
    if (this.left() <= 0) this.done.emit();
  }
}
