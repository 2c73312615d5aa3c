import { computed, inject, Service } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { switchMap } from 'rxjs';
import { Realtime } from '../realtime/realtime';
import { persistently, Synced } from '../realtime/synced';
import { Notifications } from '../ui/notifications';
import { Api } from '../wire/api';
import type { InboxCounts } from '../wire/model';

/** What waits in one's inbox, as the bell says it everywhere; fresh while the connection is held. */
@Service()
export class Mailbox {
  private readonly api = inject(Api);
  private readonly notifications = inject(Notifications);
  private readonly synced = new Synced<InboxCounts>({ unseen: 0, unread: 0 });
  readonly inbox = inject(Realtime).inbox;

  readonly counts = this.synced.value;
  readonly unseen = computed(() => this.counts().unseen);

  constructor() {
    this.inbox
      .fromEvent('buzon-cambiado')
      .pipe(takeUntilDestroyed())
      .subscribe((counts) => this.synced.apply(() => counts));
    this.inbox
      .fromEvent('nuevo-correo')
      .pipe(takeUntilDestroyed())
      .subscribe(({ id, subject, from }) => {
        const path = `/inbox/${id}`;
        void this.notifications.show({ title: subject, body: from.displayName, tag: id, path });
      });
    this.inbox.ready
      .pipe(
        switchMap(() => persistently(() => this.load())),
        takeUntilDestroyed(),
      )
      .subscribe();
  }

  /** The owner has looked into it. */
  async look(): Promise<void> {
    const counts = await this.api.allMailSeen();
    this.synced.apply(() => counts);
  }

  async readAll(): Promise<void> {
    const counts = await this.api.allMailRead();
    this.synced.apply(() => counts);
  }

  private load(): Promise<void> {
    return this.synced.load(async () => {
      const counts = await this.api.inboxCounts();
      return () => counts;
    });
  }
}
