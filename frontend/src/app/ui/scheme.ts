import { DOCUMENT } from '@angular/common';
import { inject, Service, signal } from '@angular/core';

export const SCHEMES = ['system', 'light', 'dark'] as const;
export type SchemeName = (typeof SCHEMES)[number];

const KEY = 'zocalo.scheme';

/** Light, dark, or as the system says. */
@Service()
export class Scheme {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly chosen = signal<SchemeName>(
    SCHEMES.find((scheme) => scheme === localStorage.getItem(KEY)) ?? 'system',
  );
  readonly current = this.chosen.asReadonly();

  constructor() {
    this.root.dataset['scheme'] = this.chosen();
  }

  choose(scheme: SchemeName): void {
    localStorage.setItem(KEY, scheme);
    this.chosen.set(scheme);
    this.root.dataset['scheme'] = scheme;
  }
}
