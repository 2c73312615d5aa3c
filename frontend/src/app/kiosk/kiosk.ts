import { DOCUMENT } from '@angular/common';
import { Component, DestroyRef, inject, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { Language } from '../i18n/language';
import { staysNew } from '../pwa/updates';
import { Realtime } from '../realtime/realtime';
import { Brand } from '../shell/brand';
import { LanguageSwitch } from '../shell/language-switch';
import { QueueList } from '../ticket/queue-list';
import { FullScreen } from '../ui/full-screen';
import { Icon } from '../ui/icon';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { Notice } from '../ui/notice';
import { Preferences } from '../ui/preferences';
import { Toasts } from '../ui/toasts';
import { keepAwake } from '../ui/wake-lock';
import type { DrawnTicket, QueueView } from '../wire/model';
import { problemOf } from '../wire/problem';
import { Drawing } from './drawing';
import { Issued } from './issued';
import { QueueCard } from './queue-card';

/** A second tap of a nervous finger must not take a second ticket, not even after the first was shown. */
const QUIET_AFTER = 800;
/** Whoever chose a language or priority and went away leaves the kiosk to the next one as it was. */
const FORGOTTEN_AFTER = 45_000;

/** Take a ticket. */
@Component({
  imports: [
    Brand,
    FullScreen,
    Icon,
    Issued,
    LanguageSwitch,
    LoadFailed,
    Loading,
    Notice,
    QueueCard,
    TranslatePipe,
  ],
  providers: [QueueList],
  templateUrl: './kiosk.html',
  styleUrl: './kiosk.scss',
  host: { '(pointerdown)': 'touched()', '(keydown)': 'touched()' },
})
export default class Kiosk {
  private readonly drawing = inject(Drawing);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly preferences = inject(Preferences);
  protected readonly queues = inject(QueueList);
  protected readonly realtime = inject(Realtime);

  protected readonly issuing = signal<string | undefined>(undefined);
  protected readonly issued = signal<DrawnTicket | undefined>(undefined);
  protected readonly priority = signal(false);
  private readonly home = this.language.current();
  private quietUntil = 0;
  private forgetting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    keepAwake();
    staysNew(() => !this.issuing() && !this.issued());
    inject(DestroyRef).onDestroy(() => clearTimeout(this.forgetting));
  }

  protected async take(queue: QueueView): Promise<void> {
    if (this.issuing() || this.issued() || Date.now() < this.quietUntil) return;
    this.issuing.set(queue.id);
    try {
      const priority = this.priority() ? 'priority' : 'normal';
      this.issued.set(await this.drawing.draw({ queue: queue.id, priority }));
      if (this.preferences.all().print) setTimeout(() => this.print());
    } catch (error) {
      this.refused(problemOf(error).status);
    } finally {
      this.issuing.set(undefined);
    }
  }

  protected print(): void {
    this.window?.print();
  }

  protected backToStart(): void {
    this.issued.set(undefined);
    this.quietUntil = Date.now() + QUIET_AFTER;
    this.forget();
  }

  protected touched(): void {
    clearTimeout(this.forgetting);
    this.forgetting = setTimeout(() => this.forget(), FORGOTTEN_AFTER);
  }

  private forget(): void {
    this.priority.set(false);
    if (this.language.current() !== this.home) {
      this.language.choose(this.home).catch(() => undefined);
    }
  }

  /** Closed or gone since the cards were shown: they are asked for anew. */
  private refused(status: number): void {
    const known = status === 409 || status === 404;
    this.toasts.show(known ? 'kiosk.closedMeanwhile' : 'kiosk.notIssued');
    if (known) this.queues.refresh();
  }
}
