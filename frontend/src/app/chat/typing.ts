/** Who is writing where, and until when that holds. */
export type Typists = readonly Typist[];

export interface Typist {
  room: string;
  user: string;
  until: number;
}

/** How long somebody is said to write after their last word of it. */
export const WRITES_FOR = 3_000;
/** How often one says so oneself. */
export const SAID_EVERY = 2_000;

const isThe = (one: Typist, room: string, user: string): boolean =>
  one.room === room && one.user === user;

export const writes = (all: Typists, room: string, user: string, now: number): Typists => [
  ...all.filter((one) => !isThe(one, room, user)),
  { room, user, until: now + WRITES_FOR },
];

/** They have sent it, or gone. */
export const wrote = (all: Typists, room: string, user: string): Typists =>
  all.filter((one) => !isThe(one, room, user));

export const still = (all: Typists, now: number): Typists => all.filter(({ until }) => until > now);

export const typistsIn = (all: Typists, room: string): string[] =>
  all.filter((one) => one.room === room).map(({ user }) => user);

/** Whether it is time to say again that one is writing. */
export const isDue = (last: number | undefined, now: number): boolean =>
  last === undefined || now - last >= SAID_EVERY;
