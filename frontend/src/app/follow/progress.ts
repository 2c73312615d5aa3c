import type { Change } from '../realtime/synced';
import type { TicketProgress, TicketView, TurnView } from '../wire/model';

export type Known = TicketProgress | undefined;

/** The ticket was moved on. What is not waiting has nobody before it. */
export const withTicket =
  (ticket: TicketView): Change<Known> =>
  (known) => {
    if (!known || known.ticket.id !== ticket.id) return known;
    if (known.ticket.version >= ticket.version) return known;
    return ticket.status === 'waiting' ? { ...known, ticket } : { ticket, ahead: 0 };
  };

/** Others before it were called, or went. */
export const withTurn =
  ({ ticket, ahead, estimate }: TurnView): Change<Known> =>
  (known) =>
    known?.ticket.id === ticket && known.ticket.status === 'waiting'
      ? { ticket: known.ticket, ahead, ...(estimate && { estimate }) }
      : known;
