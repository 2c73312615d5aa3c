// What travels between the desk and its clients: what REST carries comes from `contract/openapi.json`, what only events
// carry from `contract/asyncapi.json`.
import type { components } from './rest.generated';

type Schemas = components['schemas'];

export type Credentials = Schemas['Credentials'];
export type MessageView = Schemas['MessageView'];
export type NewQueue = Schemas['NewQueue'];
export type NewTicket = Schemas['NewTicket'];
export type QueueChange = Schemas['QueueChange'];
export type QueueView = Schemas['QueueView'];
export type RoomView = Schemas['RoomView'];
export type Session = Schemas['Session'];
export type TicketView = Schemas['TicketView'];
export type UserView = Schemas['UserView'];

export type {
  CalledTicket,
  EnterRoom,
  Followed,
  FollowQueue,
  NewMessage,
  NextTicket,
  RoomEntered,
} from './events.generated';
