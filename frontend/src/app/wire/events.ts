import type {
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
} from './model';

/** What is asked and what is acknowledged. A refused request is acknowledged with a `Problem` instead. */
export interface Exchange {
  send: unknown;
  reply: unknown;
}

export interface TicketsServerToClient {
  'ticket-creado': TicketView;
  'ticket-llamado': TicketView;
  'cola-creada': QueueView;
  'cola-cambiada': QueueView;
  'cola-eliminada': QueueView;
}

export interface TicketsClientToServer {
  'seguir-cola': { send: FollowQueue; reply: Followed };
  'siguiente-ticket': { send: NextTicket; reply: CalledTicket };
}

export interface ChatServerToClient {
  'mensaje-recibido': MessageView;
  'usuario-conectado': UserView;
  'usuario-desconectado': UserView;
}

export interface ChatClientToServer {
  'entrar-cliente': { send: EnterRoom; reply: RoomEntered };
  'salir-cliente': { send: EnterRoom; reply: RoomView };
  'enviar-mensaje': { send: NewMessage; reply: MessageView };
}
