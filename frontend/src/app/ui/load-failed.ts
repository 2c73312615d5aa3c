import { Component, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslatePipe } from '@ngx-translate/core';
import { Icon } from './icon';
import { Notice } from './notice';

/** A snapshot could not be loaded: says so and offers to try again. */
@Component({
  selector: 'z-load-failed',
  imports: [Icon, MatButton, Notice, TranslatePipe],
  host: { role: 'alert' },
  template: `
    <z-notice
      icon="alert"
      [title]="'state.failed' | translate"
      [text]="'state.failedText' | translate"
    >
      <button matButton="tonal" type="button" (click)="again.emit()">
        <z-icon name="retry" /> {{ 'action.retry' | translate }}
      </button>
    </z-notice>
  `,
})
export class LoadFailed {
  readonly again = output();
}
