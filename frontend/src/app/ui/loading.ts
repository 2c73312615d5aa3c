import { Component } from '@angular/core';
import { MatProgressSpinner } from '@angular/material/progress-spinner';
import { TranslatePipe } from '@ngx-translate/core';

@Component({
  selector: 'z-loading',
  imports: [MatProgressSpinner, TranslatePipe],
  host: { role: 'status' },
  template: `
    <mat-progress-spinner
      mode="indeterminate"
      diameter="40"
      [attr.aria-label]="'state.loading' | translate"
    />
  `,
  styles: `
    :host {
      display: grid;
      place-items: center;
      padding: var(--space-6);
    }
  `,
})
export class Loading {}
