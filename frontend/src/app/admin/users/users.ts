import { Component, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { TranslatePipe } from '@ngx-translate/core';
import { firstValueFrom } from 'rxjs';
import { Account } from '../../account/account';
import { dateTimeOf } from '../../i18n/format';
import { Language } from '../../i18n/language';
import { Realtime } from '../../realtime/realtime';
import { Avatar } from '../../ui/avatar';
import { Confirm } from '../../ui/confirm';
import { Download } from '../../ui/download';
import { Icon } from '../../ui/icon';
import { Toasts } from '../../ui/toasts';
import { Api } from '../../wire/api';
import type { AccountView } from '../../wire/model';
import { reasonOf } from '../../wire/problem';
import { Filter } from '../list/filter';
import { List } from '../list/list';
import { Paged } from '../list/paged';
import { askOf, directionOf } from '../list/query';
import { Sort } from '../list/sort';
import { PasswordDialog } from './password-dialog';
import { ROLES } from './roles';
import { UserDialog } from './user-dialog';

/** The accounts: who may come, and as what. */
@Component({
  imports: [Avatar, Filter, Icon, List, MatButton, MatIconButton, Sort, TranslatePipe],
  templateUrl: './users.html',
  styleUrl: './users.scss',
})
export default class Users {
  private readonly api = inject(Api);
  private readonly dialog = inject(MatDialog);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly download = inject(Download);
  private readonly language = inject(Language);
  protected readonly me = inject(Account).user;

  protected readonly list = new Paged<AccountView>(
    (query) => this.api.users(askOf(query)),
    ['role', 'active'],
  );
  protected readonly direction = (property: string) => directionOf(this.list.query(), property);
  protected readonly roles = ROLES.map((role) => ({ value: role, key: `role.${role}` }));
  protected readonly states = ['true', 'false'].map((value) => ({
    value,
    key: `users.active.${value}`,
  }));

  constructor() {
    const { monitor } = inject(Realtime);
    monitor
      .fromEvent('usuario-cambiado')
      .pipe(takeUntilDestroyed())
      .subscribe((user) => {
        const shown = this.list.replace(({ name }) => name === user.name, user);
        if (!shown) void this.list.reload();
      });
    monitor.ready.pipe(takeUntilDestroyed()).subscribe(() => void this.list.reload());
  }

  protected when(instant: string | undefined): string {
    return instant ? dateTimeOf(instant, this.language.current()) : '—';
  }

  protected async edit(user?: AccountView): Promise<void> {
    const open = this.dialog.open<UserDialog, AccountView | undefined, AccountView>(UserDialog, {
      data: user,
      maxWidth: '34rem',
    });
    const saved = await firstValueFrom(open.afterClosed());
    if (!saved) return;
    this.toasts.show(user ? 'users.changed' : 'users.created', { name: saved.displayName });
    await this.list.reload();
  }

  protected async password(user: AccountView): Promise<void> {
    const open = this.dialog.open<PasswordDialog, AccountView, boolean>(PasswordDialog, {
      data: user,
      maxWidth: '30rem',
    });
    if (await firstValueFrom(open.afterClosed())) {
      this.toasts.show('users.passwordReset', { name: user.displayName });
    }
  }

  protected async deactivate(user: AccountView): Promise<void> {
    const sure = await this.confirm.ask({
      title: 'users.deactivateTitle',
      text: 'users.deactivateText',
      yes: 'users.deactivate',
      params: { name: user.displayName },
    });
    if (!sure) return;
    try {
      await this.api.deactivateUser(user.name, user.version);
      this.toasts.show('users.deactivated', { name: user.displayName });
    } catch (error) {
      this.toasts.show('state.refused', { why: reasonOf(error) });
    }
    await this.list.reload();
  }

  protected async export(): Promise<void> {
    try {
      this.download.save(await this.api.csv('/users', askOf(this.list.query())), 'users.csv');
    } catch {
      this.toasts.show('list.exportFailed');
    }
  }
}
