import type { Change } from '../realtime/synced';
import type { RoomView, UserView } from '../wire/model';

/** The rooms one may enter and everybody one may talk to. */
export interface Lobby {
  rooms: readonly RoomView[];
  people: ReadonlyMap<string, UserView>;
}

export const EMPTY_LOBBY: Lobby = { rooms: [], people: new Map() };

export const lobby =
  (rooms: readonly RoomView[], people: readonly UserView[]): Change<Lobby> =>
  () => ({ rooms, people: new Map(people.map((person) => [person.name, person])) });

export const presence =
  (person: UserView, online: boolean): Change<Lobby> =>
  (state) => ({ ...state, people: new Map(state.people).set(person.name, { ...person, online }) });

/** Everybody but oneself, those who are here first. */
export const othersOf = (state: Lobby, me?: string): UserView[] =>
  [...state.people.values()]
    .filter((person) => person.name !== me)
    .sort(
      (a, b) => Number(b.online) - Number(a.online) || a.displayName.localeCompare(b.displayName),
    );

/** The room of a private conversation, the same from both sides. */
export const privateRoom = (a: string, b: string): string => `private~${[a, b].sort().join('~')}`;
