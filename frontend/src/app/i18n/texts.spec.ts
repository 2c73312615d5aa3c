import en from './en.json';
import es from './es.json';
import { ageOf, momentOf } from './format';
import { preferred } from './language';

const keysOf = (texts: object, path = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [path + key] : keysOf(value, `${path}${key}.`),
  );
const placeholders = (texts: object): string[] =>
  Object.values(texts).flatMap((value: string | object) =>
    typeof value === 'string'
      ? [(value.match(/{{\w+}}/g) ?? []).sort().join()]
      : placeholders(value),
  );

describe('the texts', () => {
  it('are complete in both languages', () => {
    expect(keysOf(en)).toEqual(keysOf(es));
    expect(placeholders(en)).toEqual(placeholders(es));
  });

  it('come in the language of the browser, else in Spanish', () => {
    expect(preferred(['en-GB', 'es'])).toBe('en');
    expect(preferred(['fr', 'es-MX', 'en'])).toBe('es');
    expect(preferred(['de'])).toBe('es');
  });
});

describe('an age', () => {
  const now = Date.parse('2026-11-23T14:00:00Z');

  it.each([
    ['2026-11-23T13:59:18Z', '0:42'],
    ['2026-11-23T13:47:55Z', '12:05'],
    ['2026-11-23T12:57:30Z', '1:02:30'],
    ['2026-11-23T14:00:05Z', '0:00'],
  ])('of %s reads %s', (instant, text) => {
    expect(ageOf(instant, now)).toBe(text);
  });
});

describe('a moment', () => {
  const now = new Date(2026, 10, 23, 14, 0).getTime();

  it.each([
    [new Date(2026, 10, 23, 9, 5), '09:05'],
    [new Date(2026, 2, 1, 9, 5), '1 mar'],
    [new Date(2025, 2, 1, 9, 5), '1 mar 2025'],
  ])('of %s is said as shortly as it can be', (instant, text) => {
    expect(momentOf(instant.getTime(), 'es', now)).toBe(text);
  });
});
