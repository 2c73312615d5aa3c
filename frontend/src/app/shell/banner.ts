import { Component, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { Updates } from '../pwa/updates';
import { Realtime } from '../realtime/realtime';
import { Icon } from '../ui/icon';

/**
 * Shown while a page needs the server and the server is away, or when the server has newer pages. It is there from the
 * first moment, and so without Material, which comes with the pages.
 */
@Component({
  selector: 'z-banner',
  imports: [Icon, TranslatePipe],
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
          <button type="button" (click)="realtime.retry()">
            {{ 'banner.retry' | translate }}
          </button>
        </p>
      } @else if (updates.ready()) {
        <p class="banner">
          <z-icon name="retry" />
          <span>{{ 'update.ready' | translate }}</span>
          <button type="button" (click)="updates.reload()">
            {{ 'update.reload' | translate }}
          </button>
        </p>
      }
    </div>
  `,
  styleUrl: './banner.scss',
})
export class Banner {
  protected readonly realtime = inject(Realtime);
  protected readonly updates = inject(Updates);
}
