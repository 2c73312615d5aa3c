import { DOCUMENT } from '@angular/common';
import { DestroyRef, inject } from '@angular/core';

/** Keeps the display from going to sleep while the page is visible. Where that is not possible, nothing is lost. */
export function keepAwake(): void {
  const document = inject(DOCUMENT);
  const wakeLock = document.defaultView?.navigator.wakeLock;
  let held: WakeLockSentinel | undefined;
  const hold = async () => {
    if (document.visibilityState !== 'visible') return;
    held = await wakeLock?.request('screen').catch(() => undefined);
  };
  const changed = () => void hold();
  changed();
  document.addEventListener('visibilitychange', changed);
  inject(DestroyRef).onDestroy(() => {
    document.removeEventListener('visibilitychange', changed);
    void held?.release();
  });
}
