import type { Change } from '../realtime/synced';
import type { ConversationView, MessageView, RoomView, UserView } from '../wire/model';

/** How one stands with a room: what of it is unread, up to where it is read, what was said last. */
export interface Talk {
  unread: number;
  read?: string | undefined;
  last?: MessageView | undefined;
}

/** The rooms one may enter, everybody one may talk to, and how one stands with each conversation. */
export interface Lobby {
  rooms: readonly RoomView[];
  people: ReadonlyMap<string, UserView>;
  talks: ReadonlyMap<string, Talk>;
}

export const EMPTY_LOBBY: Lobby = { rooms: [], people: new Map(), talks: new Map() };

export const lobby =
  (all: readonly ConversationView[], people: readonly UserView[]): Change<Lobby> =>
  () => ({
    rooms: all
      .filter((one) => !one.with)
      .map(({ name, title, staffOnly }) => ({ name, title, staffOnly })),
    people: new Map(people.map((person) => [person.name, person])),
    talks: new Map(all.map(({ name, unread, read, last }) => [name, { unread, read, last }])),
  });

export const presence =
  (person: UserView, online: boolean): Change<Lobby> =>
  (state) => ({ ...state, people: new Map(state.people).set(person.name, { ...person, online }) });

/** A room is there, or has another title. */
export const roomPut =
  (room: RoomView): Change<Lobby> =>
  (state) => ({
    ...state,
    rooms: [...state.rooms.filter(({ name }) => name !== room.name), room].sort((a, b) =>
      a.title.localeCompare(b.title),
    ),
  });

export const roomGone =
  ({ name }: RoomView): Change<Lobby> =>
  (state) => ({ ...state, rooms: state.rooms.filter((room) => room.name !== name) });

/** Something was said; what oneself says is read. What is known already changes nothing. */
export const spoken =
  (message: MessageView, me?: string): Change<Lobby> =>
  (state) => {
    const before = talkOf(state, message.room);
    if (before.last && before.last.id >= message.id) return state;
    const mine = message.from.name === me;
    const after = mine
      ? { unread: 0, read: message.id, last: message }
      : { ...before, unread: before.unread + 1, last: message };
    return withTalk(state, message.room, after);
  };

/** The last message says something else now, or nothing any more. */
export const respoken =
  (message: MessageView): Change<Lobby> =>
  (state) => {
    const before = talkOf(state, message.room);
    if (before.last?.id !== message.id) return state;
    return withTalk(state, message.room, { ...before, last: message });
  };

/** One has read up to this message, here or on another device. */
export const readUpTo =
  (room: string, message: string): Change<Lobby> =>
  (state) => {
    const before = talkOf(state, room);
    if (before.read !== undefined && before.read >= message) return state;
    const all = !before.last || before.last.id <= message;
    return withTalk(state, room, { ...before, read: message, unread: all ? 0 : before.unread });
  };

export const talkOf = (state: Lobby, room: string): Talk => state.talks.get(room) ?? { unread: 0 };

/** Everybody but oneself, those who are here first. */
export const othersOf = (state: Lobby, me?: string): UserView[] =>
  [...state.people.values()]
    .filter((person) => person.name !== me)
    .sort(
      (a, b) => Number(b.online) - Number(a.online) || a.displayName.localeCompare(b.displayName),
    );

/** The room of a private conversation, the same from both sides. */
export const privateRoom = (a: string, b: string): string => `private~${[a, b].sort().join('~')}`;

const withTalk = (state: Lobby, room: string, talk: Talk): Lobby => ({
  ...state,
  talks: new Map(state.talks).set(room, talk),
});
