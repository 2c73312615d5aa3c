import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton, MatIconButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { Counted } from '../i18n/counted';
import { dayOf, timeOf } from '../i18n/format';
import { Language } from '../i18n/language';
import { Realtime } from '../realtime/realtime';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import { LinkedText } from '../ui/linked-text';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { Notice } from '../ui/notice';
import { Toasts } from '../ui/toasts';
import type { MailChange, MailView } from '../wire/model';
import { problemOf } from '../wire/problem';
import { InboxStore } from './inbox-store';

/** One mail, from the URL; opening it is reading it. */
@Component({
  imports: [
    Avatar,
    Counted,
    Icon,
    LinkedText,
    LoadFailed,
    Loading,
    MatButton,
    MatIconButton,
    Notice,
    RouterLink,
    TranslatePipe,
  ],
  templateUrl: './mail.html',
  styleUrl: './mail.scss',
})
export default class Mail {
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly store = inject(InboxStore);

  readonly id = input.required<string>();
  protected readonly mail = signal<MailView | undefined>(undefined);
  protected readonly failed = signal<'lost' | 'failed' | undefined>(undefined);

  /** Inside the desk it is a place of the router, elsewhere an address. */
  protected readonly place = computed(() => {
    const link = this.mail()?.link;
    return link?.startsWith('/') ? this.router.parseUrl(link) : undefined;
  });
  protected readonly date = computed(() => {
    const { sentAt } = this.mail() ?? {};
    const language = this.language.current();
    return sentAt ? `${dayOf(sentAt, language)}, ${timeOf(sentAt, language)}` : '';
  });

  constructor() {
    inject(Realtime)
      .inbox.fromEvent('correo-cambiado')
      .pipe(takeUntilDestroyed())
      .subscribe((mail) => {
        if (mail.id === this.id()) this.mail.set(mail);
      });
    effect(() => {
      this.id();
      untracked(() => void this.load());
    });
  }

  protected async load(): Promise<void> {
    const id = this.id();
    this.failed.set(undefined);
    this.mail.set(undefined);
    try {
      const mail = await this.store.find(id);
      if (id !== this.id()) return;
      this.mail.set(mail);
      if (!mail.read) await this.change({ read: true });
    } catch (error) {
      if (id === this.id()) this.failed.set(problemOf(error).status === 404 ? 'lost' : 'failed');
    }
  }

  protected async change(change: MailChange): Promise<void> {
    const id = this.id();
    try {
      const mail = await this.store.change(id, change);
      if (id === this.id()) this.mail.set(mail);
    } catch {
      this.toasts.show('inbox.notChanged');
    }
  }

  protected async archive(archived: boolean): Promise<void> {
    await this.change({ archived });
    if (this.mail()?.archived !== archived) return;
    this.toasts.show(archived ? 'inbox.archived' : 'inbox.unarchived');
    await this.router.navigate(['/inbox'], { queryParamsHandling: 'preserve' });
  }

  protected answer(mail: MailView): Record<string, string> {
    const subject = mail.subject.startsWith('Re: ') ? mail.subject : `Re: ${mail.subject}`;
    return { to: mail.from.name, subject: subject.slice(0, 150) };
  }
}
