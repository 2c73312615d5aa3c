import { aDeskView, aQueueView, aTicketView } from '../../testing/views';
import type { TicketView } from '../wire/model';
import {
  currentOf,
  desksOf,
  dropDesk,
  dropQueue,
  EMPTY_FLOOR,
  putDesk,
  putQueue,
  putTicket,
  snapshot,
  tidy,
  waitingOf,
} from './floor';

const waiting = (n: number, more: Partial<TicketView> = {}): TicketView =>
  aTicketView({ id: `t${n}`, createdAt: `2026-11-23T14:00:0${n}Z`, ...more });
const atDesk = (n: number, more: Partial<TicketView> = {}): TicketView =>
  waiting(n, {
    status: 'called',
    deskId: 'd',
    desk: '1',
    agent: 'ana',
    calledAt: `2026-11-23T15:00:0${n}Z`,
    version: 1,
    ...more,
  });
const ids = (tickets: TicketView[]) => tickets.map(({ id }) => id);

describe('the floor', () => {
  const queues = [aQueueView(), aQueueView({ id: 'p', priority: 3 })];

  it('lists who waits in the order of calling: priority, then the queue, then age', () => {
    const floor = snapshot(
      queues,
      [],
      [
        waiting(1),
        waiting(2, { queue: 'p' }),
        waiting(3, { priority: 'priority' }),
        waiting(4, { queue: 'elsewhere' }),
      ],
    )(EMPTY_FLOOR);
    expect(ids(waitingOf(floor, ['q', 'p']))).toEqual(['t3', 't2', 't1']);
    expect(ids(waitingOf(floor, ['q']))).toEqual(['t3', 't1']);
  });

  it('knows the ticket of a desk and of its agent only', () => {
    const floor = snapshot(queues, [], [atDesk(1), atDesk(2, { agent: 'luis' })])(EMPTY_FLOOR);
    expect(currentOf(floor, 'd', 'ana')?.id).toBe('t1');
    expect(currentOf(floor, 'd', 'eva')).toBeUndefined();
    expect(currentOf(floor, 'other', 'ana')).toBeUndefined();
  });

  it('has no current ticket any more once it is over', () => {
    const floor = putTicket(atDesk(1, { status: 'served', version: 3 }))(
      putTicket(atDesk(1))(EMPTY_FLOOR),
    );
    expect(currentOf(floor, 'd', 'ana')).toBeUndefined();
  });

  it('does not go back to an older version', () => {
    const floor = putTicket(waiting(1))(putTicket(atDesk(1))(EMPTY_FLOOR));
    expect(waitingOf(floor, ['q'])).toEqual([]);
    expect(currentOf(floor, 'd', 'ana')?.id).toBe('t1');
  });

  it('moves a transferred ticket from one queue to the other', () => {
    const floor = putTicket(waiting(1, { queue: 'p', version: 2, note: 'why' }))(
      snapshot(queues, [], [waiting(1)])(EMPTY_FLOOR),
    );
    expect(waitingOf(floor, ['q'])).toEqual([]);
    expect(ids(waitingOf(floor, ['p']))).toEqual(['t1']);
  });

  it('takes the ticket that a desk is told with', () => {
    const floor = putDesk(aDeskView({ current: atDesk(1) }))(EMPTY_FLOOR);
    expect(currentOf(floor, 'd', 'ana')?.id).toBe('t1');
    expect(dropDesk(aDeskView())(floor).desks.size).toBe(0);
  });

  it('sorts desks as people count', () => {
    const desks = ['10', '9', 'A'].map((name) => aDeskView({ id: name, name }));
    expect(desksOf(snapshot([], desks, [])(EMPTY_FLOOR)).map(({ name }) => name)).toEqual([
      '9',
      '10',
      'A',
    ]);
  });

  it('takes new figures of the same version, and no older version', () => {
    const seen = putQueue(aQueueView({ version: 2, waiting: 1 }))(EMPTY_FLOOR);
    expect(putQueue(aQueueView({ version: 2, waiting: 5 }))(seen).queues.get('q')?.waiting).toBe(5);
    expect(putQueue(aQueueView({ version: 1, waiting: 9 }))(seen).queues.get('q')?.waiting).toBe(1);
  });

  it('forgets a queue with its tickets, and tickets that are over', () => {
    const floor = snapshot(queues, [], [waiting(1), atDesk(2, { status: 'served' })])(EMPTY_FLOOR);
    expect([...tidy(floor).tickets.keys()]).toEqual(['t1']);
    expect(dropQueue(aQueueView())(floor).tickets.size).toBe(0);
  });
});
