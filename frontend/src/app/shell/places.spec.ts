import type { UserView } from '../wire/model';
import { barOf, type Place, placesFor } from './places';

const place = (path: string, more: Partial<Place>): Place => ({
  path,
  icon: 'desk',
  key: path,
  group: 'work',
  ...more,
});
const PLACES = [
  place('desk', { role: 'agent', invites: true }),
  place('inbox', {}),
  place('admin', { group: 'manage', role: 'admin' }),
  place('kiosk', { group: 'public' }),
];
const user = (...roles: string[]): UserView => ({
  name: 'a',
  displayName: 'A',
  roles,
  online: true,
});
const paths = (places: Place[]) => places.map(({ path }) => path);

describe('the places', () => {
  it('are, for a visitor, what is public and where one may sign in', () => {
    expect(paths(placesFor(undefined, PLACES))).toEqual(['kiosk', 'desk']);
  });

  it.each([
    [[], ['inbox', 'kiosk']],
    [['agent'], ['desk', 'inbox', 'kiosk']],
    [['admin'], ['inbox', 'admin', 'kiosk']],
  ])('with the roles %j are %j', (roles, expected) => {
    expect(paths(placesFor(user(...roles), PLACES))).toEqual(expected);
  });

  it('go behind "more" when a phone has no room for them', () => {
    const many = ['1', '2', '3', '4', '5', '6'].map((path) => place(path, {}));
    expect(paths(barOf(many).shown)).toEqual(['1', '2', '3', '4']);
    expect(paths(barOf(many).rest)).toEqual(['5', '6']);
    expect(barOf(many.slice(1)).rest).toEqual([]);
  });
});
