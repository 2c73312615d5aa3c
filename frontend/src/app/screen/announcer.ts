import { DestroyRef, effect, inject, Service, signal, untracked } from '@angular/core';
import type { LanguageCode } from '../i18n/language';
import { Preferences } from '../ui/preferences';
import type { TicketView } from '../wire/model';
import { CallFeed } from './call-feed';
import { Chime } from './chime';
import { spokenCall } from './spoken-call';
import { Voice } from './voice';

/** So long each call stays alone on the screen, at least. */
const STAYS = 6_000;

/** Announces the calls one at a time: shows, chimes, speaks, and only then comes the next one. */
@Service({ autoProvided: false })
export class Announcer {
  private readonly feed = inject(CallFeed);
  private readonly chime = inject(Chime);
  private readonly voice = inject(Voice);
  private readonly preferences = inject(Preferences);
  private readonly announcing = signal(false);
  /** It is saying something. */
  readonly busy = this.announcing.asReadonly();
  private gone = false;

  constructor() {
    effect(() => {
      const waits = this.feed.phase() === 'ready' && this.feed.coming().length > 0;
      if (waits && !this.announcing()) untracked(() => void this.announce());
    });
    inject(DestroyRef).onDestroy(() => {
      this.gone = true;
      this.voice.stop();
    });
  }

  private async announce(): Promise<void> {
    this.announcing.set(true);
    this.feed.announceNext();
    const call = this.feed.current();
    const shown = new Promise((resolve) => setTimeout(resolve, STAYS));
    if (call) await this.utter(call);
    await shown;
    if (!this.gone) this.announcing.set(false);
  }

  private async utter(call: TicketView): Promise<void> {
    if (!this.chime.audible() || !this.preferences.all().sound) return;
    await this.chime.play();
    for (const language of languagesOf(this.preferences.all().voice)) {
      if (!this.gone) await this.voice.say(spokenCall(call, language), language);
    }
  }
}

function languagesOf(voice: 'both' | 'none' | LanguageCode): LanguageCode[] {
  if (voice === 'none') return [];
  return voice === 'both' ? ['es', 'en'] : [voice];
}
