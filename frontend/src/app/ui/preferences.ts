import { DOCUMENT } from '@angular/common';
import { inject, Service, signal } from '@angular/core';

export const VOICES = ['both', 'es', 'en', 'none'] as const;
export type VoiceChoice = (typeof VOICES)[number];

/** What somebody has chosen for this browser, beside language and appearance. */
export interface Chosen {
  /** The screen chimes and speaks. */
  sound: boolean;
  /** In which languages the screen says who is called, after the chime. */
  voice: VoiceChoice;
  /** Messages of the system when this page is not in front. */
  notify: boolean;
  vibrate: boolean;
  /** The kiosk prints every ticket. */
  print: boolean;
}

export const DEFAULTS: Chosen = {
  sound: true,
  voice: 'both',
  notify: false,
  vibrate: true,
  print: false,
};

const KEY = 'zocalo.preferences';

/** The preferences of this browser; all of its tabs share them. */
@Service()
export class Preferences {
  private readonly chosen = signal(stored());
  readonly all = this.chosen.asReadonly();

  constructor() {
    inject(DOCUMENT).defaultView?.addEventListener('storage', (event) => {
      if (event.key === KEY) this.chosen.set(stored());
    });
  }

  change(change: Partial<Chosen>): void {
    this.chosen.update((before) => ({ ...before, ...change }));
    localStorage.setItem(KEY, JSON.stringify(this.chosen()));
  }
}

function stored(): Chosen {
  return understood(localStorage.getItem(KEY));
}

/** Whatever was written there, by an older version or by hand: what cannot be read is as it was made. */
export function understood(text: string | null): Chosen {
  const read = parsed(text);
  const flag = (name: 'sound' | 'notify' | 'vibrate' | 'print') =>
    typeof read[name] === 'boolean' ? read[name] : DEFAULTS[name];
  return {
    sound: flag('sound'),
    voice: VOICES.find((voice) => voice === read['voice']) ?? DEFAULTS.voice,
    notify: flag('notify'),
    vibrate: flag('vibrate'),
    print: flag('print'),
  };
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
