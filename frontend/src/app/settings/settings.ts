import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { Account } from '../account/account';
import { OwnPassword } from '../account/own-password';
import { Language, type LanguageCode, LANGUAGES } from '../i18n/language';
import { Avatar } from '../ui/avatar';
import { Choice, type Option } from '../ui/choice';
import { Confirm } from '../ui/confirm';
import { Icon } from '../ui/icon';
import { Notifications } from '../ui/notifications';
import { Preferences, type VoiceChoice, VOICES } from '../ui/preferences';
import { Scheme, type SchemeName, SCHEMES } from '../ui/scheme';
import { Toasts } from '../ui/toasts';

/** Everything that can be as one likes it: in this browser, and the sessions of the account. */
@Component({
  imports: [Avatar, Choice, Icon, MatButton, MatSlideToggle, RouterLink, TranslatePipe],
  templateUrl: './settings.html',
  styleUrl: './settings.scss',
})
export default class Settings {
  private readonly confirm = inject(Confirm);
  private readonly dialog = inject(MatDialog);
  private readonly toasts = inject(Toasts);
  protected readonly account = inject(Account);
  protected readonly language = inject(Language);
  protected readonly scheme = inject(Scheme);
  protected readonly preferences = inject(Preferences);
  protected readonly notifications = inject(Notifications);
  protected readonly leaving = signal(false);

  protected readonly languages = LANGUAGES.map((value): Option<LanguageCode> => ({
    value,
    key: `language.${value}`,
    lang: value,
  }));
  protected readonly schemes = SCHEMES.map((value): Option<SchemeName> => ({
    value,
    key: `scheme.${value}`,
    icon: value,
  }));
  protected readonly voices = VOICES.map((value): Option<VoiceChoice> => ({
    value,
    key: `settings.voices.${value}`,
  }));

  protected speak(language: LanguageCode): void {
    this.language.choose(language).catch(() => this.toasts.show('state.unreachable'));
  }

  protected async notify(on: boolean): Promise<void> {
    if (!on) this.notifications.disable();
    else if ((await this.notifications.enable()) === 'denied') {
      this.toasts.show('settings.notifyDenied');
    }
  }

  protected changePassword(): void {
    this.dialog
      .open<OwnPassword, unknown, boolean>(OwnPassword, { maxWidth: '30rem' })
      .afterClosed()
      .subscribe((changed) => {
        if (changed) this.toasts.show('account.passwordChanged');
      });
  }

  protected async leaveEverywhere(): Promise<void> {
    const question = {
      title: 'settings.everywhereTitle',
      text: 'settings.everywhereText',
      yes: 'settings.everywhere',
    };
    if (this.leaving() || !(await this.confirm.ask(question))) return;
    this.leaving.set(true);
    try {
      await this.account.signOutEverywhere();
      this.toasts.show('settings.everywhereDone');
    } catch {
      this.toasts.show('state.unreachable');
    } finally {
      this.leaving.set(false);
    }
  }
}
