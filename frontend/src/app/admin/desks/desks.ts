import { Component, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { TranslatePipe } from '@ngx-translate/core';
import { auditTime, firstValueFrom, merge } from 'rxjs';
import { Realtime } from '../../realtime/realtime';
import { Confirm } from '../../ui/confirm';
import { Icon } from '../../ui/icon';
import { Toasts } from '../../ui/toasts';
import { Api } from '../../wire/api';
import type { DeskView } from '../../wire/model';
import { reasonOf } from '../../wire/problem';
import { List } from '../list/list';
import { pageOf, type Sorting } from '../list/local';
import { Paged } from '../list/paged';
import { directionOf } from '../list/query';
import { Sort } from '../list/sort';
import { DeskDialog } from './desk-dialog';

const SORTING: Sorting<DeskView> = {
  text: ({ name, agentName = '', agent = '' }) => `${name} ${agentName} ${agent}`,
  by: {
    name: ({ name }) => name,
    status: ({ status }) => status,
    agent: ({ agentName = '' }) => agentName,
  },
};
const CHANGES_SETTLE = 500;

/** The desks: how they are called, and who works there now. */
@Component({
  imports: [Icon, List, MatButton, MatIconButton, Sort, TranslatePipe],
  templateUrl: './desks.html',
  styleUrl: './desks.scss',
})
export default class Desks {
  private readonly api = inject(Api);
  private readonly confirm = inject(Confirm);
  private readonly dialog = inject(MatDialog);
  private readonly toasts = inject(Toasts);

  protected readonly list = new Paged<DeskView>(async (query) =>
    pageOf(await this.api.desks(), query, SORTING),
  );
  protected readonly direction = (property: string) => directionOf(this.list.query(), property);

  constructor() {
    const { tickets } = inject(Realtime);
    tickets.hold();
    merge(
      tickets.fromEvent('puesto-cambiado'),
      tickets.fromEvent('puesto-eliminado'),
      tickets.ready,
    )
      .pipe(auditTime(CHANGES_SETTLE), takeUntilDestroyed())
      .subscribe(() => void this.list.reload());
  }

  protected async edit(desk?: DeskView): Promise<void> {
    const open = this.dialog.open<DeskDialog, DeskView | undefined, DeskView>(DeskDialog, {
      data: desk,
      maxWidth: '28rem',
    });
    const saved = await firstValueFrom(open.afterClosed());
    if (!saved) return;
    this.toasts.show(desk ? 'desks.changed' : 'desks.created', { name: saved.name });
    await this.list.reload();
  }

  protected async remove({ id, name, version }: DeskView): Promise<void> {
    const params = { name };
    const sure = await this.confirm.ask({
      title: 'desks.removeTitle',
      text: 'desks.removeText',
      yes: 'desks.remove',
      params,
    });
    if (!sure) return;
    try {
      await this.api.removeDesk(id, version);
      this.toasts.show('desks.removed', params);
    } catch (error) {
      this.toasts.show('state.refused', { why: reasonOf(error) });
    }
    await this.list.reload();
  }
}
