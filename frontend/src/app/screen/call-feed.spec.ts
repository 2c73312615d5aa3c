import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { FakeSocket } from '../../testing/fake-socket';
import { requestTo } from '../../testing/settled';
import { aQueueView, aTicketView } from '../../testing/views';
import { Connection } from '../realtime/connection';
import { Realtime } from '../realtime/realtime';
import { CallFeed } from './call-feed';

const call = (n: number) =>
  aTicketView({
    id: `t${n}`,
    status: 'called',
    calls: 1,
    calledAt: new Date().toISOString(),
    version: 1,
  });

describe('the feed of calls', () => {
  let socket: FakeSocket;
  let http: HttpTestingController;
  let feed: CallFeed;
  let followed: unknown[];

  beforeEach(() => {
    socket = new FakeSocket();
    followed = [];
    socket.asked.subscribe(({ payload }) => followed.push(payload));
    socket.reply = async () => ({ queue: aQueueView() });
    const tickets = new Connection(socket.asSocket(), () => undefined);
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        CallFeed,
        { provide: Realtime, useValue: { tickets } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    feed = TestBed.inject(CallFeed);
  });

  async function connect(...calls: number[]): Promise<void> {
    socket.hear('connect');
    (await requestTo(http, 'api/queues')).flush([aQueueView()]);
    (await requestTo(http, 'api/tickets/calls?limit=6')).flush(calls.map(call));
  }

  it('follows the queues before it asks for the calls', async () => {
    await connect(1);
    await vi.waitFor(() => expect(feed.current()?.id).toBe('t1'));
    expect(followed).toEqual([{ queue: 'q' }]);
    expect(feed.coming()).toEqual([]);
  });

  it('knows after a restart of the server what it missed', async () => {
    await connect(1);
    await vi.waitFor(() => expect(feed.phase()).toBe('ready'));
    socket.hear('disconnect', 'transport close');
    await connect(2, 1);
    await vi.waitFor(() => expect(feed.coming().map(({ id }) => id)).toEqual(['t2']));
    feed.announceNext();
    expect([feed.current()?.id, feed.before().map(({ id }) => id)]).toEqual(['t2', ['t1']]);
  });

  it('leaves no listener behind', () => {
    const events = ['ticket-llamado', 'ticket-cambiado'];
    for (const event of events) expect(socket.listeners(event)).toBe(1);
    TestBed.resetTestingModule();
    for (const event of events) expect(socket.listeners(event)).toBe(0);
  });
});
