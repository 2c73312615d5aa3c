import type { Entry } from './thread';

/** The first message of another after the mark: above it stands what is read. Nothing when all is read. */
export function firstUnread(
  entries: readonly Entry[],
  mark: string | undefined,
  me?: string,
): string | undefined {
  if (mark === undefined) return undefined;
  return entries.find(
    ({ message, delivery }) =>
      delivery === 'sent' && message.id > mark && message.from.name !== me && !message.deleted,
  )?.message.id;
}

/** The newest message that the server has. */
export const newestOf = (entries: readonly Entry[]): string | undefined =>
  entries.filter(({ delivery }) => delivery === 'sent').at(-1)?.message.id;

/** One's own last message that can still be changed. */
export const lastOwn = (entries: readonly Entry[], me?: string): Entry | undefined =>
  entries
    .filter(
      ({ message, delivery }) =>
        delivery === 'sent' && message.from.name === me && !message.deleted,
    )
    .at(-1);
