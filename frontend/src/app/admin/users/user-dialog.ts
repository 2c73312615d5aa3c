import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, minLength, pattern, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslatePipe } from '@ngx-translate/core';
import { Api } from '../../wire/api';
import type { AccountView } from '../../wire/model';
import { problemOf } from '../../wire/problem';
import { Conflict } from '../form/conflict';
import { differences, type Reading } from '../form/differences';
import { FieldErrorText } from '../../ui/field-errors';
import { Saving } from '../../ui/saving';
import { ROLES, type Role, toggled } from './roles';

const READING: Reading<Pick<AccountView, 'displayName' | 'roles' | 'active'>> = {
  displayName: { label: 'users.displayName' },
  roles: { label: 'users.roles', text: (roles) => roles.join(', ') },
  active: { label: 'users.mayComeIn', text: (active) => (active ? '✓' : '✗') },
};

/** A new account, or the one given, to be changed; closes with the account as it is kept. */
@Component({
  imports: [
    FieldErrorText,
    FormField,
    MatButton,
    MatCheckbox,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    MatError,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    TranslatePipe,
  ],
  templateUrl: './user-dialog.html',
  styleUrl: '../../ui/dialog.scss',
})
export class UserDialog {
  private readonly api = inject(Api);
  private readonly conflict = inject(Conflict);
  private readonly dialog = inject<MatDialogRef<UserDialog, AccountView>>(MatDialogRef);
  protected readonly user = inject<AccountView | undefined>(MAT_DIALOG_DATA);

  protected readonly all = ROLES;
  protected readonly roles = signal<string[]>(this.user?.roles ?? []);
  protected readonly rolesError = signal('');
  protected readonly active = signal(this.user?.active ?? true);
  private version = this.user?.version ?? 0;
  private readonly account = signal({
    name: this.user?.name ?? '',
    displayName: this.user?.displayName ?? '',
    password: '',
  });
  protected readonly form = form(this.account, (path) => {
    required(path.displayName);
    maxLength(path.displayName, 80);
    if (this.user) return;
    required(path.name);
    pattern(path.name, /^[a-z0-9._-]{2,40}$/, { error: { kind: 'userName' } });
    required(path.password);
    minLength(path.password, 8);
    maxLength(path.password, 200);
  });

  protected readonly saving = new Saving(this.form, {
    roles: (message) => this.rolesError.set(message),
  });

  protected toggle(role: Role): void {
    this.roles.update((roles) => toggled(roles, role));
    this.rolesError.set('');
  }

  protected save(event: Event): Promise<void> {
    return this.saving.run(event, async () => {
      const saved = this.user ? await this.change(this.user.name) : await this.create();
      if (saved) this.dialog.close(saved);
    });
  }

  private create(): Promise<AccountView> {
    return this.api.createUser({ ...this.account(), roles: this.roles() });
  }

  private async change(name: string): Promise<AccountView | undefined> {
    const { displayName } = this.account();
    const mine = { displayName, roles: this.roles(), active: this.active() };
    try {
      return await this.api.changeUser(name, this.version, mine);
    } catch (error) {
      if (problemOf(error).status !== 412) throw error;
      return this.settle(name, mine);
    }
  }

  /** Somebody else was faster: theirs comes into the form, or mine goes on top of it. */
  private async settle(
    name: string,
    mine: { displayName: string; roles: string[]; active: boolean },
  ): Promise<AccountView | undefined> {
    const theirs = await this.api.user(name);
    const choice = await this.conflict.ask(differences(theirs, { ...theirs, ...mine }, READING));
    if (!choice) return undefined;
    this.version = theirs.version;
    if (choice === 'mine') return this.change(name);
    this.account.update((account) => ({ ...account, displayName: theirs.displayName }));
    this.roles.set(theirs.roles);
    this.active.set(theirs.active);
    return undefined;
  }
}
