import { aTicketView } from '../../testing/views';
import { spelled, spokenCall } from './spoken-call';

describe('a spoken call', () => {
  it.each([
    ['C-012', 'C, 12'],
    ['AB-007', 'A B, 7'],
    ['Ñ-100', 'Ñ, 100'],
  ])('spells %s as %s', (number, said) => expect(spelled(number)).toBe(said));

  it('leads to the desk, in both languages', () => {
    const ticket = aTicketView({ number: 'C-012', desk: '3' });
    expect(spokenCall(ticket, 'es')).toBe('Turno C, 12, puesto 3.');
    expect(spokenCall(ticket, 'en')).toBe('Ticket C, 12, please go to desk 3.');
  });

  it('takes desks with a name by it', () => {
    const ticket = aTicketView({ number: 'C-012', desk: 'Caja 2' });
    expect(spokenCall(ticket, 'es')).toBe('Turno C, 12, Caja 2.');
    expect(spokenCall({ ...ticket, desk: '7B' }, 'es')).toBe('Turno C, 12, puesto 7B.');
  });
});
