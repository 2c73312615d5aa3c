import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { Realtime } from '../realtime/realtime';
import { Icon } from '../ui/icon';
import { SECTIONS } from './sections';

/** Where the house is administered: a list for each kind of thing. */
@Component({
  imports: [Icon, RouterLink, RouterLinkActive, RouterOutlet, TranslatePipe],
  template: `
    <main class="page" id="main" tabindex="-1">
      <nav [attr.aria-label]="'admin.label' | translate">
        @for (section of sections; track section.path) {
          <a [routerLink]="section.path" routerLinkActive="here" ariaCurrentWhenActive="page">
            <z-icon [name]="section.icon" />{{ section.key | translate }}
          </a>
        }
      </nav>
      <router-outlet />
    </main>
  `,
  styleUrl: './admin.scss',
})
export default class Admin {
  protected readonly sections = SECTIONS;

  constructor() {
    inject(Realtime).monitor.hold();
  }
}
