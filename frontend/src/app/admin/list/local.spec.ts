import { pageOf } from './local';
import type { ListQuery } from './query';

const things = [
  { name: 'Caja', waiting: 2 },
  { name: 'Árbol', waiting: 10 },
  { name: 'Bar', waiting: 0 },
];
const sorting = {
  text: ({ name }: { name: string }) => name,
  by: {
    name: ({ name }: { name: string }) => name,
    waiting: ({ waiting }: { waiting: number }) => waiting,
  },
};
const names = (query: Partial<ListQuery>) =>
  pageOf(things, { page: 0, size: 10, sort: '', q: '', filters: {}, ...query }, sorting).items.map(
    ({ name }) => name,
  );

describe('a short list', () => {
  it('is as it came where no order is asked for', () => {
    expect(names({})).toEqual(['Caja', 'Árbol', 'Bar']);
    expect(names({ sort: 'unknown' })).toEqual(['Caja', 'Árbol', 'Bar']);
  });

  it('is sorted by words and by numbers', () => {
    expect(names({ sort: 'name' })).toEqual(['Árbol', 'Bar', 'Caja']);
    expect(names({ sort: 'waiting,desc' })).toEqual(['Árbol', 'Caja', 'Bar']);
  });

  it('is searched and paged', () => {
    expect(names({ q: 'AR' })).toEqual(['Bar']);
    expect(names({ size: 2, page: 1 })).toEqual(['Bar']);
  });
});
