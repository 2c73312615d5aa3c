import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslatePipe } from '@ngx-translate/core';
import { Icon } from '../ui/icon';
import { Notifications } from '../ui/notifications';

/** Turns the notifications of the desktop on and off; where it cannot, it says why. */
@Component({
  selector: 'z-alert-switch',
  imports: [Icon, MatButton, TranslatePipe],
  template: `
    <button
      matButton
      type="button"
      role="switch"
      disabledInteractive
      [attr.aria-checked]="notifications.state() === 'on'"
      [disabled]="!!reason()"
      [attr.title]="reason() ? (reason()! | translate) : null"
      [attr.aria-description]="reason() ? (reason()! | translate) : null"
      (click)="toggle()"
    >
      <z-icon [name]="notifications.state() === 'on' ? 'bell' : 'bellOff'" />
      {{ 'alerts.label' | translate }}
      <span aria-hidden="true" class="state">
        {{ (notifications.state() === 'on' ? 'alerts.on' : 'alerts.off') | translate }}
      </span>
    </button>
  `,
  styles: `
    .state {
      margin-inline-start: var(--space-1);
      color: var(--mat-sys-on-surface-variant);
      font-weight: 450;
    }
  `,
})
export class AlertSwitch {
  protected readonly notifications = inject(Notifications);
  /** The key of the reason why it cannot be turned on. */
  protected readonly reason = computed(() => {
    const state = this.notifications.state();
    return state === 'denied' || state === 'unsupported' ? `alerts.${state}` : undefined;
  });

  protected async toggle(): Promise<void> {
    if (this.notifications.state() === 'on') this.notifications.disable();
    else await this.notifications.enable();
  }
}
