import { Component, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import { dayOf, timeOf } from '../i18n/format';
import { Language } from '../i18n/language';
import { staysNew } from '../pwa/updates';
import { Brand } from '../shell/brand';
import { QueueList } from '../ticket/queue-list';
import { Clock } from '../ui/clock';
import { FullScreen } from '../ui/full-screen';
import { Icon } from '../ui/icon';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { Preferences } from '../ui/preferences';
import { keepAwake } from '../ui/wake-lock';
import { Announcer } from './announcer';
import { CallFeed } from './call-feed';
import { CallList } from './call-list';
import { Chime } from './chime';
import { CurrentCall } from './current-call';
import { WaitingCounts } from './waiting-counts';

/** What hangs on the wall of the waiting room. Nobody sits at it: it has to help itself. */
@Component({
  imports: [
    Brand,
    CallList,
    CurrentCall,
    FullScreen,
    Icon,
    LoadFailed,
    Loading,
    TranslatePipe,
    WaitingCounts,
  ],
  providers: [QueueList, CallFeed, Chime, Announcer],
  templateUrl: './screen.html',
  styleUrl: './screen.scss',
  host: { '(click)': 'touched()' },
})
export default class Screen {
  private readonly clock = inject(Clock);
  private readonly language = inject(Language);
  private readonly preferences = inject(Preferences);
  protected readonly announcer = inject(Announcer);
  protected readonly chime = inject(Chime);
  protected readonly feed = inject(CallFeed);
  protected readonly queues = inject(QueueList);

  protected readonly time = computed(() => timeOf(this.clock.now(), this.language.current()));
  protected readonly day = computed(() => dayOf(this.clock.now(), this.language.current()));
  protected readonly wanted = computed(() => this.preferences.all().sound);
  protected readonly audible = computed(() => this.wanted() && this.chime.audible());
  /** Sound without a touch: only then a reload keeps it. */
  private free = false;

  constructor() {
    keepAwake();
    if (this.wanted()) void this.chime.wake().then(() => (this.free = this.chime.audible()));
    staysNew(() => !this.announcer.busy() && (this.free || !this.audible()));
  }

  /** Any touch is the one that the browser waits for. */
  protected touched(): void {
    if (this.wanted()) void this.chime.wake();
  }

  protected toggleSound(event: Event): void {
    event.stopPropagation();
    if (this.audible()) {
      this.preferences.change({ sound: false });
      return;
    }
    this.preferences.change({ sound: true });
    void this.chime.wake().then(() => this.chime.play());
  }
}
