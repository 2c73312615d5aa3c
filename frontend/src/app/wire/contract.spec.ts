import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CalledTicket,
  Credentials,
  EnterRoom,
  Followed,
  FollowQueue,
  MessageView,
  NewMessage,
  NewQueue,
  NewTicket,
  NextTicket,
  QueueChange,
  QueueView,
  RoomEntered,
  RoomView,
  Session,
  TicketView,
  UserView,
} from './model';
import { isProblem, type Problem } from './problem';

// The compiler keeps these samples complete, and the specs hold them against the examples of the
// contract: a property renamed on either side fails here.

const user: Required<UserView> = { name: '', displayName: '', roles: [''], online: true };
const queue: Required<QueueView> = { id: '', name: '', prefix: '', waiting: 0, version: 0 };
const room: Required<RoomView> = { name: '', title: '' };
const ticket: Required<TicketView> = {
  id: '',
  queue: '',
  queueName: '',
  number: '',
  status: 'waiting',
  desk: '',
  createdAt: '',
  calledAt: '',
  version: 0,
};

const samples: Record<string, object> = {
  CalledTicket: { empty: true, ticket, waiting: 0 } satisfies Required<CalledTicket>,
  Credentials: { user: '', password: '' } satisfies Required<Credentials>,
  EnterRoom: { room: '' } satisfies Required<EnterRoom>,
  FollowQueue: { queue: '' } satisfies Required<FollowQueue>,
  Followed: { queue } satisfies Required<Followed>,
  MessageView: {
    id: '',
    clientId: '',
    room: '',
    from: user,
    text: '',
    sentAt: '',
  } satisfies Required<MessageView>,
  NewMessage: { clientId: '', room: '', text: '' } satisfies Required<Omit<NewMessage, 'to'>>,
  NewQueue: { name: '', prefix: '' } satisfies Required<NewQueue>,
  NewTicket: { queue: '' } satisfies Required<NewTicket>,
  NextTicket: { queue: '', desk: '' } satisfies Required<NextTicket>,
  Problem: {
    type: '',
    title: '',
    status: 0,
    detail: '',
    errors: [{ field: '', message: '' }],
  } satisfies Required<Omit<Problem, 'instance'>>, // which only internal errors have
  QueueChange: { name: '', prefix: '', version: 0 } satisfies Required<QueueChange>,
  QueueView: queue,
  RoomEntered: { room, present: [user] } satisfies Required<RoomEntered>,
  RoomView: room,
  Session: { token: '', user } satisfies Required<Session>,
  TicketView: ticket,
  UserView: user,
};

const contract = join(process.cwd(), '..', 'contract');
const example = (name: string): unknown =>
  JSON.parse(readFileSync(join(contract, `${name}.json`), 'utf8'));

/** The shape of a value: its property names and the kinds of their values, all the way down. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return [shape(value[0])];
  if (typeof value !== 'object' || value === null) return typeof value;
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, inner]) => [key, shape(inner)]));
}

describe('the contract', () => {
  for (const [name, sample] of Object.entries(samples)) {
    it(`has everything the front end reads of ${name}`, () => {
      expect(shape(example(name))).toMatchObject(shape(sample) as object);
    });
  }

  it('tells a problem from an answer', () => {
    expect(isProblem(example('Problem'))).toBe(true);
    for (const name of Object.keys(samples).filter((other) => other !== 'Problem')) {
      expect(isProblem(example(name))).toBe(false);
    }
  });
});
