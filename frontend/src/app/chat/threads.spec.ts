import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FakeSocket } from '../../testing/fake-socket';
import { requestTo } from '../../testing/settled';
import { Account } from '../account/account';
import { Connection } from '../realtime/connection';
import { Realtime } from '../realtime/realtime';
import type { MessageView, NewMessage } from '../wire/model';
import { Threads } from './threads';

const from = { name: 'ana', displayName: 'Ana', roles: [], online: true };
const general = { room: 'general' };
const withLuis = { room: 'private~ana~luis', to: 'luis' };

describe('what is sent', () => {
  let socket: FakeSocket;
  let threads: Threads;
  let sent: NewMessage[];

  const asStored = (message: NewMessage): MessageView => ({
    id: `stored-${message.clientId}`,
    clientId: message.clientId,
    room: message.room ?? withLuis.room,
    from,
    text: message.text,
    sentAt: '2026-11-23T14:00:00Z',
    deleted: false,
  });
  const states = (room: string) =>
    threads
      .of(room)
      .value()
      .entries.map(({ delivery }) => delivery);

  beforeEach(() => {
    socket = new FakeSocket();
    sent = [];
    socket.asked.subscribe(({ payload }) => sent.push(payload as NewMessage));
    socket.reply = async (payload) => asStored(payload as NewMessage);
    socket.connected = true;
    const chat = new Connection(socket.asSocket(), () => undefined);
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        Threads,
        { provide: Account, useValue: { user: signal(from) } },
        { provide: Realtime, useValue: { chat } },
      ],
    });
    threads = TestBed.inject(Threads);
  });

  it('goes to a room, or to a person', async () => {
    threads.send(general, 'to all');
    threads.send(withLuis, 'to one');
    await vi.waitFor(() => expect(states(withLuis.room)).toEqual(['sent']));
    expect(sent).toMatchObject([
      { room: 'general', text: 'to all' },
      { to: 'luis', text: 'to one' },
    ]);
    expect(sent[1]).not.toHaveProperty('room');
  });

  it('is shown at once, and once when the server has it', async () => {
    threads.send(general, 'hello');
    expect(states('general')).toEqual(['sending']);
    await vi.waitFor(() => expect(states('general')).toEqual(['sent']));
  });

  it('is sent again with the same client id when the connection is back', async () => {
    socket.reply = () => Promise.reject(new Error('socket has been disconnected'));
    threads.send(general, 'hello');
    socket.connected = false;
    await vi.waitFor(() => expect(states('general')).toEqual(['failed']));

    socket.connected = true;
    socket.reply = async (payload) => asStored(payload as NewMessage);
    threads.catchUp();
    await vi.waitFor(() => expect(states('general')).toEqual(['sent']));
    expect(sent.map(({ clientId }) => clientId)).toEqual([sent[0]?.clientId, sent[0]?.clientId]);
  });

  it('is not sent again by itself when the server refused it', async () => {
    socket.reply = async () => ({ type: 'about:blank', title: 'Forbidden', status: 403 });
    threads.send(general, 'hello');
    await vi.waitFor(() => expect(states('general')).toEqual(['refused']));
    threads.catchUp();
    expect(sent).toHaveLength(1);
  });

  it('is found in the history of a private conversation under its own name', async () => {
    threads.open(withLuis.room);
    const http = TestBed.inject(HttpTestingController);
    const request = await requestTo(http, 'api/rooms/private~ana~luis/messages?limit=50');
    request.flush([asStored({ clientId: 'c', to: 'luis', text: 'before' })]);
    await vi.waitFor(() => expect(states(withLuis.room)).toEqual(['sent']));
  });
});
