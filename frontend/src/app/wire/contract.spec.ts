import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  AccountView,
  AuditEntryView,
  AuditPage,
  CalledTicket,
  ConversationView,
  Credentials,
  DayStats,
  DeleteMessage,
  DeskView,
  DrawnTicket,
  EditMessage,
  EnterRoom,
  Estimate,
  Followed,
  FollowQueue,
  FollowTicket,
  Hours,
  InboxCounts,
  MailChange,
  MailPage,
  MailView,
  MemberView,
  MessageView,
  NewDesk,
  NewMail,
  NewMessage,
  NewQueue,
  NewRoom,
  NewPassword,
  NewTicket,
  NewUser,
  NextTicket,
  OneDesk,
  OneTicket,
  OpenDesk,
  PasswordChange,
  QueueView,
  ReadRoom,
  RoomChange,
  RoomEntered,
  RoomRead,
  RoomView,
  SentMail,
  Session,
  SocketToken,
  TicketMove,
  TicketPage,
  TicketProgress,
  TicketView,
  Transfer,
  TurnView,
  Typing,
  UserChange,
  UserPage,
  UserView,
} from './model';
import { isProblem, type Problem } from './problem';

// The compiler keeps these samples complete, and the specs hold them against the examples of the
// contract: a property renamed on either side fails here.

const user: Required<UserView> = { name: '', displayName: '', roles: [''], online: true };
const hours: Hours = { day: 1, opens: '', closes: '' };
const estimate: Required<Estimate> = { from: 0, to: 0 };
const queue: Required<Omit<QueueView, 'opensAt'>> = {
  id: '',
  name: '',
  prefix: '',
  priority: 0,
  hours: [hours],
  open: true,
  waiting: 0,
  serving: 0,
  estimate,
  version: 0,
};
const room: Required<RoomView> = { name: '', title: '', staffOnly: true };
/** As it is drawn. */
const drawn: TicketView = {
  id: '',
  queue: '',
  queueName: '',
  number: '',
  status: 'waiting',
  priority: 'normal',
  createdAt: '',
  calls: 0,
  version: 0,
};
/** As the staff sees it on its way to a desk. */
const called: TicketView = { ...drawn, deskId: '', desk: '', agent: '', calledAt: '' };
/** With everything that can be said of it. */
const ticket = { ...called, note: '', startedAt: '', endedAt: '' } as Required<TicketView>;

const mail: Required<MailView> = {
  id: '',
  from: user,
  subject: '',
  body: '',
  link: '',
  recipients: 0,
  sentAt: '',
  seen: true,
  read: true,
  archived: true,
};

const message: Required<Omit<MessageView, 'editedAt'>> = {
  id: '',
  clientId: '',
  room: '',
  from: user,
  text: '',
  sentAt: '',
  deleted: true,
};
const account: Required<AccountView> = {
  name: '',
  displayName: '',
  roles: [''],
  active: true,
  online: true,
  createdAt: '',
  lastLoginAt: '',
  version: 0,
};
const entry: Required<AuditEntryView> = {
  id: '',
  at: '',
  by: '',
  action: '',
  subject: '',
  subjectId: '',
  detail: '',
};

const samples: Record<string, object> = {
  AccountView: account,
  AuditEntryView: entry,
  AuditPage: { items: [entry], total: 0, page: 0, size: 0 } satisfies Required<AuditPage>,
  CalledTicket: { empty: true, ticket: called, waiting: 0 } satisfies Required<CalledTicket>,
  Credentials: { user: '', password: '' } satisfies Required<Credentials>,
  ConversationView: { ...room, unread: 0, read: '', last: message } satisfies Required<
    Omit<ConversationView, 'with' | 'last'>
  > & { last: typeof message },
  DeleteMessage: { id: '' } satisfies Required<DeleteMessage>,
  EditMessage: { id: '', text: '' } satisfies Required<EditMessage>,
  DayStats: {
    served: 0,
    noShow: 0,
    waiting: 0,
    meanWait: 0,
    meanService: 0,
    longestWait: 0,
  } satisfies Required<DayStats>,
  DeskView: {
    id: '',
    name: '',
    status: 'open',
    agent: '',
    agentName: '',
    queues: [''],
    current: called,
    version: 0,
  } satisfies Required<DeskView>,
  DrawnTicket: { ticket: drawn, code: '' } satisfies Required<DrawnTicket>,
  EnterRoom: { room: '' } satisfies Required<EnterRoom>,
  FollowQueue: { queue: '' } satisfies Required<FollowQueue>,
  FollowTicket: { code: '' } satisfies Required<FollowTicket>,
  Followed: { queue } satisfies Required<Followed>,
  InboxCounts: { unseen: 0, unread: 0 } satisfies Required<InboxCounts>,
  MailChange: { read: true, archived: true } satisfies Required<MailChange>,
  MailPage: { items: [mail], total: 0, page: 0, size: 0 } satisfies Required<MailPage>,
  MailView: mail,
  MemberView: { user, read: '' } satisfies Required<MemberView>,
  MessageView: message,
  NewMail: { to: [''], subject: '', body: '', link: '' } satisfies Required<Omit<NewMail, 'role'>>,
  NewMessage: { clientId: '', room: '', text: '' } satisfies Required<Omit<NewMessage, 'to'>>,
  NewDesk: { name: '' } satisfies Required<NewDesk>,
  NewQueue: { name: '', prefix: '', priority: 0, hours: [hours] } satisfies Required<NewQueue>,
  NewTicket: { queue: '', priority: 'normal' } satisfies Required<NewTicket>,
  NextTicket: { desk: '', request: '' } satisfies Required<NextTicket>,
  OneDesk: { desk: '' } satisfies Required<OneDesk>,
  OneTicket: { ticket: '' } satisfies Required<OneTicket>,
  OpenDesk: { desk: '', queues: [''] } satisfies Required<OpenDesk>,
  NewRoom: { name: '', title: '', staffOnly: true } satisfies Required<NewRoom>,
  NewPassword: { password: '' } satisfies Required<NewPassword>,
  NewUser: { name: '', displayName: '', password: '', roles: [''] } satisfies Required<NewUser>,
  PasswordChange: { current: '', password: '' } satisfies Required<PasswordChange>,
  Problem: {
    type: '',
    title: '',
    status: 0,
    detail: '',
    errors: [{ field: '', message: '' }],
  } satisfies Required<Omit<Problem, 'instance'>>, // which only internal errors have
  QueueView: queue,
  ReadRoom: { room: '', message: '' } satisfies Required<ReadRoom>,
  RoomChange: { title: '', staffOnly: true } satisfies Required<RoomChange>,
  RoomEntered: { room, present: [user] } satisfies Required<RoomEntered>,
  RoomRead: { room: '', user: '', message: '' } satisfies Required<RoomRead>,
  RoomView: room,
  SentMail: { id: '', to: [''], subject: '', sentAt: '' } satisfies Required<SentMail>,
  Session: { token: '', user } satisfies Required<Session>,
  SocketToken: { token: '', expires: '', user } satisfies Required<SocketToken>,
  UserChange: { displayName: '', roles: [''], active: true } satisfies Required<UserChange>,
  UserPage: { items: [account], total: 0, page: 0, size: 0 } satisfies Required<UserPage>,
  TicketMove: {
    at: '',
    action: 'transferred',
    by: '',
    desk: '',
    note: '',
    fromQueue: '',
    toQueue: '',
  } satisfies Required<TicketMove>,
  TicketPage: { items: [ticket], total: 0, page: 0, size: 0 } satisfies Required<TicketPage>,
  TicketProgress: { ticket: drawn, ahead: 0, estimate } satisfies Required<TicketProgress>,
  TicketView: ticket,
  Typing: { room: '', user: '' } satisfies Required<Typing>,
  Transfer: { ticket: '', queue: '', note: '' } satisfies Required<Transfer>,
  TurnView: { ticket: '', ahead: 0, estimate } satisfies Required<TurnView>,
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
