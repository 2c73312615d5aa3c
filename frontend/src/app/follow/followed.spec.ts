import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { FakeSocket } from '../../testing/fake-socket';
import { aTicketView } from '../../testing/views';
import { Connection } from '../realtime/connection';
import { Realtime } from '../realtime/realtime';
import { Followed } from './followed';

describe('a ticket that is followed', () => {
  let socket: FakeSocket;
  let followed: Followed;
  let asked: unknown[];
  let ahead: number;

  beforeEach(() => {
    socket = new FakeSocket();
    asked = [];
    ahead = 2;
    socket.asked.subscribe(({ event, payload }) => asked.push([event, payload]));
    socket.reply = async () => ({ ticket: aTicketView(), ahead });
    const tickets = new Connection(socket.asSocket(), () => undefined);
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        Followed,
        { provide: Realtime, useValue: { tickets } },
      ],
    });
    followed = TestBed.inject(Followed);
    followed.follow('secret');
  });

  const before = (n: number) => vi.waitFor(() => expect(followed.progress()?.ahead).toBe(n));

  it('is asked for as soon as there is a connection, and after every return', async () => {
    expect(asked).toEqual([]);
    socket.hear('connect');
    await before(2);
    socket.hear('disconnect', 'transport close');
    ahead = 1;
    socket.hear('connect');
    await before(1);
    expect(asked).toEqual(Array(2).fill(['seguir-ticket', { code: 'secret' }]));
  });

  it('moves on with the events', async () => {
    socket.hear('connect');
    await before(2);
    socket.hear('turno-cambiado', { ticket: 't', ahead: 1 });
    expect(followed.progress()?.ahead).toBe(1);
    socket.hear('ticket-llamado', aTicketView({ status: 'called', version: 1 }));
    expect(followed.progress()?.ticket.status).toBe('called');
  });

  it('looks again when the phone is taken out of the pocket', async () => {
    socket.hear('connect');
    await before(2);
    ahead = 0;
    document.dispatchEvent(new Event('visibilitychange'));
    await before(0);
  });

  it('is unknown where the server knows none', async () => {
    socket.reply = async () => ({ type: 'about:blank', title: 'Not Found', status: 404 });
    socket.hear('connect');
    await vi.waitFor(() => expect(followed.unknown()).toBe(true));
  });

  it('leaves no listener behind', () => {
    const events = ['ticket-llamado', 'ticket-cambiado', 'turno-cambiado'];
    for (const event of events) expect(socket.listeners(event)).toBe(1);
    TestBed.resetTestingModule();
    for (const event of events) expect(socket.listeners(event)).toBe(0);
    expect(socket.active).toBe(false);
  });
});
