import { DOCUMENT } from '@angular/common';
import { computed, effect, inject, Service, signal, untracked } from '@angular/core';
import { Manager } from 'socket.io-client';
import { Account } from '../account/account';
import { Language } from '../i18n/language';
import type { ClientToServer, ServerToClient } from '../wire/events.generated';
import type { SocketToken } from '../wire/model';
import { type Problem, problemOf } from '../wire/problem';
import { Connection } from './connection';
import { serverUrl } from './server-url';
import { renewIn, SocketTokens } from './socket-token';

/** The door to everything that happens on the server while it happens: one connection, a `Connection` per namespace. */
@Service()
export class Realtime {
  private readonly account = inject(Account);
  private readonly language = inject(Language);
  private readonly tokens = inject(SocketTokens);
  private readonly manager = this.createManager();
  private readonly tried = signal(0);
  private entered = false;
  private timed: SocketToken | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** The token, or who shows it, is not what the server wants: whether it is worth another try. */
  private readonly refused = (problem: Problem): boolean => {
    this.tokens.forget();
    this.account.verify();
    return problem.status === 401 && !!this.account.token();
  };

  readonly tickets = new Connection<ServerToClient['/tickets'], ClientToServer['/tickets']>(
    this.namespace('/tickets'),
    this.refused,
  );
  readonly chat = new Connection<ServerToClient['/chat'], ClientToServer['/chat']>(
    this.namespace('/chat'),
    this.refused,
  );
  readonly inbox = new Connection<ServerToClient['/inbox'], ClientToServer['/inbox']>(
    this.namespace('/inbox'),
    this.refused,
  );
  /** For administrators: what others administer, and how the server does. */
  readonly monitor = new Connection<ServerToClient['/monitor'], ClientToServer['/monitor']>(
    this.namespace('/monitor'),
    this.refused,
  );
  private readonly all = [this.tickets, this.chat, this.inbox, this.monitor];

  /** A page needs the server and the server is not there. */
  readonly away = computed(() => this.all.some((one) => one.state() === 'away'));
  /** How often a new connection was tried since the server went away. */
  readonly attempts = computed(() => (this.away() ? this.tried() : 0));

  constructor() {
    this.manager.on('reconnect_attempt', () => this.tried.update((n) => n + 1));
    this.manager.on('open', () => this.tried.set(0));
    this.manager.on('close', () => (this.entered = true));
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
      auth: (send: (data: object) => void) => void this.show(send),
    });
  }

  /** What a namespace is entered with. Whoever has a session and gets no token for it comes back later. */
  private async show(send: (data: object) => void): Promise<void> {
    const again = this.entered && { again: true };
    try {
      const token = await this.tokens.current();
      this.renewLater(token);
      send({ lang: this.language.current(), ...again, ...(token && { token: token.token }) });
    } catch (error) {
      // where the session is over, the door is tried again without one
      const postponed = problemOf(error).status === 401 ? [] : this.all;
      postponed.filter((one) => !one.connected()).forEach((one) => one.postpone());
    }
  }

  /** Shows the next token before the end of this one, so that nobody is put out while the session lasts. */
  private renewLater(token: SocketToken | undefined): void {
    if (!token || token === this.timed) return;
    this.timed = token;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.renew(), renewIn(token.expires, Date.now()));
  }

  private async renew(): Promise<void> {
    try {
      const token = await this.tokens.current();
      this.renewLater(token);
      if (token) this.all.forEach((one) => one.show(token.token));
    } catch {
      // the server is away: coming back takes a new token by itself
    }
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
