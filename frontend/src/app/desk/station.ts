import { Service, signal } from '@angular/core';

/** Where an agent sits and whom they serve. */
export interface StationChoice {
  desk: string;
  queue: string;
}

const KEY = 'zocalo.station';

/** Remembered by this browser: the desk is a place, not a person. */
@Service()
export class Station {
  private readonly chosen = signal(remembered());
  readonly choice = this.chosen.asReadonly();

  choose(choice: StationChoice): void {
    localStorage.setItem(KEY, JSON.stringify(choice));
    this.chosen.set(choice);
  }
}

function remembered(): StationChoice | undefined {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
