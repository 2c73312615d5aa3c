import { Service, signal } from '@angular/core';

/** Where an agent sits and whom they serve. `open`: they have not left since. */
export interface StationChoice {
  desk: string;
  queues: readonly string[];
  open: boolean;
}

const KEY = 'zocalo.station';

/** Remembered by this browser: the desk is a place, not a person. */
@Service()
export class Station {
  private readonly chosen = signal(readChoice(localStorage.getItem(KEY)));
  readonly choice = this.chosen.asReadonly();

  choose(choice: StationChoice): void {
    localStorage.setItem(KEY, JSON.stringify(choice));
    this.chosen.set(choice);
  }

  leave(): void {
    const choice = this.chosen();
    if (choice) this.choose({ ...choice, open: false });
  }
}

/** What was remembered; nothing, if it is not what this version remembers. */
export function readChoice(text: string | null): StationChoice | undefined {
  try {
    const { desk, queues, open } = JSON.parse(text ?? 'null') ?? {};
    const known = typeof desk === 'string' && Array.isArray(queues);
    return known ? { desk, queues, open: open !== false } : undefined;
  } catch {
    return undefined;
  }
}
