import type { TailEntry } from '../wire/model';
import { grown, type Line, matches } from './tail';

const entry = (event: string, more: Partial<TailEntry> = {}): TailEntry => ({
  at: 0,
  direction: 'in',
  namespace: '/chat',
  event,
  ...more,
});
const names = (lines: readonly Line[]) => lines.map((line) => line.entry?.event ?? line.leftOut);

describe('the tail of the events', () => {
  it('has the newest first, and says what was left out', () => {
    const first = grown([], { events: [entry('a'), entry('b')], leftOut: 0 });
    const second = grown(first, { events: [entry('c')], leftOut: 7 });
    expect(names(second)).toEqual([7, 'c', 'b', 'a']);
    expect(new Set(second.map(({ id }) => id)).size).toBe(4);
  });

  it('does not grow for ever', () => {
    const events = Array.from({ length: 600 }, () => entry('x'));
    expect(grown([], { events, leftOut: 0 })).toHaveLength(500);
  });

  it('is filtered by words', () => {
    const line = { id: 1, entry: entry('enviar-mensaje', { user: 'ana', outcome: 'problem' }) };
    expect(matches(line, '')).toBe(true);
    expect(matches(line, 'ANA mensaje')).toBe(true);
    expect(matches(line, 'ana tickets')).toBe(false);
    expect(matches({ id: 2, leftOut: 3 }, 'ana')).toBe(true);
  });
});
