import type { UserView } from '../wire/model';

/** Where somebody begins who asked for no place: devices at what they are for, all others at home. */
export function startOf({ roles }: Pick<UserView, 'roles'>): string {
  if (roles.includes('kiosk')) return '/kiosk';
  return roles.includes('screen') ? '/screen' : '/';
}
