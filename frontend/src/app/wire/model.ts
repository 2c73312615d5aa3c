// What travels between the desk and its clients: what REST carries comes from `contract/openapi.json`, what only events
// carry from `contract/asyncapi.json`.
import type { components } from './rest.generated';

type Schemas = components['schemas'];

export type AccountView = Schemas['AccountView'];
export type AuditEntryView = Schemas['AuditEntryView'];
export type AuditPage = Schemas['AuditPage'];
export type Credentials = Schemas['Credentials'];
export type ConversationView = Schemas['ConversationView'];
export type DayStats = Schemas['DayStats'];
export type DeskView = Schemas['DeskView'];
export type DrawnTicket = Schemas['DrawnTicket'];
export type Estimate = Schemas['Estimate'];
export type Hours = Schemas['Hours'];
export type InboxCounts = Schemas['InboxCounts'];
export type MailChange = Schemas['MailChange'];
export type MailPage = Schemas['MailPage'];
export type MailView = Schemas['MailView'];
export type MemberView = Schemas['MemberView'];
export type MessageView = Schemas['MessageView'];
export type NewDesk = Schemas['NewDesk'];
export type NewMail = Schemas['NewMail'];
export type NewQueue = Schemas['NewQueue'];
export type NewRoom = Schemas['NewRoom'];
export type NewPassword = Schemas['NewPassword'];
export type NewTicket = Schemas['NewTicket'];
export type NewUser = Schemas['NewUser'];
export type PasswordChange = Schemas['PasswordChange'];
export type QueueView = Schemas['QueueView'];
export type RoomChange = Schemas['RoomChange'];
export type RoomView = Schemas['RoomView'];
export type SentMail = Schemas['SentMail'];
export type Session = Schemas['Session'];
export type SocketToken = Schemas['SocketToken'];
export type TicketMove = Schemas['TicketMove'];
export type TicketPage = Schemas['TicketPage'];
export type TicketProgress = Schemas['TicketProgress'];
export type TicketView = Schemas['TicketView'];
export type UserChange = Schemas['UserChange'];
export type UserPage = Schemas['UserPage'];
export type UserView = Schemas['UserView'];

export type {
  CalledTicket,
  DeleteMessage,
  EditMessage,
  EnterRoom,
  Followed,
  FollowQueue,
  FollowTicket,
  MetricsSample,
  NewMessage,
  NextTicket,
  OneDesk,
  OneTicket,
  OpenDesk,
  ReadRoom,
  RoomEntered,
  RoomRead,
  Transfer,
  TurnView,
  Typing,
  SocketList,
  SocketView,
  TailBatch,
  TailEntry,
} from './events.generated';
