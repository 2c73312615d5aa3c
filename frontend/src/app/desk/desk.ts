import { Component, computed, inject, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { TicketBoard } from '../ticket/ticket-board';
import { waitingOf } from '../ticket/board';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { Notice } from '../ui/notice';
import { Caller } from './caller';
import { Station } from './station';
import { StationBar } from './station-bar';
import { StationForm } from './station-form';
import { WaitingList } from './waiting-list';

/** Where an agent works: call the next one, see who waits. */
@Component({
  imports: [
    Caller,
    LoadFailed,
    Loading,
    Notice,
    StationBar,
    StationForm,
    TranslatePipe,
    WaitingList,
  ],
  providers: [TicketBoard],
  templateUrl: './desk.html',
  styleUrl: './desk.scss',
})
export default class Desk {
  private readonly station = inject(Station);
  protected readonly board = inject(TicketBoard);
  protected readonly changing = signal(false);

  protected readonly queue = computed(() => {
    const choice = this.station.choice();
    return choice && this.board.board().queues.get(choice.queue);
  });
  protected readonly desk = computed(() => this.station.choice()?.desk ?? '');
  protected readonly waiting = computed(() => waitingOf(this.board.board(), this.queue()?.id));
}
