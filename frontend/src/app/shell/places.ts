import type { UserView } from '../wire/model';
import type { IconName } from '../ui/icons';

/** `public`: for whoever comes. `work`: for who serves them. `manage`: for who runs the house. */
export type PlaceGroup = 'public' | 'work' | 'manage';

export interface Place {
  path: string;
  icon: IconName;
  key: string;
  group: PlaceGroup;
  /** Only for those who have it; without one, `public` places are for all and the others for the signed in. */
  role?: string;
  /** A visitor who goes there is asked to sign in. */
  invites?: true;
}

/** Where one can go; a page joins by a line here. `key` leads to the texts `<key>.name` and `<key>.text`. */
export const PLACES: readonly Place[] = [
  {
    path: '/desk',
    icon: 'desk',
    key: 'place.desk',
    group: 'work',
    role: 'agent',
    invites: true,
  },
  { path: '/chat', icon: 'chat', key: 'place.chat', group: 'work', invites: true },
  { path: '/kiosk', icon: 'kiosk', key: 'place.kiosk', group: 'public' },
  { path: '/screen', icon: 'screen', key: 'place.screen', group: 'public' },
  { path: '/admin', icon: 'admin', key: 'place.admin', group: 'manage', role: 'admin' },
  { path: '/monitor', icon: 'monitor', key: 'place.monitor', group: 'manage', role: 'admin' },
];

/** What somebody finds: visitors what is public first, then where to sign in; users what is theirs. */
export function placesFor(user: UserView | undefined, places = PLACES): Place[] {
  if (user) return places.filter((place) => allowed(place, user));
  const open = places.filter((place) => place.group === 'public');
  return [...open, ...places.filter((place) => place.group !== 'public' && place.invites)];
}

function allowed(place: Place, user: UserView): boolean {
  return place.group === 'public' || !place.role || user.roles.includes(place.role);
}

/** A bar at the bottom of a phone has room for five: so many, and the rest behind "more". */
export function barOf(places: readonly Place[], room = 5): { shown: Place[]; rest: Place[] } {
  const shown = places.length > room ? room - 1 : places.length;
  return { shown: places.slice(0, shown), rest: places.slice(shown) };
}
