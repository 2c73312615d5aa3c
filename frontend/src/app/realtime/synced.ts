import { signal } from '@angular/core';
import { defer, type Observable, retry } from 'rxjs';

const RETRY_AFTER = 3_000;

/** A pure step from one state to the next. */
export type Change<T> = (state: T) => T;

export type Phase = 'loading' | 'ready' | 'failed';

/** Applies changes in the order they came. */
export const replay = <T>(state: T, changes: readonly Change<T>[]): T =>
  changes.reduce((before, change) => change(before), state);

/**
 * State that is loaded as a snapshot and kept fresh by events. What arrives while a snapshot is on its
 * way is applied at once and once more on top of the snapshot: nothing is lost, whichever was faster.
 * Changes must therefore be idempotent: by id and version.
 */
export class Synced<T> {
  private readonly state;
  readonly value;
  private readonly progress = signal<Phase>('loading');
  readonly phase = this.progress.asReadonly();
  private journal: Change<T>[] | undefined;

  constructor(initial: T) {
    this.state = signal(initial);
    this.value = this.state.asReadonly();
  }

  apply(change: Change<T>): void {
    this.state.update(change);
    this.journal?.push(change);
  }

  /**
   * Loads a snapshot; a load that begins later wins. Rejects when the snapshot cannot be had: the first
   * time there is nothing to show, later on the old state stays.
   */
  async load(snapshot: () => Promise<Change<T>>): Promise<void> {
    const journal: Change<T>[] = [];
    this.journal = journal;
    if (this.progress() === 'failed') this.progress.set('loading');
    try {
      const change = await snapshot();
      if (this.journal !== journal) return;
      this.state.update((state) => replay(change(state), journal));
      this.progress.set('ready');
      this.journal = undefined;
    } catch (error) {
      if (this.journal !== journal) return;
      if (this.progress() === 'loading') this.progress.set('failed');
      this.journal = undefined;
      throw error;
    }
  }
}

/** Loads until it works: screens on a wall have nobody to press "retry". */
export const persistently = (load: () => Promise<void>): Observable<void> =>
  defer(load).pipe(retry({ delay: RETRY_AFTER }));
