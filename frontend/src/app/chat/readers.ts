import { inject, Service } from '@angular/core';
import { Synced } from '../realtime/synced';
import { Api } from '../wire/api';
import { type Members, members, NOBODY, reached } from './members';

/** Who may enter the rooms that were opened, and how far they have read there. */
@Service({ autoProvided: false })
export class Readers {
  private readonly api = inject(Api);
  private readonly known = new Map<string, Synced<Members>>();

  /** Of a room; loaded when it is asked for the first time. */
  of(room: string): Synced<Members> {
    let synced = this.known.get(room);
    if (!synced) {
      this.known.set(room, (synced = new Synced(NOBODY)));
      this.load(room);
    }
    return synced;
  }

  load(room: string): void {
    this.known
      .get(room)
      ?.load(async () => members(await this.api.members(room)))
      .catch(() => undefined);
  }

  catchUp(): void {
    for (const room of this.known.keys()) this.load(room);
  }

  reached(room: string, user: string, message: string): void {
    this.known.get(room)?.apply(reached(user, message));
  }
}
