// Made from contract/asyncapi.json by `npm run types:events`; changes belong there.

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountView: {
            name: string;
            displayName: string;
            roles: string[];
            active: boolean;
            online: boolean;
            /** Format: date-time */
            createdAt?: string;
            /** Format: date-time */
            lastLoginAt?: string;
            /** Format: int64 */
            version: number;
        };
        AuditEntryView: {
            id: string;
            /** Format: date-time */
            at: string;
            by: string;
            action: string;
            subject: string;
            subjectId: string;
            detail: string;
        };
        CalledTicket: {
            empty: boolean;
            ticket?: components["schemas"]["TicketView"];
            /** Format: int64 */
            waiting: number;
        };
        DeleteMessage: {
            id: string;
        };
        DeskView: {
            id: string;
            name: string;
            /** @enum {string} */
            status: "closed" | "open" | "paused";
            agent?: string;
            agentName?: string;
            queues: string[];
            current?: components["schemas"]["TicketView"];
            /** Format: int64 */
            version: number;
        };
        DisconnectSocket: {
            namespace: string;
            id: string;
            close: boolean;
        };
        EditMessage: {
            id: string;
            text: string;
        };
        EnterRoom: {
            room: string;
        };
        Estimate: {
            /** Format: int32 */
            from: number;
            /** Format: int32 */
            to: number;
        };
        FieldError: {
            field?: string;
            message?: string;
        };
        FollowQueue: {
            queue: string;
        };
        FollowTicket: {
            code: string;
        };
        Followed: {
            queue: components["schemas"]["QueueView"];
        };
        Hours: {
            /** Format: int32 */
            day: number;
            opens: string;
            closes: string;
        };
        InboxCounts: {
            /** Format: int64 */
            unseen: number;
            /** Format: int64 */
            unread: number;
        };
        MailView: {
            id: string;
            from: components["schemas"]["UserView"];
            subject: string;
            body: string;
            link?: string;
            /** Format: int32 */
            recipients: number;
            /** Format: date-time */
            sentAt: string;
            seen: boolean;
            read: boolean;
            archived: boolean;
        };
        MessageView: {
            id: string;
            clientId: string;
            room: string;
            from: components["schemas"]["UserView"];
            text: string;
            /** Format: date-time */
            sentAt: string;
            /** Format: date-time */
            editedAt?: string;
            deleted: boolean;
        };
        MetricsSample: {
            /** Format: int64 */
            at: number;
            /** Format: int32 */
            polling: number;
            /** Format: int32 */
            websocket: number;
            /** Format: int32 */
            sockets: number;
            /** Format: int32 */
            rooms: number;
            /** Format: int64 */
            in: number;
            /** Format: int64 */
            out: number;
            answers?: components["schemas"]["Percentiles"];
            acks?: components["schemas"]["Percentiles"];
            /** Format: int64 */
            opened: number;
            /** Format: int64 */
            closed: number;
            /** Format: int64 */
            reconnects: number;
            /** Format: int64 */
            drops: number;
            /** Format: int64 */
            rejections: number;
            /** Format: int64 */
            heapUsed: number;
            /** Format: int64 */
            heapMax: number;
        };
        MonitorOpened: {
            samples: components["schemas"]["MetricsSample"][];
        };
        MoveSocket: {
            namespace: string;
            id: string;
            room: string;
            join: boolean;
        };
        NewMessage: {
            clientId: string;
            room?: string;
            to?: string;
            text: string;
        };
        NextTicket: {
            desk: string;
            request: string;
        };
        OneDesk: {
            desk: string;
        };
        OneTicket: {
            ticket: string;
        };
        OpenDesk: {
            desk: string;
            queues: string[];
        };
        Percentiles: {
            /** Format: double */
            p50: number;
            /** Format: double */
            p95: number;
            /** Format: double */
            p99: number;
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
            /** Format: int32 */
            priority: number;
            hours: components["schemas"]["Hours"][];
            open: boolean;
            /** Format: date-time */
            opensAt?: string;
            /** Format: int64 */
            waiting: number;
            /** Format: int64 */
            serving: number;
            estimate?: components["schemas"]["Estimate"];
            /** Format: int64 */
            version: number;
        };
        ReadRoom: {
            room: string;
            message: string;
        };
        RoomEntered: {
            room: components["schemas"]["RoomView"];
            present: components["schemas"]["UserView"][];
        };
        RoomRead: {
            room: string;
            user: string;
            message: string;
        };
        RoomView: {
            name: string;
            title: string;
            staffOnly: boolean;
        };
        SocketList: {
            items: components["schemas"]["SocketView"][];
            /** Format: int32 */
            total: number;
        };
        SocketView: {
            id: string;
            namespace: string;
            client: string;
            user?: string;
            transport: string;
            address: string;
            /** Format: date-time */
            connectedAt: string;
            rooms: string[];
        };
        SocketsQuery: {
            q?: string;
            /** Format: int32 */
            limit: number;
        };
        TailBatch: {
            events: components["schemas"]["TailEntry"][];
            /** Format: int32 */
            leftOut: number;
        };
        TailEntry: {
            /** Format: int64 */
            at: number;
            direction: string;
            namespace: string;
            event: string;
            user?: string;
            socket?: string;
            outcome?: string;
            /** Format: double */
            millis?: number;
            /** Format: int32 */
            recipients?: number;
        };
        TicketProgress: {
            ticket: components["schemas"]["TicketView"];
            /** Format: int64 */
            ahead: number;
            estimate?: components["schemas"]["Estimate"];
        };
        TicketView: {
            id: string;
            queue: string;
            queueName: string;
            number: string;
            /** @enum {string} */
            status: "waiting" | "called" | "serving" | "served" | "no-show" | "cancelled";
            /** @enum {string} */
            priority: "normal" | "priority";
            deskId?: string;
            desk?: string;
            agent?: string;
            note?: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            calledAt?: string;
            /** Format: date-time */
            startedAt?: string;
            /** Format: date-time */
            endedAt?: string;
            /** Format: int32 */
            calls: number;
            /** Format: int64 */
            version: number;
        };
        Transfer: {
            ticket: string;
            queue: string;
            note?: string;
        };
        TurnView: {
            ticket: string;
            /** Format: int64 */
            ahead: number;
            estimate?: components["schemas"]["Estimate"];
        };
        Typing: {
            room: string;
            user: string;
        };
        UserView: {
            name: string;
            displayName: string;
            roles: string[];
            online: boolean;
        };
        Watching: {
            metrics: boolean;
            events: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AccountView = components['schemas']['AccountView'];
export type AuditEntryView = components['schemas']['AuditEntryView'];
export type CalledTicket = components['schemas']['CalledTicket'];
export type DeleteMessage = components['schemas']['DeleteMessage'];
export type DeskView = components['schemas']['DeskView'];
export type DisconnectSocket = components['schemas']['DisconnectSocket'];
export type EditMessage = components['schemas']['EditMessage'];
export type EnterRoom = components['schemas']['EnterRoom'];
export type Estimate = components['schemas']['Estimate'];
export type FieldError = components['schemas']['FieldError'];
export type FollowQueue = components['schemas']['FollowQueue'];
export type FollowTicket = components['schemas']['FollowTicket'];
export type Followed = components['schemas']['Followed'];
export type Hours = components['schemas']['Hours'];
export type InboxCounts = components['schemas']['InboxCounts'];
export type MailView = components['schemas']['MailView'];
export type MessageView = components['schemas']['MessageView'];
export type MetricsSample = components['schemas']['MetricsSample'];
export type MonitorOpened = components['schemas']['MonitorOpened'];
export type MoveSocket = components['schemas']['MoveSocket'];
export type NewMessage = components['schemas']['NewMessage'];
export type NextTicket = components['schemas']['NextTicket'];
export type OneDesk = components['schemas']['OneDesk'];
export type OneTicket = components['schemas']['OneTicket'];
export type OpenDesk = components['schemas']['OpenDesk'];
export type Percentiles = components['schemas']['Percentiles'];
export type Problem = components['schemas']['Problem'];
export type QueueView = components['schemas']['QueueView'];
export type ReadRoom = components['schemas']['ReadRoom'];
export type RoomEntered = components['schemas']['RoomEntered'];
export type RoomRead = components['schemas']['RoomRead'];
export type RoomView = components['schemas']['RoomView'];
export type SocketList = components['schemas']['SocketList'];
export type SocketView = components['schemas']['SocketView'];
export type SocketsQuery = components['schemas']['SocketsQuery'];
export type TailBatch = components['schemas']['TailBatch'];
export type TailEntry = components['schemas']['TailEntry'];
export type TicketProgress = components['schemas']['TicketProgress'];
export type TicketView = components['schemas']['TicketView'];
export type Transfer = components['schemas']['Transfer'];
export type TurnView = components['schemas']['TurnView'];
export type Typing = components['schemas']['Typing'];
export type UserView = components['schemas']['UserView'];
export type Watching = components['schemas']['Watching'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
/** What the server says, by namespace. */
export interface ServerToClient {
  '/chat': {
    'escribiendo': Typing;
    'mensaje-borrado': MessageView;
    'mensaje-editado': MessageView;
    'mensaje-recibido': MessageView;
    'sala-cambiada': RoomView;
    'sala-creada': RoomView;
    'sala-eliminada': RoomView;
    'sala-leida': RoomRead;
    'usuario-conectado': UserView;
    'usuario-desconectado': UserView;
  };
  '/inbox': {
    'buzon-cambiado': InboxCounts;
    'correo-cambiado': MailView;
    'nuevo-correo': MailView;
  };
  '/monitor': {
    'usuario-cambiado': AccountView;
    'auditoria-anotada': AuditEntryView;
    'eventos': TailBatch;
    'metricas': MetricsSample;
  };
  '/tickets': {
    'cola-cambiada': QueueView;
    'cola-creada': QueueView;
    'cola-eliminada': QueueView;
    'puesto-cambiado': DeskView;
    'puesto-eliminado': DeskView;
    'ticket-cambiado': TicketView;
    'ticket-creado': TicketView;
    'ticket-llamado': TicketView;
    'turno-cambiado': TurnView;
  };
}
/** What the server hears, by namespace, and what it acknowledges. */
export interface ClientToServer {
  '/chat': {
    'borrar-mensaje': { send: DeleteMessage; reply: MessageView };
    'editar-mensaje': { send: EditMessage; reply: MessageView };
    'entrar-cliente': { send: EnterRoom; reply: RoomEntered };
    'enviar-mensaje': { send: NewMessage; reply: MessageView };
    'escribiendo': { send: EnterRoom; reply: undefined };
    'leer-sala': { send: ReadRoom; reply: RoomRead };
    'salir-cliente': { send: EnterRoom; reply: RoomView };
  };
  '/inbox': {
  };
  '/monitor': {
    'abrir-monitor': { send: undefined; reply: MonitorOpened };
    'cerrar-monitor': { send: undefined; reply: Watching };
    'dejar-eventos': { send: undefined; reply: Watching };
    'desconectar-socket': { send: DisconnectSocket; reply: SocketView };
    'listar-sockets': { send: SocketsQuery; reply: SocketList };
    'mover-socket': { send: MoveSocket; reply: SocketView };
    'seguir-eventos': { send: undefined; reply: Watching };
  };
  '/tickets': {
    'dejar-cola': { send: FollowQueue; reply: Followed };
    'seguir-cola': { send: FollowQueue; reply: Followed };
    'abrir-puesto': { send: OpenDesk; reply: DeskView };
    'cerrar-puesto': { send: OneDesk; reply: DeskView };
    'pausar-puesto': { send: OneDesk; reply: DeskView };
    'reanudar-puesto': { send: OneDesk; reply: DeskView };
    'ausente-ticket': { send: OneTicket; reply: TicketView };
    'cancelar-ticket': { send: OneTicket; reply: TicketView };
    'devolver-ticket': { send: OneTicket; reply: TicketView };
    'iniciar-ticket': { send: OneTicket; reply: TicketView };
    'rellamar-ticket': { send: OneTicket; reply: TicketView };
    'seguir-ticket': { send: FollowTicket; reply: TicketProgress };
    'siguiente-ticket': { send: NextTicket; reply: CalledTicket };
    'terminar-ticket': { send: OneTicket; reply: TicketView };
    'transferir-ticket': { send: Transfer; reply: TicketView };
  };
}
