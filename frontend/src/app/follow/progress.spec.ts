import { aTicketView } from '../../testing/views';
import { withTicket, withTurn } from './progress';

const known = {
  ticket: aTicketView({ version: 1 }),
  ahead: 3,
  estimate: { from: 5, to: 9 },
};
const called = aTicketView({ status: 'called', desk: '4', version: 2 });

describe('the progress of a ticket', () => {
  it('moves on with each event', () => {
    const nearer = withTurn({ ticket: 't', ahead: 2, estimate: { from: 3, to: 6 } })(known);
    expect(nearer).toEqual({ ticket: known.ticket, ahead: 2, estimate: { from: 3, to: 6 } });
    expect(withTicket(called)(nearer)).toEqual({ ticket: called, ahead: 0 });
  });

  it('has no estimate when there is none any more', () => {
    expect(withTurn({ ticket: 't', ahead: 2 })(known)).toEqual({ ticket: known.ticket, ahead: 2 });
  });

  it('does not go back to what is older', () => {
    const now = { ticket: called, ahead: 0 };
    expect(withTicket(known.ticket)(now)).toBe(now);
    expect(withTurn({ ticket: 't', ahead: 1 })(now)).toBe(now);
  });

  it('is that of one ticket', () => {
    expect(withTicket(aTicketView({ id: 'other', version: 9 }))(known)).toBe(known);
    expect(withTurn({ ticket: 'other', ahead: 0 })(known)).toBe(known);
    expect(withTicket(called)(undefined)).toBeUndefined();
  });
});
