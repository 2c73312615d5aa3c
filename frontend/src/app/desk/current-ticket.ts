import { Component, computed, inject, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatProgressSpinner } from '@angular/material/progress-spinner';
import { TranslatePipe } from '@ngx-translate/core';
import { ageOf } from '../i18n/format';
import { Realtime } from '../realtime/realtime';
import { Clock } from '../ui/clock';
import { Icon } from '../ui/icon';
import { Actions } from './actions';
import { DeskStore } from './desk-store';

/** The ticket at this desk: how long it has been here, and what can be done with it. */
@Component({
  selector: 'z-current-ticket',
  imports: [Icon, MatButton, MatIconButton, MatProgressSpinner, TranslatePipe],
  templateUrl: './current-ticket.html',
  styleUrl: './current-ticket.scss',
})
export class CurrentTicket {
  private readonly clock = inject(Clock);
  private readonly store = inject(DeskStore);
  protected readonly actions = inject(Actions);
  protected readonly tickets = inject(Realtime).tickets;

  readonly transfer = output();
  readonly help = output();

  protected readonly current = this.store.current;
  protected readonly serving = computed(() => this.current()?.status === 'serving');
  /** Since the service began, or else since the call. */
  protected readonly age = computed(() => {
    const ticket = this.current();
    const since = ticket?.startedAt ?? ticket?.calledAt;
    return since ? ageOf(since, this.clock.now()) : '';
  });

  /** Why the next one cannot be called, or what came of it. */
  protected readonly reason = computed(() => {
    if (!this.tickets.connected()) return 'state.offlineReason';
    if (this.actions.uncertain() && !this.actions.busy()) return 'current.uncertain';
    if (this.store.paused()) return 'current.paused';
    if (this.current()?.status === 'called') return 'current.waitFor';
    return this.actions.foundNobody() ? 'current.nobody' : '';
  });
}
