import type { UserView } from '../wire/model';

/** Whom a mail is for: people, or one group. `name` is that of the user, or of the role. */
export interface Recipient {
  kind: 'person' | 'group';
  name: string;
  /** The name of a person, or the key of the text for a group. */
  title: string;
}

export const person = ({ name, displayName }: UserView): Recipient => ({
  kind: 'person',
  name,
  title: displayName,
});

/** The groups that administrators may write to, as the server knows them. */
export const GROUPS: readonly Recipient[] = ['all', 'agent', 'admin'].map((name) => ({
  kind: 'group',
  name,
  title: `compose.group.${name}`,
}));

/** A group stands alone: whoever chooses it leaves the people out, and the other way round. */
export function chosen(before: readonly Recipient[], one: Recipient): readonly Recipient[] {
  if (one.kind === 'group') return [one];
  const people = before.filter(({ kind }) => kind === 'person');
  return people.some(({ name }) => name === one.name) ? people : [...people, one];
}

export const without = (before: readonly Recipient[], one: Recipient): readonly Recipient[] =>
  before.filter((other) => other !== one);

/** Those who can still be chosen and have the words in one of their names. */
export function offered(
  all: readonly Recipient[],
  taken: readonly Recipient[],
  words: string,
  titleOf: (one: Recipient) => string,
): readonly Recipient[] {
  const wanted = plain(words.trim());
  return all
    .filter((one) => !taken.some(({ kind, name }) => kind === one.kind && name === one.name))
    .filter((one) => plain(`${titleOf(one)} ${one.name}`).includes(wanted));
}

/** Without capitals and accents, as people type when they search. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** The address of a mail as the server wants it. */
export function addressOf(recipients: readonly Recipient[]): { to?: string[]; role?: string } {
  const group = recipients.find(({ kind }) => kind === 'group');
  return group ? { role: group.name } : { to: recipients.map(({ name }) => name) };
}
