import { Component, computed, inject, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslatePipe } from '@ngx-translate/core';
import { Account } from '../account/account';
import { Counted } from '../i18n/counted';
import { Realtime } from '../realtime/realtime';
import { Toasts } from '../ui/toasts';
import type { DeskView } from '../wire/model';
import { DeskStore } from './desk-store';
import { Station } from './station';

/** Choose the desk and the queues. */
@Component({
  selector: 'z-station-form',
  imports: [Counted, MatButton, MatCheckbox, MatFormField, MatInput, MatLabel, TranslatePipe],
  templateUrl: './station-form.html',
  styleUrl: './station-form.scss',
})
export class StationForm {
  private readonly account = inject(Account);
  private readonly station = inject(Station);
  private readonly toasts = inject(Toasts);
  protected readonly store = inject(DeskStore);
  protected readonly tickets = inject(Realtime).tickets;

  readonly done = output();

  protected readonly opening = signal(false);
  protected readonly tried = signal(false);
  /** The one of last time, or else the first one that is free. */
  protected readonly desk = linkedSignal<readonly DeskView[], string>({
    source: this.store.desks,
    computation: (desks, before) => {
      const wanted = before?.value ?? this.station.choice()?.desk;
      const known = desks.find(({ id }) => id === wanted);
      return (known ?? desks.find((desk) => !this.taken(desk)) ?? desks[0])?.id ?? '';
    },
  });
  /** Those of last time; all of them the first time. */
  protected readonly queues = linkedSignal<readonly string[], ReadonlySet<string>>({
    source: () => this.store.queues().map(({ id }) => id),
    computation: (ids, before) => {
      const wanted = before ? [...before.value] : (this.station.choice()?.queues ?? ids);
      return new Set(wanted.filter((id) => ids.includes(id)));
    },
  });
  protected readonly complete = computed(() => !!this.desk() && this.queues().size > 0);

  protected taken(desk: DeskView): boolean {
    return desk.status !== 'closed' && desk.agent !== this.account.user()?.name;
  }

  protected choose(queue: string, chosen: boolean): void {
    this.queues.update((before) => {
      const after = new Set(before);
      if (chosen) after.add(queue);
      else after.delete(queue);
      return after;
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!this.complete() || this.opening() || !this.tickets.connected()) return;
    this.opening.set(true);
    try {
      await this.store.open(this.desk(), [...this.queues()]);
      if (this.store.desk()) this.done.emit();
    } catch {
      this.toasts.show('desk.failed');
    } finally {
      this.opening.set(false);
    }
  }
}
