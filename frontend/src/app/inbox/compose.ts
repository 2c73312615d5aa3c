import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, maxLength, required, submit } from '@angular/forms/signals';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { Account } from '../account/account';
import { clientId } from '../chat/client-id';
import { Icon } from '../ui/icon';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { Toasts } from '../ui/toasts';
import { Api } from '../wire/api';
import { problemOf } from '../wire/problem';
import { InboxStore } from './inbox-store';
import { addressOf, GROUPS, person, type Recipient } from './recipients';
import { RecipientPicker } from './recipient-picker';

/** Write a mail and send it; whom to and about what may come from the URL. */
@Component({
  imports: [
    FormField,
    Icon,
    LoadFailed,
    Loading,
    MatButton,
    MatError,
    MatFormField,
    MatIconButton,
    MatInput,
    MatLabel,
    RecipientPicker,
    RouterLink,
    TranslatePipe,
  ],
  templateUrl: './compose.html',
  styleUrl: './compose.scss',
})
export default class Compose {
  private readonly api = inject(Api);
  private readonly account = inject(Account);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly store = inject(InboxStore);

  /** Names, with commas between them. */
  readonly to = input<string>();
  readonly subject = input<string>();

  protected readonly people = signal<readonly Recipient[] | undefined>(undefined);
  protected readonly lost = signal(false);
  protected readonly all = computed(() => [
    ...(this.account.is('admin') ? GROUPS : []),
    ...(this.people() ?? []),
  ]);
  protected readonly recipients = linkedSignal<readonly Recipient[]>(() => {
    const wanted = this.to()?.split(',') ?? [];
    return (this.people() ?? []).filter(({ name }) => wanted.includes(name));
  });
  private readonly letter = linkedSignal(() => ({ subject: this.subject() ?? '', body: '' }));
  protected readonly form = form(this.letter, (path) => {
    required(path.subject);
    maxLength(path.subject, 150);
    required(path.body);
    maxLength(path.body, 4000);
  });

  /** What was sent last and under which key: sent again, for its answer was lost, it is the same mail. */
  private attempt = { mail: '', key: '' };
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  /** What the server has against a field, in its words, and what it has against the whole. */
  protected readonly refused = signal<ReadonlyMap<string, string>>(new Map());
  protected readonly refusal = signal<string | undefined>(undefined);

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    this.lost.set(false);
    try {
      const me = this.account.user()?.name;
      const people = await this.api.people();
      this.people.set(people.filter(({ name }) => name !== me).map(person));
    } catch {
      this.lost.set(true);
    }
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.busy() || !this.store.connected()) return;
    await submit(this.form, async () => {
      if (this.recipients().length) await this.post();
      return undefined;
    });
  }

  private async post(): Promise<void> {
    this.busy.set(true);
    this.refused.set(new Map());
    this.refusal.set(undefined);
    try {
      const mail = { ...addressOf(this.recipients()), ...this.letter() };
      const sent = await this.api.sendMail(mail, this.keyOf(mail));
      this.toasts.show(sent.to.length === 1 ? 'compose.sentToOne' : 'compose.sent', {
        n: sent.to.length,
      });
      await this.router.navigateByUrl('/inbox');
    } catch (error) {
      const { errors = [], detail, status } = problemOf(error);
      const byField = errors.map(({ field, message }): [string, string] => [
        field.replace(/\[.*|^role$/, '') || 'to',
        message,
      ]);
      this.refused.set(new Map(byField));
      if (!errors.length) this.refusal.set(status >= 400 && status < 500 ? detail : '');
    } finally {
      this.busy.set(false);
    }
  }

  private keyOf(mail: object): string {
    const text = JSON.stringify(mail);
    if (text !== this.attempt.mail) this.attempt = { mail: text, key: clientId() };
    return this.attempt.key;
  }
}
