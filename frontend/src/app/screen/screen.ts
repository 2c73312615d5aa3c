import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslatePipe } from '@ngx-translate/core';
import { Language } from '../i18n/language';
import { dayOf, timeOf } from '../i18n/format';
import { Realtime } from '../realtime/realtime';
import { Brand } from '../shell/brand';
import { TicketBoard } from '../ticket/ticket-board';
import { Clock } from '../ui/clock';
import { Icon } from '../ui/icon';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { CallList } from './call-list';
import { Chime } from './chime';
import { CurrentCall } from './current-call';
import { WaitingCounts } from './waiting-counts';
import { keepAwake } from './wake-lock';

/** What hangs on the wall of the waiting room. */
@Component({
  imports: [
    Brand,
    CallList,
    CurrentCall,
    Icon,
    LoadFailed,
    Loading,
    MatButton,
    TranslatePipe,
    WaitingCounts,
  ],
  providers: [TicketBoard, Chime],
  templateUrl: './screen.html',
  styleUrl: './screen.scss',
})
export default class Screen {
  private readonly clock = inject(Clock);
  private readonly language = inject(Language);
  protected readonly board = inject(TicketBoard);
  protected readonly chime = inject(Chime);
  protected readonly realtime = inject(Realtime);

  protected readonly current = computed(() => this.board.calls().at(0));
  protected readonly before = computed(() => this.board.calls().slice(1, 6));
  protected readonly time = computed(() => timeOf(this.clock.now(), this.language.current()));
  protected readonly day = computed(() => dayOf(this.clock.now(), this.language.current()));
  protected readonly fresh = signal(false);
  private announced: string | undefined;

  constructor() {
    keepAwake();
    effect(() => {
      const ready = this.board.phase() === 'ready';
      const call = this.current();
      if (ready) untracked(() => this.announce(call && call.id + call.version));
    });
  }

  /** Once per call; what was called before this screen was switched on stays silent. */
  private announce(call = ''): void {
    const first = this.announced === undefined;
    if (call && !first && call !== this.announced) {
      this.fresh.set(true);
      this.chime.play();
    }
    this.announced = call;
  }
}
