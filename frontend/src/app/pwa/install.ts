import { DOCUMENT } from '@angular/common';
import { inject, Service, signal } from '@angular/core';

/** What browsers of Chromium fire; others have the offer in their menu. */
interface InstallPrompt extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** The offer to install the application, at a moment of our choice. */
@Service()
export class Install {
  private readonly offer = signal<InstallPrompt | undefined>(undefined);
  readonly offered = () => this.offer() !== undefined;

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    window?.addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.offer.set(event as InstallPrompt);
    });
    window?.addEventListener('appinstalled', () => this.offer.set(undefined));
  }

  async ask(): Promise<void> {
    await this.offer()?.prompt();
    this.offer.set(undefined);
  }
}
