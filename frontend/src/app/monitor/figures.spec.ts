import { count, mebibytes, millis } from './figures';

describe('the figures of the monitor', () => {
  it('read as the language has them', () => {
    expect(count(12345.6, 'en')).toBe('12,346');
    expect(millis(3.14159, 'es')).toBe('3,1 ms');
    expect(millis(31.4, 'en')).toBe('31 ms');
    expect(millis(2500, 'en')).toBe('2.5 s');
    expect(mebibytes(256 * 2 ** 20, 'en')).toBe('256 MiB');
  });
});
