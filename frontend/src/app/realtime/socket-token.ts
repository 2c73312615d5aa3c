import { inject, Service } from '@angular/core';
import { Account } from '../account/account';
import { Api } from '../wire/api';
import type { SocketToken } from '../wire/model';

/** Whoever has less than this left asks for the next one. */
const MARGIN = 60_000;
const LONGEST_TIMER = 2 ** 31 - 1;

/** How long until a token should be followed by the next one: a minute before its end, or at half its time. */
export function renewIn(expires: string, now: number): number {
  const left = Date.parse(expires) - now;
  return Math.min(Math.max(left - MARGIN, left / 2, 0), LONGEST_TIMER);
}

/** What sockets show of a session: a signed token for a while, fetched when it is needed and kept until shortly before its end. */
@Service()
export class SocketTokens {
  private readonly api = inject(Api);
  private readonly account = inject(Account);
  private kept: { session: string; fetchedAt: number; answer: SocketToken } | undefined;
  private underWay: { session: string; answer: Promise<SocketToken> } | undefined;

  /** The token of the session; nothing where there is no session. */
  async current(): Promise<SocketToken | undefined> {
    const session = this.account.token();
    if (!session) return undefined;
    const { kept } = this;
    const fresh =
      kept?.session === session &&
      Date.now() - kept.fetchedAt < renewIn(kept.answer.expires, kept.fetchedAt);
    return fresh ? kept.answer : this.next(session);
  }

  /** The server does not take it any more, whatever it says. */
  forget(): void {
    this.kept = undefined;
  }

  private next(session: string): Promise<SocketToken> {
    if (this.underWay?.session !== session) {
      const answer = this.fetch(session).finally(() => (this.underWay = undefined));
      this.underWay = { session, answer };
    }
    return this.underWay.answer;
  }

  private async fetch(session: string): Promise<SocketToken> {
    const answer = await this.api.socketToken();
    this.kept = { session, fetchedAt: Date.now(), answer };
    this.account.update(session, answer.user);
    return answer;
  }
}
