import { DOCUMENT } from '@angular/common';
import { DestroyRef, inject, Service, signal } from '@angular/core';

/** Whether the window is before somebody's eyes, as far as the browser knows. */
@Service()
export class Visibility {
  private readonly document = inject(DOCUMENT);
  private readonly state = signal(this.document.visibilityState === 'visible');
  readonly visible = this.state.asReadonly();

  constructor() {
    const changed = () => this.state.set(this.document.visibilityState === 'visible');
    this.document.addEventListener('visibilitychange', changed);
    inject(DestroyRef).onDestroy(() =>
      this.document.removeEventListener('visibilitychange', changed),
    );
  }
}
