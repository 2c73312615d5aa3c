import type { DeskView, QueueView, TicketView } from '../app/wire/model';

/** What the server says of a queue, for specs. */
export const aQueueView = (more: Partial<QueueView> = {}): QueueView => ({
  id: 'q',
  name: 'Q',
  prefix: 'Q',
  priority: 0,
  hours: [],
  open: true,
  waiting: 0,
  serving: 0,
  version: 0,
  ...more,
});

/** What the server says of a ticket, for specs. */
export const aTicketView = (more: Partial<TicketView> = {}): TicketView => ({
  id: 't',
  queue: 'q',
  queueName: 'Q',
  number: 'Q-001',
  status: 'waiting',
  priority: 'normal',
  createdAt: '2026-11-23T14:00:00Z',
  calls: 0,
  version: 0,
  ...more,
});

/** What the server says of a desk, for specs. */
export const aDeskView = (more: Partial<DeskView> = {}): DeskView => ({
  id: 'd',
  name: '1',
  status: 'open',
  agent: 'ana',
  agentName: 'Ana',
  queues: ['q'],
  version: 0,
  ...more,
});
