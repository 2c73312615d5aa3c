import { Component, DestroyRef, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { TranslatePipe } from '@ngx-translate/core';
import { timeOf } from '../i18n/format';
import { Language } from '../i18n/language';
import { Realtime } from '../realtime/realtime';
import { Confirm } from '../ui/confirm';
import { Icon } from '../ui/icon';
import { Toasts } from '../ui/toasts';
import type { SocketList, SocketView } from '../wire/model';
import { reasonOf } from '../wire/problem';
import { RoomDialog } from './room-dialog';

const REFRESHED_EVERY = 5_000;
const SHOWN = 100;

/** The sockets that there are: to search, to put out, and to put into rooms. */
@Component({
  selector: 'z-socket-table',
  imports: [Icon, MatIconButton, TranslatePipe],
  templateUrl: './socket-table.html',
  styleUrl: './socket-table.scss',
})
export class SocketTable {
  readonly paused = input.required<boolean>();

  private readonly monitor = inject(Realtime).monitor;
  private readonly confirm = inject(Confirm);
  private readonly dialog = inject(MatDialog);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  protected readonly list = signal<SocketList | undefined>(undefined);
  private q = '';
  private turn = 0;

  constructor() {
    this.monitor.ready.pipe(takeUntilDestroyed()).subscribe(() => void this.load());
    const timer = setInterval(() => {
      if (!this.paused()) void this.load();
    }, REFRESHED_EVERY);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected search(event: Event): void {
    this.q = (event.target as HTMLInputElement).value.trim();
    void this.load();
  }

  protected since(instant: string): string {
    return timeOf(instant, this.language.current());
  }

  protected async load(): Promise<void> {
    const turn = ++this.turn;
    const query = { ...(this.q && { q: this.q }), limit: SHOWN };
    try {
      const list = await this.monitor.request('listar-sockets', query);
      if (turn === this.turn) this.list.set(list);
    } catch {
      // away: it is asked again as soon as the connection stands
    }
  }

  protected async disconnect({ namespace, id, user }: SocketView): Promise<void> {
    const sure = await this.confirm.ask({
      title: 'monitor.disconnectTitle',
      text: 'monitor.disconnectText',
      yes: 'monitor.disconnect',
      params: { name: user ?? id },
    });
    if (!sure) return;
    try {
      await this.monitor.request('desconectar-socket', { namespace, id, close: true });
      this.toasts.show('monitor.disconnected');
    } catch (error) {
      this.toasts.show('state.refused', { why: reasonOf(error) });
    }
    await this.load();
  }

  protected rooms(socket: SocketView): void {
    this.dialog
      .open<RoomDialog, SocketView>(RoomDialog, { data: socket, maxWidth: '32rem' })
      .afterClosed()
      .subscribe(() => void this.load());
  }
}
