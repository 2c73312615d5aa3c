import { Component, computed, inject, input, output } from '@angular/core';
import { MatProgressSpinner } from '@angular/material/progress-spinner';
import { TranslatePipe } from '@ngx-translate/core';
import { Counted } from '../i18n/counted';
import { Language } from '../i18n/language';
import { openingOf } from '../i18n/opening';
import { waitOf } from '../i18n/wait';
import { Icon } from '../ui/icon';
import type { QueueView } from '../wire/model';

/** One queue to tap on: what it is for, how many wait and how long; or when it opens. */
@Component({
  selector: 'z-queue-card',
  imports: [Counted, Icon, MatProgressSpinner, TranslatePipe],
  templateUrl: './queue-card.html',
  styleUrl: './queue-card.scss',
})
export class QueueCard {
  private readonly language = inject(Language);

  readonly queue = input.required<QueueView>();
  readonly busy = input(false);
  readonly disabled = input(false);
  /** Whether a ticket of this card goes before others. */
  readonly priority = input(false);
  readonly take = output();

  protected readonly wait = computed(() => {
    const { estimate } = this.queue();
    return estimate && waitOf(estimate);
  });
  protected readonly opening = computed(() =>
    openingOf(this.queue().opensAt, Date.now(), this.language.current()),
  );
}
