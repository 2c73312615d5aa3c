import type { ParamMap, Params } from '@angular/router';

/** Which part of a list is on the page; it stands in the URL, so that it can be shared and gone back to. */
export interface ListQuery {
  page: number;
  size: number;
  /** A property, with `,desc` behind it for the other way round; empty for the list's own order. */
  sort: string;
  q: string;
  /** What else the list is narrowed to, by the name of the parameter; without those that are empty. */
  filters: Record<string, string>;
}

export const SIZES = [10, 25, 50, 100] as const;
const SIZE = 25;

/** What the URL says; what makes no sense there is as if it were not. */
export function queryOf(params: ParamMap, filters: readonly string[]): ListQuery {
  const size = Number(params.get('size'));
  const page = Number(params.get('page'));
  return {
    page: Number.isInteger(page) && page > 0 ? page : 0,
    size: SIZES.find((one) => one === size) ?? SIZE,
    sort: params.get('sort') ?? '',
    q: params.get('q') ?? '',
    filters: Object.fromEntries(
      filters.map((name) => [name, params.get(name) ?? '']).filter(([, value]) => value),
    ),
  };
}

/** The same for the URL, without what goes without saying. */
export function paramsOf(query: ListQuery): Params {
  return {
    ...(query.page > 0 && { page: query.page }),
    ...(query.size !== SIZE && { size: query.size }),
    ...(query.sort && { sort: query.sort }),
    ...(query.q && { q: query.q }),
    ...query.filters,
  };
}

/** The same for the server. */
export function askOf(query: ListQuery): Record<string, string | number> {
  const { page, size, sort, q, filters } = query;
  return { page, size, ...(sort && { sort }), ...(q && { q }), ...filters };
}

/** Another filter or text: the list begins anew. */
export const narrowed = (query: ListQuery, change: Record<string, string>): ListQuery => {
  const { q = query.q, ...filters } = change;
  const all = Object.entries({ ...query.filters, ...filters }).filter(([, value]) => value);
  return { ...query, page: 0, q, filters: Object.fromEntries(all) };
};

export type Direction = 'ascending' | 'descending' | 'none';

export function directionOf(query: ListQuery, property: string): Direction {
  if (query.sort === property) return 'ascending';
  return query.sort === `${property},desc` ? 'descending' : 'none';
}

/** A column's button: up, down, and the list's own order again. */
export function sortedBy(query: ListQuery, property: string): ListQuery {
  const next = { none: property, ascending: `${property},desc`, descending: '' };
  return { ...query, page: 0, sort: next[directionOf(query, property)] };
}

export const pages = (total: number, size: number): number => Math.max(1, Math.ceil(total / size));

/** Whether something narrows the list: then an empty one is not the last word. */
export const isNarrowed = (query: ListQuery): boolean =>
  query.q !== '' || Object.keys(query.filters).length > 0;
