import { Component, computed, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { TranslatePipe } from '@ngx-translate/core';
import { auditTime, firstValueFrom, merge } from 'rxjs';
import { Language } from '../../i18n/language';
import { Realtime } from '../../realtime/realtime';
import { Confirm } from '../../ui/confirm';
import { Icon } from '../../ui/icon';
import { Toasts } from '../../ui/toasts';
import { Api } from '../../wire/api';
import type { Hours, QueueView } from '../../wire/model';
import { reasonOf } from '../../wire/problem';
import { List } from '../list/list';
import { pageOf, type Sorting } from '../list/local';
import { Paged } from '../list/paged';
import { directionOf } from '../list/query';
import { Sort } from '../list/sort';
import { dayNames, onTheDoor } from './hours';
import { QueueDialog } from './queue-dialog';

const SORTING: Sorting<QueueView> = {
  text: ({ name, prefix }) => `${prefix} ${name}`,
  by: {
    name: ({ name }) => name,
    prefix: ({ prefix }) => prefix,
    priority: ({ priority }) => priority,
    waiting: ({ waiting }) => waiting,
  },
};
const CHANGES_SETTLE = 500;

/** The queues: how they are called, which comes first, and when they are open. */
@Component({
  imports: [Icon, List, MatButton, MatIconButton, Sort, TranslatePipe],
  templateUrl: './queues.html',
  styleUrl: './queues.scss',
})
export default class Queues {
  private readonly api = inject(Api);
  private readonly confirm = inject(Confirm);
  private readonly dialog = inject(MatDialog);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Language);
  private readonly days = computed(() => dayNames(this.language.current()));

  protected readonly list = new Paged<QueueView>(async (query) =>
    pageOf(await this.api.queues(), query, SORTING),
  );
  protected readonly direction = (property: string) => directionOf(this.list.query(), property);

  constructor() {
    const { tickets } = inject(Realtime);
    tickets.hold();
    merge(
      tickets.fromEvent('cola-creada'),
      tickets.fromEvent('cola-cambiada'),
      tickets.fromEvent('cola-eliminada'),
      tickets.ready,
    )
      .pipe(auditTime(CHANGES_SETTLE), takeUntilDestroyed())
      .subscribe(() => void this.list.reload());
  }

  protected door(hours: readonly Hours[]): string {
    return onTheDoor(hours, this.days());
  }

  protected async edit(queue?: QueueView): Promise<void> {
    const open = this.dialog.open<QueueDialog, QueueView | undefined, QueueView>(QueueDialog, {
      data: queue,
      maxWidth: '36rem',
    });
    const saved = await firstValueFrom(open.afterClosed());
    if (!saved) return;
    this.toasts.show(queue ? 'queues.changed' : 'queues.created', { name: saved.name });
    await this.list.reload();
  }

  protected async remove({ id, name, version }: QueueView): Promise<void> {
    const params = { name };
    const sure = await this.confirm.ask({
      title: 'queues.removeTitle',
      text: 'queues.removeText',
      yes: 'queues.remove',
      params,
    });
    if (!sure) return;
    try {
      await this.api.closeQueue(id, version);
      this.toasts.show('queues.removed', params);
    } catch (error) {
      this.toasts.show('state.refused', { why: reasonOf(error) });
    }
    await this.list.reload();
  }
}
