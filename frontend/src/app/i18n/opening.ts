import { dayNameOf, timeOf } from './format';
import type { Phrase } from './wait';

/** When a closed queue opens again: today, tomorrow, or on which day. */
export function openingOf(opensAt: string | undefined, now: number, language: string): Phrase {
  if (!opensAt) return { key: 'opening.unknown', params: {} };
  const params = { time: timeOf(opensAt, language), day: dayNameOf(opensAt, language) };
  const days = daysBetween(now, Date.parse(opensAt));
  if (days <= 0) return { key: 'opening.today', params };
  return { key: days === 1 ? 'opening.tomorrow' : 'opening.later', params };
}

/** Counted by the calendar of whoever reads it. */
function daysBetween(from: number, to: number): number {
  const midnight = (instant: number) => new Date(instant).setHours(0, 0, 0, 0);
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}
