import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslatePipe } from '@ngx-translate/core';
import type { QueueView } from '../wire/model';

@Component({
  selector: 'z-station-bar',
  imports: [MatButton, TranslatePipe],
  template: `
    <dl>
      <div>
        <dt class="eyebrow">{{ 'station.desk' | translate }}</dt>
        <dd>{{ desk() }}</dd>
      </div>
      <div>
        <dt class="eyebrow">{{ 'station.queue' | translate }}</dt>
        <dd>{{ queue().name }}</dd>
      </div>
    </dl>
    <button matButton="outlined" type="button" (click)="leave.emit()">
      {{ 'station.change' | translate }}
    </button>
  `,
  styles: `
    :host {
      display: flex;
      gap: var(--space-4);
      align-items: center;
      justify-content: space-between;
    }
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2) var(--space-6);
    }
    dd {
      font-size: 1.25rem;
      font-weight: 650;
      letter-spacing: -0.015em;
      line-height: 1.3;
    }
    button {
      flex: none;
    }
  `,
})
export class StationBar {
  readonly desk = input.required<string>();
  readonly queue = input.required<QueueView>();
  readonly leave = output();
}
