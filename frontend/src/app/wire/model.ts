// What travels between the desk and its clients. What REST carries comes from `contract/openapi.json`; every property
// of the rest stands in an example file of `contract/`, and `contract.spec.ts` holds both together.
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

export interface FollowQueue {
  queue: string;
}

export interface Followed {
  queue: QueueView;
}

export interface NextTicket {
  queue: string;
  desk: string;
}

export interface CalledTicket {
  empty: boolean;
  ticket?: TicketView;
  waiting: number;
}

export interface EnterRoom {
  room: string;
}

export interface RoomEntered {
  room: RoomView;
  present: UserView[];
}

/** A message on its way: `room`, or `to` for a private one. */
export interface NewMessage {
  clientId: string;
  room?: string;
  to?: string;
  text: string;
}
