import { Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { TranslatePipe } from '@ngx-translate/core';
import { auditTime, merge } from 'rxjs';
import { dateTimeOf } from '../../i18n/format';
import { Language } from '../../i18n/language';
import { Realtime } from '../../realtime/realtime';
import { Download } from '../../ui/download';
import { Icon } from '../../ui/icon';
import { Toasts } from '../../ui/toasts';
import { Api } from '../../wire/api';
import type { QueueView, TicketView } from '../../wire/model';
import { DayFilter } from '../list/day-filter';
import { Filter } from '../list/filter';
import { List } from '../list/list';
import { Paged } from '../list/paged';
import { askOf, directionOf } from '../list/query';
import { Sort } from '../list/sort';
import { TicketHistory } from './ticket-history';

const STATUSES = ['waiting', 'called', 'serving', 'served', 'no-show', 'cancelled'];
const CHANGES_SETTLE = 1_000;

/** All tickets, of today and before, and what has been done with each. */
@Component({
  imports: [DayFilter, Filter, Icon, List, MatIconButton, Sort, TranslatePipe],
  templateUrl: './tickets.html',
  styleUrl: './tickets.scss',
})
export default class Tickets {
  private readonly api = inject(Api);
  private readonly dialog = inject(MatDialog);
  private readonly download = inject(Download);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);

  protected readonly list = new Paged<TicketView>(
    (query) => this.api.tickets(askOf(query)),
    ['queue', 'status', 'from', 'to'],
  );
  protected readonly direction = (property: string) => directionOf(this.list.query(), property);
  protected readonly statuses = STATUSES.map((value) => ({ value, key: `tickets.is.${value}` }));
  private readonly all = signal<readonly QueueView[]>([]);
  protected readonly queues = computed(() =>
    this.all().map(({ id, name }) => ({ value: id, key: name })),
  );

  constructor() {
    const { tickets } = inject(Realtime);
    tickets.hold();
    merge(tickets.fromEvent('cola-cambiada'), tickets.fromEvent('puesto-cambiado'), tickets.ready)
      .pipe(auditTime(CHANGES_SETTLE), takeUntilDestroyed())
      .subscribe(() => void this.list.reload());
    this.api.queues().then(
      (queues) => this.all.set(queues),
      () => undefined,
    );
  }

  protected when(instant: string | undefined): string {
    return instant ? dateTimeOf(instant, this.language.current()) : '—';
  }

  protected history(ticket: TicketView): void {
    this.dialog.open<TicketHistory, TicketView>(TicketHistory, {
      data: ticket,
      maxWidth: '40rem',
    });
  }

  protected async export(): Promise<void> {
    try {
      this.download.save(await this.api.csv('/tickets', askOf(this.list.query())), 'tickets.csv');
    } catch {
      this.toasts.show('list.exportFailed');
    }
  }
}
