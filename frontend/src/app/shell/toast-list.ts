import { Component, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { Icon } from '../ui/icon';
import { Toasts } from '../ui/toasts';

/** The live region of the application. */
@Component({
  selector: 'z-toast-list',
  imports: [Icon, TranslatePipe],
  template: `
    <div role="status" aria-live="polite">
      @for (toast of toasts.shown(); track toast.id) {
        <p class="toast">
          <span>{{ toast.key | translate: toast.params }}</span>
          <button type="button" (click)="toasts.close(toast.id)">
            <z-icon name="close" />
            <span class="hidden-text">{{ 'action.close' | translate }}</span>
          </button>
        </p>
      }
    </div>
  `,
  styleUrl: './toast-list.scss',
})
export class ToastList {
  protected readonly toasts = inject(Toasts);
}
