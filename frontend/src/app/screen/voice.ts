import { DOCUMENT } from '@angular/common';
import { inject, Service } from '@angular/core';
import type { LanguageCode } from '../i18n/language';

/** Some browsers never say that they have finished. */
const LONGEST = 12_000;

/** The voices of the browser. Where there is none for a language, nothing is said in it. */
@Service()
export class Voice {
  private readonly window = inject(DOCUMENT).defaultView;

  /** Says it and waits until it is said. */
  async say(text: string, language: LanguageCode): Promise<void> {
    const speech = this.window?.speechSynthesis;
    const voice = speech?.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language));
    if (!speech || !voice) return;
    const words = new SpeechSynthesisUtterance(text);
    words.voice = voice;
    words.lang = voice.lang;
    words.rate = 0.95;
    await new Promise<void>((resolve) => {
      const limit = setTimeout(() => resolve(), LONGEST);
      words.onend = words.onerror = () => {
        clearTimeout(limit);
        resolve();
      };
      speech.speak(words);
    });
  }

  stop(): void {
    this.window?.speechSynthesis?.cancel();
  }
}
