import { DOCUMENT } from '@angular/common';
import { computed, inject, Service, signal } from '@angular/core';
import { Preferences } from './preferences';

export interface Notice {
  title: string;
  body?: string;
  /** One that comes later takes the place of one with the same tag. */
  tag: string;
  /** Where a touch leads, within the application. */
  path?: string;
}

export type NotificationState = 'unsupported' | 'denied' | 'off' | 'on';

const SHAKE = [200, 100, 200, 100, 400];

/** Messages of the system and the buzz of a phone, for those who asked for them. */
@Service()
export class Notifications {
  private readonly document = inject(DOCUMENT);
  private readonly preferences = inject(Preferences);
  private readonly permission = signal(permitted());

  readonly state = computed<NotificationState>(() => {
    const permission = this.permission();
    if (!permission) return 'unsupported';
    if (permission === 'denied') return 'denied';
    return permission === 'granted' && this.preferences.all().notify ? 'on' : 'off';
  });

  /** Browsers ask only after a touch: call it from one. */
  async enable(): Promise<NotificationState> {
    if (this.permission() === 'default')
      this.permission.set(await Notification.requestPermission());
    this.preferences.change({ notify: this.permission() === 'granted' });
    return this.state();
  }

  disable(): void {
    this.preferences.change({ notify: false });
  }

  /** Shows it if the reader wants that and does not look at this page anyway. */
  async show({ title, body, tag, path }: Notice): Promise<void> {
    if (this.state() !== 'on' || this.document.visibilityState === 'visible') return;
    const { baseURI } = this.document;
    const icon = new URL('icons/icon-192.png', baseURI).href;
    const url = new URL((path ?? '').replace(/^\//, ''), baseURI).href;
    const options = { tag, icon, data: { url }, ...(body && { body }) };
    try {
      // phones know messages only by the service worker, which also leads back to the page
      const worker = await navigator.serviceWorker?.getRegistration();
      if (worker) await worker.showNotification(title, options);
      else new Notification(title, options);
    } catch {
      this.permission.set(permitted());
    }
  }

  buzz(): void {
    if (this.preferences.all().vibrate) this.document.defaultView?.navigator.vibrate?.(SHAKE);
  }
}

function permitted(): NotificationPermission | undefined {
  return 'Notification' in globalThis ? Notification.permission : undefined;
}
