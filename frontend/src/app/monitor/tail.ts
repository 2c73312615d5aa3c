import type { TailBatch, TailEntry } from '../wire/model';

const SHOWN = 500;

/** A line of the tail: an event, with a number of its own; or how many were left out. */
export interface Line {
  id: number;
  entry?: TailEntry;
  leftOut?: number;
}

/** The latest lines, the newest first. */
export function grown(lines: readonly Line[], { events, leftOut }: TailBatch): Line[] {
  let id = lines[0]?.id ?? 0;
  const more: Line[] = events.map((entry) => ({ id: ++id, entry }));
  if (leftOut > 0) more.push({ id: ++id, leftOut });
  return [...more.reverse(), ...lines].slice(0, SHOWN);
}

/** Whether every word is somewhere in the line; what was left out may have been anything. */
export function matches({ entry }: Line, filter: string): boolean {
  if (!entry) return true;
  const { direction, namespace, event, user, socket, outcome } = entry;
  const text = [direction, namespace, event, user, socket, outcome].join(' ').toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
