import type { Change } from '../realtime/synced';
import type { MemberView, UserView } from '../wire/model';

/** Those who may enter a room, by name, with how far they have read. */
export type Members = ReadonlyMap<string, MemberView>;

export const NOBODY: Members = new Map();

export const members =
  (list: readonly MemberView[]): Change<Members> =>
  () =>
    new Map(list.map((member) => [member.user.name, member]));

/** Somebody has read up to this message. Marks only move on. */
export const reached =
  (name: string, message: string): Change<Members> =>
  (all) => {
    const member = all.get(name);
    if (!member || (member.read ?? '') >= message) return all;
    return new Map(all).set(name, { ...member, read: message });
  };

/** The others who have read a message. */
export const readersOf = (all: Members, message: string, me?: string): UserView[] =>
  [...all.values()]
    .filter(({ user, read }) => user.name !== me && (read ?? '') >= message)
    .map(({ user }) => user);
