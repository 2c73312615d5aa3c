import type { Change } from '../realtime/synced';
import type { DeskView, QueueView, TicketView } from '../wire/model';

/** What an agent sees of the house: its queues and desks, and the tickets that concern them. */
export interface Floor {
  queues: ReadonlyMap<string, QueueView>;
  desks: ReadonlyMap<string, DeskView>;
  tickets: ReadonlyMap<string, TicketView>;
}

export const EMPTY_FLOOR: Floor = { queues: new Map(), desks: new Map(), tickets: new Map() };

const OPEN_ENDED: ReadonlySet<string> = new Set(['waiting', 'called', 'serving']);

/** A ticket was drawn, called or moved on; an older version changes nothing. One that is over is forgotten but for its version. */
export const putTicket =
  (ticket: TicketView): Change<Floor> =>
  (floor) => {
    const known = floor.tickets.get(ticket.id);
    if (known && known.version >= ticket.version) return floor;
    return { ...floor, tickets: new Map(floor.tickets).set(ticket.id, ticket) };
  };

/** A queue was changed, or its figures were, which have no version. */
export const putQueue =
  (queue: QueueView): Change<Floor> =>
  (floor) =>
    (floor.queues.get(queue.id)?.version ?? 0) <= queue.version
      ? { ...floor, queues: new Map(floor.queues).set(queue.id, queue) }
      : floor;

export const dropQueue =
  (queue: QueueView): Change<Floor> =>
  (floor) => ({
    ...floor,
    queues: without(floor.queues, (one) => one.id === queue.id),
    tickets: without(floor.tickets, (ticket) => ticket.queue === queue.id),
  });

/** What happens at a desk has no version: what comes last counts. The ticket there is taken as any other. */
export const putDesk =
  (desk: DeskView): Change<Floor> =>
  (floor) => {
    const next = { ...floor, desks: new Map(floor.desks).set(desk.id, desk) };
    return desk.current ? putTicket(desk.current)(next) : next;
  };

export const dropDesk =
  (desk: DeskView): Change<Floor> =>
  (floor) => ({ ...floor, desks: without(floor.desks, (one) => one.id === desk.id) });

/** What the server says now takes the place of everything known before. */
export const snapshot =
  (
    queues: readonly QueueView[],
    desks: readonly DeskView[],
    tickets: readonly TicketView[],
  ): Change<Floor> =>
  () =>
    desks.reduce((floor, desk) => putDesk(desk)(floor), {
      queues: byId(queues),
      desks: new Map<string, DeskView>(),
      tickets: byId(tickets),
    } as Floor);

export const queuesOf = (floor: Floor): QueueView[] =>
  [...floor.queues.values()].sort((a, b) => a.name.localeCompare(b.name));

/** By their names, `9` before `10`. */
export const desksOf = (floor: Floor): DeskView[] =>
  [...floor.desks.values()].sort((a, b) =>
    a.name.localeCompare(b.name, undefined, { numeric: true }),
  );

/** The ticket that an agent has at a desk, or on its way there. */
export const currentOf = (floor: Floor, desk: string, agent: string): TicketView | undefined =>
  [...floor.tickets.values()]
    .filter(
      ({ deskId, agent: by, status }) =>
        deskId === desk && by === agent && (status === 'called' || status === 'serving'),
    )
    .sort((a, b) => compare(b.calledAt, a.calledAt))
    .at(0);

/** Who waits in these queues, in the order in which they will be called. */
export function waitingOf(floor: Floor, queues: readonly string[]): TicketView[] {
  const rank = (ticket: TicketView) => floor.queues.get(ticket.queue)?.priority ?? 0;
  return [...floor.tickets.values()]
    .filter(({ status, queue }) => status === 'waiting' && queues.includes(queue))
    .sort(
      (a, b) =>
        compare(b.priority, a.priority) ||
        rank(b) - rank(a) ||
        compare(a.createdAt, b.createdAt) ||
        compare(a.id, b.id),
    );
}

/** Forgets the tickets that are over; asked for now and then, for desks are open all day. */
export const tidy: Change<Floor> = (floor) => ({
  ...floor,
  tickets: without(floor.tickets, ({ status }) => !OPEN_ENDED.has(status)),
});

function without<T>(
  things: ReadonlyMap<string, T>,
  gone: (thing: T) => boolean,
): ReadonlyMap<string, T> {
  return new Map([...things].filter(([, thing]) => !gone(thing)));
}

function byId<T extends { id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
