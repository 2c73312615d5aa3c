import { computed, inject, Service, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { map, merge, skip } from 'rxjs';
import { Realtime } from '../realtime/realtime';
import { Synced } from '../realtime/synced';
import { Api } from '../wire/api';
import type { MailChange, MailView } from '../wire/model';
import { arrived, type Box, changed, counted, emptyBox, nextPage, paged, type Search } from './box';

const SIZE = 25;

/** The list of the inbox page, as it was asked for in the URL; alive while the page is open. */
@Service({ autoProvided: false })
export class InboxStore {
  private readonly api = inject(Api);
  private readonly inbox = inject(Realtime).inbox;
  private readonly list = signal(new Synced<Box>(emptyBox({ view: 'inbox', q: '' })));

  readonly box = computed(() => this.list().value());
  readonly phase = computed(() => this.list().phase());
  readonly connected = this.inbox.connected;
  readonly hasMore = computed(() => nextPage(this.box(), SIZE) !== undefined);

  constructor() {
    merge(
      this.inbox.fromEvent('nuevo-correo').pipe(map(arrived)),
      this.inbox.fromEvent('correo-cambiado').pipe(map(changed)),
      this.inbox.fromEvent('buzon-cambiado').pipe(map(counted)),
    )
      .pipe(takeUntilDestroyed())
      .subscribe((change) => this.list().apply(change));
    // the first connection finds a list that is being loaded already
    this.inbox.ready
      .pipe(skip(this.inbox.connected() ? 1 : 0), takeUntilDestroyed())
      .subscribe(() => this.refresh());
  }

  /** Begins a list of its own: what comes for the one before does not get into it. */
  show(search: Search): void {
    this.list.set(new Synced<Box>(emptyBox(search)));
    this.refresh();
  }

  /** Loads as much as is here, and at least a page. */
  refresh(): void {
    const { view, q, fresh, items } = this.box();
    const size = Math.min(100, Math.max(SIZE, items.length));
    this.list()
      .load(async () => {
        const page = await this.api.inbox({ view, ...(q && { q }), size });
        return () => paged(page)({ ...emptyBox({ view, q }), fresh });
      })
      .catch(() => undefined);
  }

  async more(): Promise<void> {
    const list = this.list();
    const { view, q } = list.value();
    const page = nextPage(list.value(), SIZE);
    if (page === undefined) return;
    const query = { view, ...(q && { q }), page, size: SIZE };
    list.apply(paged(await this.api.inbox(query)));
  }

  async change(id: string, change: MailChange): Promise<MailView> {
    const list = this.list();
    const mail = await this.api.changeMail(id, change);
    list.apply(changed(mail));
    return mail;
  }

  /** One mail, which need not be in the list. */
  async find(id: string): Promise<MailView> {
    return this.box().items.find((mail) => mail.id === id) ?? (await this.api.mail(id));
  }
}
