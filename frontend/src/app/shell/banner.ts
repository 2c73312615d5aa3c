import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslatePipe } from '@ngx-translate/core';
import { Realtime } from '../realtime/realtime';
import { Icon } from '../ui/icon';

/** Shown while a page needs the server and the server is away. */
@Component({
  selector: 'z-banner',
  imports: [Icon, MatButton, TranslatePipe],
  template: `
    <div role="status">
      @if (realtime.away()) {
        <p class="banner">
          <z-icon name="offline" />
          <span>
            <strong>{{ 'banner.away' | translate }}</strong>
            @if (realtime.attempts(); as n) {
              <span class="attempt">{{ 'banner.attempt' | translate: { n } }}</span>
            }
          </span>
          <button matButton type="button" (click)="realtime.retry()">
            {{ 'banner.retry' | translate }}
          </button>
        </p>
      }
    </div>
  `,
  styleUrl: './banner.scss',
})
export class Banner {
  protected readonly realtime = inject(Realtime);
}
