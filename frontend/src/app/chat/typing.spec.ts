import {
  isDue,
  SAID_EVERY,
  still,
  type Typists,
  typistsIn,
  writes,
  WRITES_FOR,
  wrote,
} from './typing';

describe('who is writing', () => {
  const nobody: Typists = [];

  it('is so for three seconds after the last word', () => {
    const once = writes(nobody, 'general', 'ana', 1_000);
    expect(typistsIn(still(once, 1_000 + WRITES_FOR - 1), 'general')).toEqual(['ana']);
    expect(typistsIn(still(once, 1_000 + WRITES_FOR), 'general')).toEqual([]);
    const again = writes(once, 'general', 'ana', 2_000);
    expect(again).toHaveLength(1);
    expect(typistsIn(still(again, 1_000 + WRITES_FOR), 'general')).toEqual(['ana']);
  });

  it('is so in one room, until it is sent', () => {
    const two = writes(writes(nobody, 'general', 'ana', 0), 'agentes', 'ana', 0);
    expect(typistsIn(wrote(two, 'general', 'ana'), 'general')).toEqual([]);
    expect(typistsIn(wrote(two, 'general', 'ana'), 'agentes')).toEqual(['ana']);
  });

  it('is said before it would be forgotten, and not with every key', () => {
    expect(isDue(undefined, 0)).toBe(true);
    expect(isDue(0, SAID_EVERY - 1)).toBe(false);
    expect(isDue(0, SAID_EVERY)).toBe(true);
    expect(SAID_EVERY).toBeLessThan(WRITES_FOR);
  });
});
