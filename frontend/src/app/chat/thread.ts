import type { Change } from '../realtime/synced';
import type { MessageView } from '../wire/model';

/** `failed`: the way to the server broke, it is sent again on return. `refused`: the server said no. */
export type Delivery = 'sending' | 'sent' | 'failed' | 'refused';

export interface Entry {
  message: MessageView;
  delivery: Delivery;
}

/** The messages of one room as one client knows them. `whole`: there is nothing earlier. */
export interface Thread {
  entries: readonly Entry[];
  whole: boolean;
}

export const EMPTY_THREAD: Thread = { entries: [], whole: false };

/** A message of this client, shown before the server has it. */
export const pending =
  (message: MessageView): Change<Thread> =>
  (thread) =>
    put(thread, [{ message, delivery: 'sending' }]);

/** A message as the server stored it, whether it is one of ours or of another. */
export const stored =
  (message: MessageView): Change<Thread> =>
  (thread) =>
    put(thread, [sent(message)]);

/** A message says something else now, or nothing any more; one that is not here stays away. */
export const rewritten =
  (message: MessageView): Change<Thread> =>
  (thread) =>
    thread.entries.some((entry) => entry.message.id === message.id)
      ? put(thread, [sent(message)])
      : thread;

/** How a message of this client fares. What the server already has stays sent. */
export const delivery =
  (clientId: string, state: Delivery): Change<Thread> =>
  (thread) => ({
    ...thread,
    entries: thread.entries.map((entry) =>
      entry.message.clientId === clientId && entry.delivery !== 'sent'
        ? { ...entry, delivery: state }
        : entry,
    ),
  });

/**
 * The newest page of the history. When nothing of it is known and it is a full page, there may be a gap
 * before it: the older messages go, to be loaded again from this page backwards.
 */
export const latest =
  (page: readonly MessageView[], limit: number): Change<Thread> =>
  (thread) => {
    const full = page.length >= limit;
    const known = new Set(page.map((message) => message.id));
    const oldest = page[0];
    const gap = full && !thread.entries.some((entry) => known.has(entry.message.id));
    const kept = gap ? thread.entries.filter((entry) => !isBefore(entry, oldest)) : thread.entries;
    const whole = !full || (thread.whole && !gap);
    return put({ entries: kept, whole }, page.map(sent));
  };

/** A page before the oldest known message. */
export const earlier =
  (page: readonly MessageView[], limit: number): Change<Thread> =>
  (thread) =>
    put({ ...thread, whole: page.length < limit }, page.map(sent));

export const oldestOf = (thread: Thread): MessageView | undefined =>
  thread.entries.find((entry) => entry.delivery === 'sent')?.message;

/** What is to be sent again as soon as the server is back. */
export const unsent = (thread: Thread): MessageView[] =>
  thread.entries.filter((entry) => entry.delivery === 'failed').map((entry) => entry.message);

const sent = (message: MessageView): Entry => ({ message, delivery: 'sent' });

const isBefore = (entry: Entry, message?: MessageView): boolean =>
  entry.delivery === 'sent' && !!message && entry.message.sentAt < message.sentAt;

/** By sender and client id, so that an acknowledgement, an event and the history never double a message. */
function put(thread: Thread, entries: readonly Entry[]): Thread {
  const byId = new Map(thread.entries.map((entry) => [keyOf(entry.message), entry]));
  for (const entry of entries) byId.set(keyOf(entry.message), entry);
  return { ...thread, entries: [...byId.values()].sort(inOrder) };
}

/** What one message is known by, before and after the server has it. */
export const keyOf = ({ from, clientId }: MessageView): string => `${from.name} ${clientId}`;

/** Stored messages in the order of the server, then those on their way in the order of writing. */
function inOrder(a: Entry, b: Entry): number {
  if ((a.delivery === 'sent') !== (b.delivery === 'sent')) return a.delivery === 'sent' ? -1 : 1;
  if (a.message.sentAt !== b.message.sentAt) return a.message.sentAt < b.message.sentAt ? -1 : 1;
  return a.message.id < b.message.id ? -1 : a.message.id > b.message.id ? 1 : 0;
}
