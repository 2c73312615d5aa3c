import { Component, computed, inject } from '@angular/core';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { Account } from '../account/account';
import { Bell } from '../inbox/bell';
import { Icon } from '../ui/icon';
import { AccountMenu } from './account-menu';
import { Brand } from './brand';
import { LanguageSwitch } from './language-switch';
import { barOf, placesFor } from './places';
import { SchemeMenu } from './scheme-menu';

/** The frame of the pages that people work with: a rail beside the page; on a phone, bars above and below it. */
@Component({
  imports: [
    AccountMenu,
    Bell,
    Brand,
    Icon,
    LanguageSwitch,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    SchemeMenu,
    TranslatePipe,
  ],
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
})
export default class Shell {
  private readonly account = inject(Account);
  protected readonly places = computed(() => placesFor(this.account.user()));
  protected readonly bar = computed(() => barOf(this.places()));
}
