import { Component, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { TranslatePipe } from '@ngx-translate/core';
import { dateTimeOf } from '../../i18n/format';
import { Language } from '../../i18n/language';
import { Realtime } from '../../realtime/realtime';
import { Download } from '../../ui/download';
import { Toasts } from '../../ui/toasts';
import { Api } from '../../wire/api';
import type { AuditEntryView } from '../../wire/model';
import { Filter } from '../list/filter';
import { List } from '../list/list';
import { Paged } from '../list/paged';
import { askOf, directionOf } from '../list/query';
import { Sort } from '../list/sort';

const SUBJECTS = ['user', 'queue', 'desk', 'room', 'socket'];

/** Who has administered what, and when. */
@Component({
  imports: [Filter, List, Sort, TranslatePipe],
  templateUrl: './audit.html',
  styleUrl: './audit.scss',
})
export default class Audit {
  private readonly api = inject(Api);
  private readonly download = inject(Download);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);

  protected readonly list = new Paged<AuditEntryView>(
    (query) => this.api.audit(askOf(query)),
    ['subject', 'by'],
  );
  protected readonly direction = (property: string) => directionOf(this.list.query(), property);
  protected readonly subjects = SUBJECTS.map((value) => ({ value, key: `audit.of.${value}` }));

  constructor() {
    const { monitor } = inject(Realtime);
    const again = () => void this.list.reload();
    monitor.fromEvent('auditoria-anotada').pipe(takeUntilDestroyed()).subscribe(again);
    monitor.ready.pipe(takeUntilDestroyed()).subscribe(again);
  }

  protected when(instant: string): string {
    return dateTimeOf(instant, this.language.current());
  }

  protected async export(): Promise<void> {
    try {
      this.download.save(await this.api.csv('/audit', askOf(this.list.query())), 'audit.csv');
    } catch {
      this.toasts.show('list.exportFailed');
    }
  }
}
