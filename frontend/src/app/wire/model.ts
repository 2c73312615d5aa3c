// What travels between the desk and its clients. What events carry comes from `contract/asyncapi.json`; every property of
// the rest stands in an example file of `contract/`, and `contract.spec.ts` holds both together.
import type { UserView } from './events.generated';

export type {
  CalledTicket,
  EnterRoom,
  Followed,
  FollowQueue,
  MessageView,
  NewMessage,
  NextTicket,
  QueueView,
  RoomEntered,
  RoomView,
  TicketView,
  UserView,
} from './events.generated';

export interface Session {
  token: string;
  user: UserView;
}

export interface Credentials {
  user: string;
  password: string;
}

export interface NewQueue {
  name: string;
  prefix: string;
}

export interface QueueChange extends NewQueue {
  version: number;
}

export interface NewTicket {
  queue: string;
}
