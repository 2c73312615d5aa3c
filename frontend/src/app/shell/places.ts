import type { IconName } from '../ui/icons';

export interface Place {
  path: string;
  icon: IconName;
  key: string;
}

/** Where one can go. `key` leads to the texts `<key>.name` and `<key>.text`. */
export const PLACES: readonly Place[] = [
  { path: '/kiosk', icon: 'kiosk', key: 'place.kiosk' },
  { path: '/desk', icon: 'desk', key: 'place.desk' },
  { path: '/screen', icon: 'screen', key: 'place.screen' },
  { path: '/chat', icon: 'chat', key: 'place.chat' },
];
