import type { IconName } from '../ui/icons';

export interface Section {
  path: string;
  icon: IconName;
  key: string;
}

/** The kinds of things that are administered, in the order of the tabs. */
export const SECTIONS: readonly Section[] = [
  { path: 'queues', icon: 'kiosk', key: 'title.queues' },
  { path: 'desks', icon: 'desk', key: 'title.desks' },
  { path: 'tickets', icon: 'call', key: 'title.tickets' },
  { path: 'users', icon: 'people', key: 'title.users' },
  { path: 'audit', icon: 'audit', key: 'title.audit' },
];
