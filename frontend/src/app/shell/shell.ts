import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { Icon } from '../ui/icon';
import { AccountMenu } from './account-menu';
import { Brand } from './brand';
import { LanguageSwitch } from './language-switch';
import { PLACES } from './places';
import { SchemeMenu } from './scheme-menu';

/** The frame of the pages that people work with: brand, places, language, scheme, account. */
@Component({
  imports: [
    AccountMenu,
    Brand,
    Icon,
    LanguageSwitch,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    SchemeMenu,
    TranslatePipe,
  ],
  template: `
    <header>
      <a class="home" routerLink="/"><z-brand /></a>
      <nav [attr.aria-label]="'nav.label' | translate">
        @for (place of places; track place.path) {
          <a [routerLink]="place.path" routerLinkActive="here" ariaCurrentWhenActive="page">
            <z-icon [name]="place.icon" />
            <span>{{ place.key + '.name' | translate }}</span>
          </a>
        }
      </nav>
      <z-language-switch />
      <z-scheme-menu />
      <z-account-menu />
    </header>
    <router-outlet />
  `,
  styleUrl: './shell.scss',
})
export default class Shell {
  protected readonly places = PLACES;
}
