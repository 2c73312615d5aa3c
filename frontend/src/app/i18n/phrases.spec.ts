import { openingOf } from './opening';
import { waitOf } from './wait';

describe('a wait', () => {
  it.each([
    [{ from: 0, to: 4 }, 'estimate.under', { to: 4 }],
    [{ from: 3, to: 9 }, 'estimate.between', { from: 3, to: 9 }],
    [{ from: 13, to: 22 }, 'estimate.between', { from: 10, to: 25 }],
    [{ from: 4, to: 21 }, 'estimate.under', { to: 25 }],
  ])('of %j reads %s', (estimate, key, params) => {
    expect(waitOf(estimate)).toEqual({ key, params });
  });
});

describe('a queue that is closed', () => {
  const now = new Date(2026, 10, 23, 15, 0).getTime(); // a Monday
  const at = (day: number, hour: number) => new Date(2026, 10, day, hour, 0).toISOString();

  it.each([
    [at(23, 16), 'opening.today'],
    [at(24, 9), 'opening.tomorrow'],
    [at(30, 9), 'opening.later'],
    [undefined, 'opening.unknown'],
  ])('and opens at %s says %s', (opensAt, key) => {
    expect(openingOf(opensAt, now, 'es').key).toBe(key);
  });

  it('says the day and the hour', () => {
    expect(openingOf(at(26, 9), now, 'es').params).toEqual({ time: '09:00', day: 'jueves' });
  });
});
