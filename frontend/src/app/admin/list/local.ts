import type { Page } from './paged';
import type { ListQuery } from './query';

/** How the things of a short list are searched and sorted. */
export interface Sorting<T> {
  text: (item: T) => string;
  by: Record<string, (item: T) => string | number>;
}

/** A part of a list that the server gives as a whole, as if the server had paged it. */
export function pageOf<T>(all: readonly T[], query: ListQuery, { text, by }: Sorting<T>): Page<T> {
  const { page, size, q, sort } = query;
  const found = all.filter((item) => text(item).toLowerCase().includes(q.toLowerCase()));
  const [property = '', direction] = sort.split(',');
  const value = by[property];
  if (value) {
    const sign = direction === 'desc' ? -1 : 1;
    found.sort((a, b) => sign * compared(value(a), value(b)));
  }
  return { items: found.slice(page * size, (page + 1) * size), total: found.length, page, size };
}

function compared(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : `${a}`.localeCompare(`${b}`);
}
