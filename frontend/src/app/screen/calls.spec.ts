import { aTicketView } from '../../testing/views';
import type { TicketView } from '../wire/model';
import { announced, called, type Calls, changed, latest, SILENCE } from './calls';

const NOW = Date.parse('2026-11-23T15:00:00Z');
const call = (n: number, more: Partial<TicketView> = {}) =>
  aTicketView({
    id: `t${n}`,
    number: `A-${n}`,
    status: 'called',
    calls: 1,
    calledAt: new Date(NOW - 60_000 + n * 1_000).toISOString(),
    ...more,
  });
const start = (...tickets: TicketView[]) => latest(tickets, NOW)(SILENCE);
const then = (calls: Calls, ...changes: ((calls: Calls) => Calls)[]) =>
  changes.reduce((state, change) => change(state), calls);
const ids = (tickets: readonly TicketView[]) => tickets.map(({ id }) => id);

describe('the calls on the screen', () => {
  it('are shown in silence when it is switched on', () => {
    const calls = start(call(3), call(2), call(1));
    expect([calls.current?.id, ids(calls.before), calls.coming]).toEqual(['t3', ['t2', 't1'], []]);
  });

  it('come one at a time, in their order', () => {
    const calls = then(start(), called(call(1)), called(call(2)), announced);
    expect([calls.current?.id, ids(calls.coming)]).toEqual(['t1', ['t2']]);
    const later = then(calls, announced, announced);
    expect([later.current?.id, ids(later.before), later.coming]).toEqual(['t2', ['t1'], []]);
  });

  it('are announced once, and again when somebody is called again', () => {
    const once = then(start(), called(call(1)), announced);
    expect(then(once, called(call(1)))).toBe(once);
    const again = then(once, called(call(1, { calls: 2, version: 2 })));
    expect(ids(again.coming)).toEqual(['t1']);
    expect(then(again, announced).before).toEqual([]);
  });

  it('stand once in the list, at their latest place', () => {
    const calls = then(start(call(3), call(2), call(1)), called(call(1, { calls: 2 })), announced);
    expect([calls.current?.id, ids(calls.before)]).toEqual(['t1', ['t3', 't2']]);
  });

  it('go when the ticket waits again', () => {
    const back = call(2, { status: 'waiting' });
    const shown = then(start(call(2), call(1)), changed(back));
    expect([shown.current?.id, shown.before]).toEqual(['t1', []]);
    expect(then(start(), called(call(2)), changed(back)).coming).toEqual([]);
    const served = then(start(call(2)), changed(call(2, { status: 'served' })));
    expect(served.current?.id).toBe('t2');
  });

  it('that were missed are announced later, unless it is too late for that', () => {
    const old = call(2, { calledAt: new Date(NOW - 600_000).toISOString() });
    const calls = then(start(call(1)), latest([call(3), old, call(1)], NOW));
    expect(ids(calls.coming)).toEqual(['t3']);
    expect([calls.current?.id, ids(calls.before)]).toEqual(['t2', ['t1']]);
  });

  it('do not pile up over the weeks', () => {
    let calls = start();
    for (let n = 0; n < 1_000; n++) calls = then(calls, called(call(n)), announced);
    expect(calls.before).toHaveLength(5);
    expect(calls.heard.length).toBeLessThanOrEqual(200);
  });
});
