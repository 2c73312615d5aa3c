import type { Change } from '../realtime/synced';
import type { QueueView } from '../wire/model';

/** All queues by id, as one client knows them. */
export type Queues = ReadonlyMap<string, QueueView>;

export const NO_QUEUES: Queues = new Map();

/** Was made or changed. How many wait changes without a new version, so the latest of the same one holds. */
export const putQueue =
  (queue: QueueView): Change<Queues> =>
  (queues) =>
    (queues.get(queue.id)?.version ?? -1) <= queue.version
      ? new Map(queues).set(queue.id, queue)
      : queues;

export const dropQueue =
  (queue: QueueView): Change<Queues> =>
  (queues) =>
    new Map([...queues].filter(([id]) => id !== queue.id));

/** What the server says now takes the place of everything known before. */
export const allQueues =
  (queues: readonly QueueView[]): Change<Queues> =>
  () =>
    new Map(queues.map((queue) => [queue.id, queue]));

/** Always in the same order, so that everybody finds theirs where it was. */
export const byName = (queues: Queues): QueueView[] =>
  [...queues.values()].sort((a, b) => a.name.localeCompare(b.name));
