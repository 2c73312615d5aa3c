import { Component, inject } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { Account } from '../account/account';
import { Icon } from '../ui/icon';
import { Avatar } from '../ui/avatar';

@Component({
  selector: 'z-account-menu',
  imports: [
    Avatar,
    Icon,
    MatIconButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    RouterLink,
    TranslatePipe,
  ],
  template: `
    @if (account.user(); as user) {
      <button
        class="trigger"
        type="button"
        [matMenuTriggerFor]="menu"
        [attr.aria-label]="'account.menu' | translate: { name: user.displayName }"
      >
        <z-avatar [name]="user.displayName" />
      </button>
      <mat-menu #menu>
        <p class="who">
          <strong>{{ user.displayName }}</strong>
          <span class="muted">{{ user.name }}</span>
        </p>
        <a mat-menu-item routerLink="/settings">
          <span class="option"><z-icon name="settings" />{{ 'account.settings' | translate }}</span>
        </a>
        <button mat-menu-item (click)="account.signOut()">
          <span class="option"><z-icon name="signOut" />{{ 'account.signOut' | translate }}</span>
        </button>
      </mat-menu>
    } @else {
      <a
        matIconButton
        routerLink="/login"
        [queryParams]="{ return: router.url.startsWith('/login') ? '/' : router.url }"
        [attr.aria-label]="'account.signIn' | translate"
      >
        <z-icon name="account" />
      </a>
    }
  `,
  styleUrl: './account-menu.scss',
})
export class AccountMenu {
  protected readonly account = inject(Account);
  protected readonly router = inject(Router);
}
