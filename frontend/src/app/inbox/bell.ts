import { Component, inject } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { Account } from '../account/account';
import { Counted } from '../i18n/counted';
import { Icon } from '../ui/icon';
import { Mailbox } from './mailbox';

/** The way to the inbox with how many have come since; it keeps the connection of the inbox. */
@Component({
  selector: 'z-bell-link',
  imports: [Counted, Icon, MatIconButton, RouterLink, RouterLinkActive, TranslatePipe],
  template: `
    <a
      matIconButton
      routerLink="/inbox"
      routerLinkActive="here"
      ariaCurrentWhenActive="page"
      [attr.aria-label]="'bell' | counted: mailbox.unseen() | translate: { n: mailbox.unseen() }"
    >
      <z-icon name="bell" />
      @if (mailbox.unseen(); as n) {
        <span class="count" aria-hidden="true">{{ n > 99 ? '99+' : n }}</span>
      }
    </a>
  `,
  styleUrl: './bell.scss',
})
export class BellLink {
  protected readonly mailbox = inject(Mailbox);

  constructor() {
    this.mailbox.inbox.hold();
  }
}

/** The bell of whoever is signed in; nothing for everybody else. */
@Component({
  selector: 'z-bell',
  imports: [BellLink],
  template: `
    @if (user(); as me) {
      @for (name of [me.name]; track name) {
        <z-bell-link />
      }
    }
  `,
})
export class Bell {
  protected readonly user = inject(Account).user;
}
