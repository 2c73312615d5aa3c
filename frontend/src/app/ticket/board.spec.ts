import type { QueueView, TicketView } from '../wire/model';
import {
  callsOf,
  dropQueue,
  EMPTY_BOARD,
  putQueue,
  putTicket,
  queuesOf,
  snapshot,
  waitingCounts,
  waitingOf,
} from './board';

const queue = (id: string, version = 0, name = id): QueueView => ({
  id,
  name,
  prefix: id.toUpperCase(),
  waiting: 0,
  version,
});

const ticket = (n: number, more: Partial<TicketView> = {}): TicketView => ({
  id: `t${n}`,
  queue: 'a',
  queueName: 'A',
  number: `A-${n}`,
  status: 'waiting',
  createdAt: `2026-11-23T14:00:${String(n).padStart(2, '0')}Z`,
  version: 0,
  ...more,
});

const called = (n: number, at = n): TicketView =>
  ticket(n, {
    status: 'called',
    desk: '3',
    calledAt: `2026-11-23T15:00:${String(at).padStart(2, '0')}Z`,
    version: 1,
  });

const ids = (tickets: TicketView[]) => tickets.map(({ id }) => id);

describe('the board', () => {
  it('shows who waits in the order of coming', () => {
    const board = [ticket(2), ticket(1)].reduce((b, t) => putTicket(t)(b), EMPTY_BOARD);
    expect(ids(waitingOf(board, 'a'))).toEqual(['t1', 't2']);
    expect(waitingOf(board, 'b')).toEqual([]);
  });

  it('shows the latest call first', () => {
    const board = [called(1, 5), called(2, 9)].reduce((b, t) => putTicket(t)(b), EMPTY_BOARD);
    expect(ids(callsOf(board))).toEqual(['t2', 't1']);
  });

  it('counts a ticket once, however often it is told', () => {
    const board = putTicket(ticket(1))(putTicket(ticket(1))(EMPTY_BOARD));
    expect(waitingCounts(board).get('a')).toBe(1);
  });

  it('takes a called ticket out of the waiting ones', () => {
    const board = putTicket(called(1))(putTicket(ticket(1))(EMPTY_BOARD));
    expect(waitingOf(board)).toEqual([]);
    expect(waitingCounts(board).get('a')).toBeUndefined();
  });

  it('does not go back to an older version that arrives late', () => {
    const board = putTicket(ticket(1))(putTicket(called(1))(EMPTY_BOARD));
    expect(ids(callsOf(board))).toEqual(['t1']);
    expect(waitingOf(board)).toEqual([]);
  });

  it('renames a queue, but not back', () => {
    const board = [queue('a', 1, 'New'), queue('a', 0, 'Old')].reduce(
      (b, q) => putQueue(q)(b),
      EMPTY_BOARD,
    );
    expect(queuesOf(board).map(({ name }) => name)).toEqual(['New']);
  });

  it('forgets a deleted queue and its tickets', () => {
    const board = snapshot([queue('a'), queue('b')], [ticket(1)])(EMPTY_BOARD);
    const after = dropQueue(queue('a'))(board);
    expect(queuesOf(after).map(({ id }) => id)).toEqual(['b']);
    expect(waitingOf(after)).toEqual([]);
  });

  it('replaces what was known with the snapshot', () => {
    const stale = putTicket(ticket(1))(EMPTY_BOARD);
    expect(ids(waitingOf(snapshot([queue('a')], [ticket(2)])(stale)))).toEqual(['t2']);
  });

  it('does not grow without end on a screen that runs for weeks', () => {
    let board = putTicket(ticket(0))(EMPTY_BOARD);
    for (let n = 1; n <= 500; n++) {
      const calledAt = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
      board = putTicket({ ...called(1), id: `c${n}`, calledAt })(board);
    }
    expect(board.tickets.size).toBeLessThan(120);
    expect(callsOf(board)[0]?.id).toBe('c500');
    expect(ids(waitingOf(board))).toEqual(['t0']);
  });
});
