import { shortcutOf } from './keys';

const pressed = (key: string, more: object = {}) => ({
  key,
  repeat: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  target: document.body,
  ...more,
});

describe('the keys of the desk', () => {
  it.each([
    ['n', 'next'],
    ['N', 'next'],
    ['r', 'recall'],
    ['s', 'start'],
    ['d', 'done'],
    ['t', 'transfer'],
    ['p', 'pause'],
    ['?', 'help'],
  ])('%s means %s', (key, does) => expect(shortcutOf(pressed(key))).toBe(does));

  it('leave other keys, repeats and those of the browser alone', () => {
    expect(shortcutOf(pressed('x'))).toBeUndefined();
    expect(shortcutOf(pressed('n', { repeat: true }))).toBeUndefined();
    expect(shortcutOf(pressed('r', { ctrlKey: true }))).toBeUndefined();
    expect(shortcutOf(pressed('n', { metaKey: true }))).toBeUndefined();
  });

  it('are letters while somebody writes', () => {
    expect(shortcutOf(pressed('n', { target: document.createElement('textarea') }))).toBe(
      undefined,
    );
    const box = Object.assign(document.createElement('input'), { type: 'checkbox' });
    expect(shortcutOf(pressed('n', { target: box }))).toBe('next');
  });
});
