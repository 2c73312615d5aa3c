import type { QueueView } from '../wire/model';
import { allQueues, byName, dropQueue, NO_QUEUES, putQueue, type Queues } from './queues';

const queue = (id: string, more: Partial<QueueView> = {}): QueueView => ({
  id,
  name: id,
  prefix: id,
  priority: 0,
  hours: [],
  open: true,
  waiting: 0,
  serving: 0,
  version: 1,
  ...more,
});
const waiting = (queues: Queues) => byName(queues).map(({ id, waiting }) => `${id}:${waiting}`);

describe('the queues', () => {
  const two = allQueues([queue('b'), queue('a')])(NO_QUEUES);

  it('stand in the order of their names', () => {
    expect(waiting(two)).toEqual(['a:0', 'b:0']);
  });

  it('are as the server said last, also without a new version', () => {
    expect(waiting(putQueue(queue('a', { waiting: 3 }))(two))).toEqual(['a:3', 'b:0']);
  });

  it('do not go back to an older version', () => {
    const renamed = putQueue(queue('a', { name: 'z', version: 2 }))(two);
    expect(putQueue(queue('a'))(renamed)).toBe(renamed);
    expect(byName(renamed).map(({ name }) => name)).toEqual(['b', 'z']);
  });

  it('go when they are deleted', () => {
    expect(waiting(dropQueue(queue('a'))(two))).toEqual(['b:0']);
  });
});
