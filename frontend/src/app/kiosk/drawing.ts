import { inject, Service } from '@angular/core';
import { Api } from '../wire/api';
import type { DrawnTicket, NewTicket } from '../wire/model';
import { problemOf } from '../wire/problem';

/** So long after each try that brought no answer: in all about as long as somebody waits before a machine. */
const PAUSES = [1_000, 2_000, 4_000];

/**
 * Draws tickets. When the answer is lost nobody knows whether there is one: it asks again with the same key, and the
 * server answers with the same ticket.
 */
@Service()
export class Drawing {
  private readonly api = inject(Api);

  async draw(wish: NewTicket): Promise<DrawnTicket> {
    const key = newKey();
    for (const pause of PAUSES) {
      try {
        return await this.api.issue(wish, key);
      } catch (error) {
        if (!unanswered(problemOf(error).status)) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    return this.api.issue(wish, key);
  }
}

/** Out of reach, too late, or something between here and the server that said so. */
function unanswered(status: number): boolean {
  return status === 0 || status === 408 || status >= 502;
}

/** Where a page comes without TLS, browsers have no `randomUUID`. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
