import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslatePipe } from '@ngx-translate/core';
import { Icon } from '../ui/icon';
import type { DeskView, QueueView } from '../wire/model';
import { Actions } from './actions';

/** Which desk it is and whom it serves; to rest, to change it, to go. */
@Component({
  selector: 'z-station-bar',
  imports: [Icon, MatButton, TranslatePipe],
  template: `
    <dl>
      <div>
        <dt class="eyebrow">{{ 'station.desk' | translate }}</dt>
        <dd>
          {{ desk().name }}
          @if (paused()) {
            <span class="pill"><z-icon name="pause" />{{ 'station.paused' | translate }}</span>
          }
        </dd>
      </div>
      <div>
        <dt class="eyebrow">{{ 'station.queues' | translate }}</dt>
        <dd>{{ names() }}</dd>
      </div>
    </dl>
    <div class="actions">
      <button
        matButton="tonal"
        type="button"
        aria-keyshortcuts="p"
        [disabled]="!actions.ready()"
        disabledInteractive
        (click)="actions.pause()"
      >
        <z-icon [name]="paused() ? 'play' : 'pause'" />
        {{ (paused() ? 'station.resume' : 'station.pause') | translate }}
      </button>
      <button matButton="outlined" type="button" (click)="reopen.emit()">
        {{ 'station.change' | translate }}
      </button>
      <button
        matButton="outlined"
        type="button"
        [disabled]="!actions.ready()"
        disabledInteractive
        (click)="actions.leave()"
      >
        {{ 'station.leave' | translate }}
      </button>
    </div>
  `,
  styleUrl: './station-bar.scss',
})
export class StationBar {
  protected readonly actions = inject(Actions);

  readonly desk = input.required<DeskView>();
  readonly queues = input.required<readonly QueueView[]>();
  readonly reopen = output();

  protected readonly paused = computed(() => this.desk().status === 'paused');
  protected readonly names = computed(() =>
    this.queues()
      .map(({ name }) => name)
      .join(', '),
  );
}
