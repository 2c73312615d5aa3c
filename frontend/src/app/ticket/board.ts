import type { Change } from '../realtime/synced';
import type { QueueView, TicketView } from '../wire/model';

/** The queues and their tickets, as one client knows them. */
export interface Board {
  queues: ReadonlyMap<string, QueueView>;
  tickets: ReadonlyMap<string, TicketView>;
}

export const EMPTY_BOARD: Board = { queues: new Map(), tickets: new Map() };

/** So many tickets that were called are remembered; screens run for weeks. */
const CALLS_KEPT = 50;

interface Versioned {
  id: string;
  version: number;
}

function newer<T extends Versioned>(known: ReadonlyMap<string, T>, thing: T): boolean {
  const before = known.get(thing.id);
  return !before || before.version < thing.version;
}

/** A ticket was created or called. An older version than the known one changes nothing. */
export const putTicket =
  (ticket: TicketView): Change<Board> =>
  (board) =>
    newer(board.tickets, ticket)
      ? { ...board, tickets: forgetOldCalls(new Map(board.tickets).set(ticket.id, ticket)) }
      : board;

export const putQueue =
  (queue: QueueView): Change<Board> =>
  (board) =>
    newer(board.queues, queue)
      ? { ...board, queues: new Map(board.queues).set(queue.id, queue) }
      : board;

export const dropQueue =
  (queue: QueueView): Change<Board> =>
  (board) => ({
    queues: new Map([...board.queues].filter(([id]) => id !== queue.id)),
    tickets: new Map([...board.tickets].filter(([, ticket]) => ticket.queue !== queue.id)),
  });

/** What the server says now takes the place of everything known before. */
export const snapshot =
  (queues: readonly QueueView[], tickets: readonly TicketView[]): Change<Board> =>
  () => ({
    queues: new Map(queues.map((queue) => [queue.id, queue])),
    tickets: new Map(tickets.map((ticket) => [ticket.id, ticket])),
  });

export const queuesOf = (board: Board): QueueView[] =>
  [...board.queues.values()].sort((a, b) => a.name.localeCompare(b.name));

/** Who waits, in the order of coming. */
export const waitingOf = (board: Board, queue?: string): TicketView[] =>
  [...board.tickets.values()]
    .filter((ticket) => ticket.status === 'waiting' && (!queue || ticket.queue === queue))
    .sort((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id));

/** Who was called, the latest first. */
export const callsOf = (board: Board): TicketView[] =>
  [...board.tickets.values()]
    .filter((ticket) => ticket.status !== 'waiting' && ticket.calledAt)
    .sort((a, b) => compare(b.calledAt, a.calledAt) || compare(b.id, a.id));

/** How many wait in each queue. */
export function waitingCounts(board: Board): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const ticket of board.tickets.values()) {
    if (ticket.status === 'waiting') counts.set(ticket.queue, (counts.get(ticket.queue) ?? 0) + 1);
  }
  return counts;
}

function forgetOldCalls(tickets: Map<string, TicketView>): Map<string, TicketView> {
  const calls = [...tickets.values()].filter((ticket) => ticket.status !== 'waiting');
  if (calls.length <= 2 * CALLS_KEPT) return tickets;
  calls.sort((a, b) => compare(b.calledAt, a.calledAt));
  for (const old of calls.slice(CALLS_KEPT)) tickets.delete(old.id);
  return tickets;
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
