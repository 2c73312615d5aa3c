// What travels between the desk and its clients, by REST and by socket alike.
// Every property named here also stands in an example file of `contract/`; `contract.spec.ts` holds both together.

export interface UserView {
  name: string;
  displayName: string;
  roles: string[];
  online: boolean;
}

export interface Session {
  token: string;
  user: UserView;
}

export interface Credentials {
  user: string;
  password: string;
}

export interface QueueView {
  id: string;
  name: string;
  prefix: string;
  waiting: number;
  version: number;
}

export interface NewQueue {
  name: string;
  prefix: string;
}

export interface QueueChange extends NewQueue {
  version: number;
}

export interface FollowQueue {
  queue: string;
}

export interface Followed {
  queue: QueueView;
}

export interface NewTicket {
  queue: string;
}

export interface NextTicket {
  queue: string;
  desk: string;
}

export interface TicketView {
  id: string;
  queue: string;
  queueName: string;
  number: string;
  status: string;
  desk?: string;
  createdAt: string;
  calledAt?: string;
  version: number;
}

export interface CalledTicket {
  empty: boolean;
  ticket?: TicketView;
  waiting: number;
}

export interface EnterRoom {
  room: string;
}

export interface RoomView {
  name: string;
  title: string;
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

export interface MessageView {
  id: string;
  clientId: string;
  room: string;
  from: UserView;
  text: string;
  sentAt: string;
}
