import { rowsOf } from './rows';
import type { Entry } from './thread';

const person = (name: string) => ({ name, displayName: name, roles: [], online: true });
const entry = (name: string, sentAt: Date): Entry => ({
  message: {
    id: '',
    clientId: '',
    room: 'general',
    from: person(name),
    text: '',
    sentAt: sentAt.toISOString(),
    deleted: false,
  },
  delivery: 'sent',
});
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute);

describe('the rows of a log', () => {
  it('begin every day anew', () => {
    const rows = rowsOf([entry('ana', at(22, 23, 59)), entry('ana', at(23, 0, 1))]);
    expect(rows.map(({ newDay }) => newDay)).toEqual([true, true]);
    expect(rows.map(({ continued }) => continued)).toEqual([false, false]);
  });

  it('continue one another when the same person goes on', () => {
    const rows = rowsOf([
      entry('ana', at(23, 9, 0)),
      entry('ana', at(23, 9, 1)),
      entry('luis', at(23, 9, 2)),
      entry('luis', at(23, 9, 30)),
    ]);
    expect(rows.map(({ continued }) => continued)).toEqual([false, true, false, false]);
  });
});
