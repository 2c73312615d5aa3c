import { DOCUMENT } from '@angular/common';
import { computed, inject, Service, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Api } from '../wire/api';
import type { Credentials, Session, UserView } from '../wire/model';
import { problemOf } from '../wire/problem';

const KEY = 'zocalo.session';

/** Who sits at this browser. The session is shared by all of its tabs. */
@Service()
export class Account {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly session = signal(stored());

  readonly token = computed(() => this.session()?.token);
  readonly user = computed(() => this.session()?.user);

  constructor() {
    inject(DOCUMENT).defaultView?.addEventListener('storage', (event) => {
      if (event.key === KEY) this.session.set(stored());
    });
  }

  is(role: string): boolean {
    return this.user()?.roles.includes(role) ?? false;
  }

  async signIn(credentials: Credentials): Promise<void> {
    this.keep(await this.api.login(credentials));
  }

  async signOut(): Promise<void> {
    const told = this.api.logout().catch(() => undefined);
    this.keep(undefined);
    await this.router.navigateByUrl('/');
    await told;
  }

  /** On all devices. Unlike the simple one it must reach the server: else sessions stay open somewhere. */
  async signOutEverywhere(): Promise<void> {
    await this.api.logoutEverywhere();
    this.keep(undefined);
    await this.router.navigateByUrl('/');
  }

  /** The server does not know the token any more: a guarded page leads to the login, an open one stays. */
  expired(): void {
    this.keep(undefined);
    void this.router.navigateByUrl(this.router.url, { onSameUrlNavigation: 'reload' });
  }

  /** The server says who the user of a session is now: the name or the roles may have changed. */
  update(token: string, user: UserView): void {
    const session = this.session();
    const same = JSON.stringify([session?.user.displayName, session?.user.roles]);
    if (session?.token !== token || same === JSON.stringify([user.displayName, user.roles])) return;
    this.keep({ token, user });
  }

  /** Asks whether the session still holds; the interceptor sees to it if not. */
  verify(): void {
    if (this.token()) this.api.me().catch((error: unknown) => problemOf(error));
  }

  private keep(session: Session | undefined): void {
    if (session) localStorage.setItem(KEY, JSON.stringify(session));
    else localStorage.removeItem(KEY);
    this.session.set(session);
  }
}

function stored(): Session | undefined {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
