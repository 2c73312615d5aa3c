import { DOCUMENT } from '@angular/common';
import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { Updates } from './pwa/updates';
import { Banner } from './shell/banner';
import { ToastList } from './shell/toast-list';

/** What surrounds every page: the skip link, the banner of a lost connection, the page, the toasts. */
@Component({
  selector: 'z-root',
  imports: [Banner, RouterOutlet, ToastList, TranslatePipe],
  template: `
    <a class="skip" href="#main" (click)="skip($event)">{{ 'action.skip' | translate }}</a>
    <z-banner />
    <router-outlet />
    <z-toast-list />
  `,
  styleUrl: './app.scss',
})
export class App {
  private readonly document = inject(DOCUMENT);

  constructor() {
    inject(Updates).start();
  }

  /** By hand, because the base element would make `#main` lead to the home page. */
  protected skip(event: Event): void {
    event.preventDefault();
    this.document.querySelector('main')?.focus();
  }
}
