import { Component, inject, Injector, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { TranslatePipe } from '@ngx-translate/core';
import { firstValueFrom } from 'rxjs';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { Notice } from '../ui/notice';
import { Actions } from './actions';
import { CurrentTicket } from './current-ticket';
import { DeskStore } from './desk-store';
import { Figures } from './figures';
import { type Shortcut, shortcutOf } from './keys';
import { StationBar } from './station-bar';
import { StationForm } from './station-form';
import type { TransferAsked, TransferWish } from './transfer-dialog';
import { WaitingList } from './waiting-list';

/** Where an agent works: call the next one, serve them, see who waits. */
@Component({
  imports: [
    CurrentTicket,
    Figures,
    LoadFailed,
    Loading,
    Notice,
    StationBar,
    StationForm,
    TranslatePipe,
    WaitingList,
  ],
  providers: [DeskStore, Actions],
  host: { '(document:keydown)': 'key($event)' },
  templateUrl: './desk.html',
  styleUrl: './desk.scss',
})
export default class Desk {
  private readonly dialog = inject(MatDialog);
  private readonly injector = inject(Injector);
  private readonly actions = inject(Actions);
  protected readonly store = inject(DeskStore);
  protected readonly changing = signal(false);

  protected key(event: KeyboardEvent): void {
    const shortcut = shortcutOf(event);
    if (!shortcut || this.changing() || !this.store.desk()) return;
    if (this.dialog.openDialogs.length > 0) return;
    event.preventDefault();
    this.act(shortcut);
  }

  private act(shortcut: Shortcut): void {
    if (shortcut === 'help') void this.help();
    else if (shortcut === 'transfer') void this.transfer();
    else if (shortcut === 'pause') void this.actions.pause();
    else if (shortcut === 'next') void this.actions.next();
    else void this.actions.move(shortcut);
  }

  protected async transfer(): Promise<void> {
    const ticket = this.store.current();
    if (!ticket || !this.actions.can('transfer')) return;
    const { TransferDialog } = await import('./transfer-dialog');
    const queues = this.store.queues().filter(({ id }) => id !== ticket.queue);
    const dialog = this.dialog.open<unknown, TransferAsked, TransferWish>(TransferDialog, {
      data: { ticket, queues },
      injector: this.injector,
      width: '30rem',
    });
    const wish = await firstValueFrom(dialog.afterClosed());
    if (wish) await this.actions.transfer(ticket, wish.queue, wish.note);
  }

  protected async help(): Promise<void> {
    const { KeysDialog } = await import('./keys-dialog');
    this.dialog.open(KeysDialog, { injector: this.injector, width: '26rem' });
  }
}
