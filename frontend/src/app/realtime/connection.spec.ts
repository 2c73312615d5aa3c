import type { DestroyRef } from '@angular/core';
import { FakeSocket } from '../../testing/fake-socket';
import type { ClientToServer, ServerToClient } from '../wire/events.generated';
import type { TicketView } from '../wire/model';
import { NO_ANSWER, type Problem, TOKEN_EXPIRED, UNREACHABLE } from '../wire/problem';
import { Connection } from './connection';

const forbidden: Problem = { type: 'about:blank', title: 'Forbidden', status: 403 };
const asked = { desk: 'd', request: 'r' };

function holder() {
  const callbacks: (() => void)[] = [];
  const ref = { onDestroy: (callback: () => void) => callbacks.push(callback) };
  return {
    ref: ref as unknown as DestroyRef,
    destroy: () => callbacks.forEach((callback) => callback()),
  };
}

describe('a connection', () => {
  let socket: FakeSocket;
  let refusals: Problem[];
  let worthwhile: boolean;
  let connection: Connection<ServerToClient['/tickets'], ClientToServer['/tickets']>;

  beforeEach(() => {
    socket = new FakeSocket();
    refusals = [];
    worthwhile = false;
    connection = new Connection(socket.asSocket(), (problem) => {
      refusals.push(problem);
      return worthwhile;
    });
  });

  it('hears an event until unsubscribed, and leaves no listener behind', () => {
    const heard: TicketView[] = [];
    for (let i = 0; i < 3; i++) {
      const subscription = connection.fromEvent('ticket-creado').subscribe((t) => heard.push(t));
      expect(socket.listeners('ticket-creado')).toBe(1);
      socket.hear('ticket-creado', { id: `t${i}` });
      subscription.unsubscribe();
    }
    socket.hear('ticket-creado', { id: 'unheard' });
    expect(heard.map(({ id }) => id)).toEqual(['t0', 't1', 't2']);
    expect(socket.listeners('ticket-creado')).toBe(0);
  });

  it('is open while somebody holds it', () => {
    const [one, two] = [holder(), holder()];
    connection.hold(one.ref);
    connection.hold(two.ref);
    expect(socket.active).toBe(true);
    one.destroy();
    expect(socket.active).toBe(true);
    two.destroy();
    expect([socket.active, connection.state()]).toEqual([false, 'idle']);
  });

  it('says ready on every connection, and at once when it stands', () => {
    const ready: string[] = [];
    connection.hold(holder().ref);
    connection.ready.subscribe(() => ready.push('early'));
    socket.hear('connect');
    connection.ready.subscribe(() => ready.push('late'));
    socket.hear('disconnect', 'transport close');
    expect(connection.state()).toBe('away');
    socket.hear('connect');
    expect(ready).toEqual(['early', 'late', 'early', 'late']);
  });

  it('resolves with the acknowledgement', async () => {
    socket.hear('connect');
    socket.reply = async () => ({ empty: true, waiting: 0 });
    const reply = connection.request('siguiente-ticket', asked);
    await expect(reply).resolves.toEqual({ empty: true, waiting: 0 });
  });

  it('rejects with the problem of the server', async () => {
    socket.hear('connect');
    socket.reply = async () => forbidden;
    const reply = connection.request('siguiente-ticket', asked);
    await expect(reply).rejects.toMatchObject({ name: 'RequestFailed', problem: forbidden });
  });

  it('rejects when no answer comes in time', async () => {
    socket.hear('connect');
    socket.reply = () => Promise.reject(new Error('operation has timed out'));
    const reply = connection.request('siguiente-ticket', asked);
    await expect(reply).rejects.toMatchObject({ problem: NO_ANSWER });
  });

  it('asks nothing while it is away', async () => {
    const questions: unknown[] = [];
    socket.asked.subscribe((question) => questions.push(question));
    const reply = connection.request('siguiente-ticket', asked);
    await expect(reply).rejects.toMatchObject({ problem: UNREACHABLE });
    expect(questions).toEqual([]);
  });

  it('does not insist when the login is over', () => {
    connection.hold(holder().ref);
    socket.hear('connect');
    socket.hear('token-expired');
    socket.hear('disconnect', 'io server disconnect');
    expect(connection.state()).toBe('refused');
    expect(refusals).toEqual([TOKEN_EXPIRED]);
  });

  it('does not insist when the server refuses the user', () => {
    connection.hold(holder().ref);
    const unauthorized = { ...forbidden, status: 401, title: 'Unauthorized' };
    socket.hear('connect_error', Object.assign(new Error(), { data: unauthorized }));
    expect(connection.state()).toBe('refused');
    expect(refusals).toEqual([unauthorized]);
  });

  it('comes back with another token when the session goes on', () => {
    vi.useFakeTimers();
    worthwhile = true;
    connection.hold(holder().ref);
    socket.hear('connect');
    socket.hear('token-expired');
    socket.disconnect();
    socket.hear('disconnect', 'io server disconnect');
    expect(connection.state()).toBe('away');
    vi.runAllTimers();
    expect(socket.active).toBe(true);
    vi.useRealTimers();
  });

  it('waits where there is nothing to enter with', () => {
    vi.useFakeTimers();
    connection.hold(holder().ref);
    connection.postpone();
    expect([socket.active, connection.state()]).toEqual([false, 'away']);
    vi.runAllTimers();
    expect(socket.active).toBe(true);
    vi.useRealTimers();
  });

  it('shows a newer token while it stands', () => {
    const said: unknown[] = [];
    socket.asked.subscribe((one) => said.push(one));
    connection.show('early');
    socket.hear('connect');
    connection.show('newer');
    expect(said).toEqual([{ event: 'refresh-token', payload: 'newer' }]);
  });
});
