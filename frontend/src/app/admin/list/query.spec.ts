import { convertToParamMap } from '@angular/router';
import {
  askOf,
  directionOf,
  isNarrowed,
  narrowed,
  pages,
  paramsOf,
  queryOf,
  sortedBy,
} from './query';

const of = (params: Record<string, string>) =>
  queryOf(convertToParamMap(params), ['role', 'active']);

describe('the query of a list', () => {
  it('is read from the URL and written back', () => {
    const params = { page: '2', size: '50', sort: 'name,desc', q: 'ana', role: 'agent' };
    const query = of(params);
    expect(query).toEqual({
      page: 2,
      size: 50,
      sort: 'name,desc',
      q: 'ana',
      filters: { role: 'agent' },
    });
    expect(paramsOf(query)).toEqual({ ...params, page: 2, size: 50 });
  });

  it('is short where nothing is asked for', () => {
    expect(paramsOf(of({}))).toEqual({});
    expect(askOf(of({}))).toEqual({ page: 0, size: 25 });
  });

  it.each([
    ['page', '-1'],
    ['page', 'x'],
    ['page', '1.5'],
    ['size', '7'],
    ['other', 'x'],
  ])('does not believe %s=%s', (name, value) => {
    expect(paramsOf(of({ [name]: value }))).toEqual({});
  });

  it('begins anew when it is narrowed', () => {
    const query = narrowed(of({ page: '3', role: 'agent' }), { active: 'true', q: 'ana' });
    expect(paramsOf(query)).toEqual({ q: 'ana', role: 'agent', active: 'true' });
    expect(paramsOf(narrowed(query, { role: '' }))).toEqual({ q: 'ana', active: 'true' });
    expect([isNarrowed(query), isNarrowed(of({ page: '2' }))]).toEqual([true, false]);
  });

  it('is sorted up, down, and not at all', () => {
    const up = sortedBy(of({ page: '3' }), 'name');
    const down = sortedBy(up, 'name');
    expect([up.sort, down.sort, sortedBy(down, 'name').sort]).toEqual(['name', 'name,desc', '']);
    expect([up, down].map((one) => directionOf(one, 'name'))).toEqual(['ascending', 'descending']);
    expect(directionOf(down, 'role')).toBe('none');
    expect(sortedBy(down, 'role').sort).toBe('role');
    expect(up.page).toBe(0);
  });

  it.each([
    [0, 1],
    [25, 1],
    [26, 2],
  ])('of %s things has %s pages', (total, count) => expect(pages(total, 25)).toBe(count));
});
