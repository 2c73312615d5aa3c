import { DOCUMENT } from '@angular/common';
import { effect, inject, isDevMode, Service, signal } from '@angular/core';
import { Realtime } from '../realtime/realtime';

const LOOK_EVERY = 60 * 60_000;

/** Keeps the pages within reach without the server (`service-worker.js`), and notices when it has newer ones. */
@Service()
export class Updates {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly realtime = inject(Realtime);
  private readonly newer = signal(false);
  /** What is shown here is older than what the server has. */
  readonly ready = this.newer.asReadonly();

  start(): void {
    const workers = this.window?.navigator.serviceWorker;
    if (!workers || isDevMode()) return;
    // the first worker of this browser replaces nothing
    if (workers.controller) {
      workers.addEventListener('controllerchange', () => this.newer.set(true), { once: true });
    }
    workers
      .register('service-worker.js')
      .then((registration) => this.look(registration))
      .catch((error: unknown) => console.warn('No service worker:', error));
  }

  reload(): void {
    this.window?.location.reload();
  }

  /** A server that was away may have come back as another one. */
  private look(registration?: ServiceWorkerRegistration): void {
    const check = () => void registration?.update().catch(() => undefined);
    this.window?.setInterval(check, LOOK_EVERY);
    this.realtime.tickets.ready.subscribe(check);
    this.realtime.chat.ready.subscribe(check);
  }
}

/** For pages that nobody sits at: loads the newer version as soon as it disturbs nobody. Call it in a constructor. */
export function staysNew(quiet: () => boolean): void {
  const updates = inject(Updates);
  effect(() => {
    if (updates.ready() && quiet()) updates.reload();
  });
}
