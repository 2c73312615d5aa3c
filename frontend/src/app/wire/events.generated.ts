// Made from contract/asyncapi.json by `npm run types:events`; changes belong there.

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        CalledTicket: {
            empty: boolean;
            ticket?: components["schemas"]["TicketView"];
            /** Format: int64 */
            waiting: number;
        };
        EnterRoom: {
            room: string;
        };
        FieldError: {
            field?: string;
            message?: string;
        };
        FollowQueue: {
            queue: string;
        };
        Followed: {
            queue: components["schemas"]["QueueView"];
        };
        MessageView: {
            id: string;
            clientId: string;
            room: string;
            from: components["schemas"]["UserView"];
            text: string;
            /** Format: date-time */
            sentAt: string;
        };
        NewMessage: {
            clientId: string;
            room?: string;
            to?: string;
            text: string;
        };
        NextTicket: {
            queue: string;
            desk: string;
        };
        Problem: {
            type?: string;
            title?: string;
            /** Format: int32 */
            status: number;
            detail?: string;
            instance?: string;
            errors?: components["schemas"]["FieldError"][];
        };
        QueueView: {
            id: string;
            name: string;
            prefix: string;
            /** Format: int64 */
            waiting: number;
            /** Format: int64 */
            version: number;
        };
        RoomEntered: {
            room: components["schemas"]["RoomView"];
            present: components["schemas"]["UserView"][];
        };
        RoomView: {
            name: string;
            title: string;
        };
        TicketView: {
            id: string;
            queue: string;
            queueName: string;
            number: string;
            /** @enum {string} */
            status: "waiting" | "called";
            desk?: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            calledAt?: string;
            /** Format: int64 */
            version: number;
        };
        UserView: {
            name: string;
            displayName: string;
            roles: string[];
            online: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type CalledTicket = components['schemas']['CalledTicket'];
export type EnterRoom = components['schemas']['EnterRoom'];
export type FieldError = components['schemas']['FieldError'];
export type FollowQueue = components['schemas']['FollowQueue'];
export type Followed = components['schemas']['Followed'];
export type MessageView = components['schemas']['MessageView'];
export type NewMessage = components['schemas']['NewMessage'];
export type NextTicket = components['schemas']['NextTicket'];
export type Problem = components['schemas']['Problem'];
export type QueueView = components['schemas']['QueueView'];
export type RoomEntered = components['schemas']['RoomEntered'];
export type RoomView = components['schemas']['RoomView'];
export type TicketView = components['schemas']['TicketView'];
export type UserView = components['schemas']['UserView'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
/** What the server says, by namespace. */
export interface ServerToClient {
  '/chat': {
    'mensaje-recibido': MessageView;
    'usuario-conectado': UserView;
    'usuario-desconectado': UserView;
  };
  '/tickets': {
    'cola-cambiada': QueueView;
    'cola-creada': QueueView;
    'cola-eliminada': QueueView;
    'ticket-creado': TicketView;
    'ticket-llamado': TicketView;
  };
}
/** What the server hears, by namespace, and what it acknowledges. */
export interface ClientToServer {
  '/chat': {
    'entrar-cliente': { send: EnterRoom; reply: RoomEntered };
    'enviar-mensaje': { send: NewMessage; reply: MessageView };
    'salir-cliente': { send: EnterRoom; reply: RoomView };
  };
  '/tickets': {
    'seguir-cola': { send: FollowQueue; reply: Followed };
    'siguiente-ticket': { send: NextTicket; reply: CalledTicket };
  };
}
