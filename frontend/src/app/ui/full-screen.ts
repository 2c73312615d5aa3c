import { DOCUMENT } from '@angular/common';
import { Component, DestroyRef, inject, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { Icon } from './icon';

/** Fills the display with the page; out of sight once it does, or where that is not possible. */
@Component({
  selector: 'z-full-screen',
  imports: [Icon, TranslatePipe],
  template: `
    @if (offered()) {
      <button type="button" [attr.aria-label]="'action.fullScreen' | translate" (click)="fill()">
        <z-icon name="fullScreen" />
      </button>
    }
  `,
  styles: `
    button {
      display: grid;
      place-items: center;
      inline-size: var(--target-public);
      block-size: var(--target-public);
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 50%;
      background: var(--mat-sys-surface-container-lowest);
      color: var(--mat-sys-on-surface-variant);
      font-size: 1.25rem;
      cursor: pointer;
    }
    @media (max-width: 640px), print {
      :host {
        display: none;
      }
    }
  `,
})
export class FullScreen {
  private readonly document = inject(DOCUMENT);
  protected readonly offered = signal(this.possible());

  constructor() {
    const changed = () => this.offered.set(this.possible());
    this.document.addEventListener('fullscreenchange', changed);
    inject(DestroyRef).onDestroy(() =>
      this.document.removeEventListener('fullscreenchange', changed),
    );
  }

  protected fill(): void {
    this.document.documentElement.requestFullscreen().catch(() => this.offered.set(false));
  }

  /** An installed application, or a browser in its own kiosk mode, needs no button for it. */
  private possible(): boolean {
    const alone = this.document.defaultView?.matchMedia?.(
      '(display-mode: fullscreen), (display-mode: standalone)',
    ).matches;
    return this.document.fullscreenEnabled && !this.document.fullscreenElement && !alone;
  }
}
