import { startOf } from './start';

describe('the start', () => {
  it.each([
    [['kiosk'], '/kiosk'],
    [['kiosk', 'screen'], '/kiosk'],
    [['screen'], '/screen'],
    [['admin', 'agent'], '/'],
    [[], '/'],
  ])('of %o is %s', (roles, path) => expect(startOf({ roles })).toBe(path));
});
