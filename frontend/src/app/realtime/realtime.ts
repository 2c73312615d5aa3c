import { DOCUMENT } from '@angular/common';
import { computed, effect, inject, Service, signal, untracked } from '@angular/core';
import { Manager } from 'socket.io-client';
import { Account } from '../account/account';
import { Language } from '../i18n/language';
import type { ClientToServer, ServerToClient } from '../wire/events.generated';
import { Connection } from './connection';
import { serverUrl } from './server-url';

/** The door to everything that happens on the server while it happens: one connection, a `Connection` per namespace. */
@Service()
export class Realtime {
  private readonly account = inject(Account);
  private readonly language = inject(Language);
  private readonly manager = this.createManager();
  private readonly tried = signal(0);

  readonly tickets = new Connection<ServerToClient['/tickets'], ClientToServer['/tickets']>(
    this.namespace('/tickets'),
    () => this.account.verify(),
  );
  readonly chat = new Connection<ServerToClient['/chat'], ClientToServer['/chat']>(
    this.namespace('/chat'),
    () => this.account.expired(),
  );
  private readonly all = [this.tickets, this.chat];

  /** A page needs the server and the server is not there. */
  readonly away = computed(() => this.all.some((one) => one.state() === 'away'));
  /** How often a new connection was tried since the server went away. */
  readonly attempts = computed(() => (this.away() ? this.tried() : 0));

  constructor() {
    this.manager.on('reconnect_attempt', () => this.tried.update((n) => n + 1));
    this.manager.on('open', () => this.tried.set(0));
    const window = inject(DOCUMENT).defaultView;
    window?.addEventListener('online', () => this.retry());
    window?.addEventListener('offline', () => this.manager.engine?.close());
    this.enterAgainWithEveryToken();
  }

  /** Tries again at once instead of waiting for the next attempt. */
  retry(): void {
    if (!this.away()) return;
    this.tried.update((n) => n + 1);
    this.all.forEach((one) => one.leave());
    this.all.forEach((one) => one.enter(true));
  }

  private createManager(): Manager {
    const { origin, path } = serverUrl(inject(DOCUMENT).baseURI);
    return new Manager(origin, {
      path,
      autoConnect: false,
      reconnectionDelay: 500,
      reconnectionDelayMax: 5_000,
      timeout: 8_000,
    });
  }

  private namespace(name: keyof ServerToClient) {
    return this.manager.socket(name, {
      auth: (send: (data: object) => void) => {
        const token = this.account.token();
        send({ lang: this.language.current(), ...(token && { token }) });
      },
    });
  }

  private enterAgainWithEveryToken(): void {
    let last = this.account.token();
    effect(() => {
      const token = this.account.token();
      if (token === last) return;
      last = token;
      untracked(() => this.all.forEach((one) => one.leave()));
      untracked(() => this.all.forEach((one) => one.enter()));
    });
  }
}
