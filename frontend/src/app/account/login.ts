import { Component, computed, inject, input, signal } from '@angular/core';
import { form, FormField, required, submit } from '@angular/forms/signals';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel, MatSuffix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import { Plaza } from '../home/plaza';
import { Icon } from '../ui/icon';
import { problemOf } from '../wire/problem';
import { Account } from './account';
import { startOf } from './start';

const REFUSALS: Record<number, string> = { 401: 'login.wrong', 403: 'login.inactive' };

@Component({
  imports: [
    FormField,
    Icon,
    MatButton,
    MatError,
    MatFormField,
    MatIconButton,
    MatInput,
    MatLabel,
    MatSuffix,
    Plaza,
    TranslatePipe,
  ],
  templateUrl: './login.html',
  styleUrl: './login.scss',
})
export default class Login {
  private readonly account = inject(Account);
  private readonly router = inject(Router);

  /** Where to go afterwards, and for whom that place is; both from the URL. */
  readonly return = input<string>();
  readonly role = input<string>();

  private readonly credentials = signal({ user: '', password: '' });
  protected readonly form = form(this.credentials, (path) => {
    required(path.user);
    required(path.password);
  });
  protected readonly shown = signal(false);
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly needsRole = computed(() => this.account.user() && this.role());

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    await submit(this.form, async () => {
      this.busy.set(true);
      this.refusal.set(undefined);
      try {
        await this.account.signIn(this.credentials());
        await this.router.navigateByUrl(this.safeReturn());
      } catch (error) {
        const status = problemOf(error).status;
        this.refusal.set(REFUSALS[status] ?? 'login.failed');
      } finally {
        this.busy.set(false);
      }
      return undefined;
    });
  }

  /** Only to places of this application. */
  private safeReturn(): string {
    const user = this.account.user();
    const start = user ? startOf(user) : '/';
    const url = this.return() ?? start;
    // who signed in at home asked for no place: devices go to theirs
    return url.startsWith('/') && !url.startsWith('//') && url !== '/' ? url : start;
  }
}
