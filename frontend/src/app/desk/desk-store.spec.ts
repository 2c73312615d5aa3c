import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FakeSocket } from '../../testing/fake-socket';
import { requestTo } from '../../testing/settled';
import { aDeskView, aQueueView, aTicketView } from '../../testing/views';
import { Account } from '../account/account';
import { Connection } from '../realtime/connection';
import { Realtime } from '../realtime/realtime';
import { DeskStore } from './desk-store';

const EVENTS = ['ticket-creado', 'ticket-llamado', 'ticket-cambiado', 'puesto-cambiado'];
const desk = aDeskView();
const page = { items: [aTicketView()], total: 1, page: 0, size: 500 };

describe('the desk of an agent', () => {
  let socket: FakeSocket;
  let http: HttpTestingController;
  let store: DeskStore;
  let asked: unknown[];

  beforeEach(() => {
    localStorage.setItem('zocalo.station', JSON.stringify({ desk: 'd', queues: ['q', 'gone'] }));
    socket = new FakeSocket();
    asked = [];
    socket.asked.subscribe(({ event, payload }) => asked.push([event, payload]));
    socket.reply = async () => desk;
    const tickets = new Connection(socket.asSocket(), () => undefined);
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        DeskStore,
        { provide: Account, useValue: { user: signal({ name: 'ana' }) } },
        { provide: Realtime, useValue: { tickets } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    store = TestBed.inject(DeskStore);
  });

  afterEach(() => localStorage.removeItem('zocalo.station'));

  async function connect(): Promise<void> {
    socket.hear('connect');
    (await requestTo(http, 'api/queues')).flush([aQueueView()]);
    (await requestTo(http, 'api/desks')).flush([desk]);
  }

  const waiting = () => requestTo(http, 'api/tickets?status=waiting&size=500&queue=q');

  it('is opened again and follows its queues before it asks who waits', async () => {
    await connect();
    const request = await waiting();
    expect(asked).toEqual([
      ['abrir-puesto', { desk: 'd', queues: ['q'] }],
      ['seguir-cola', { queue: 'q' }],
    ]);
    socket.hear('ticket-creado', aTicketView({ id: 'later', createdAt: '2026-11-23T15:00:00Z' }));
    request.flush(page);
    await vi.waitFor(() => expect(store.phase()).toBe('ready'));
    expect(store.desk()?.name).toBe('1');
    expect(store.waiting().map(({ id }) => id)).toEqual(['t', 'later']);
  });

  it('is left to whoever works there, and says why', async () => {
    const problem = { type: 'about:blank', title: 'Conflict', status: 409, detail: 'Luis works' };
    socket.reply = async () => problem;
    await connect();
    await vi.waitFor(() => expect(store.phase()).toBe('ready'));
    expect(store.desk()).toBeUndefined();
    expect(store.refused()?.detail).toBe('Luis works');
  });

  it('is no longer the agent’s own when it was closed', async () => {
    await connect();
    (await waiting()).flush(page);
    await vi.waitFor(() => expect(store.desk()).toBeDefined());
    socket.hear('puesto-cambiado', aDeskView({ status: 'closed', agent: undefined }));
    expect(store.desk()).toBeUndefined();
  });

  it('leaves no listener behind', () => {
    for (const event of EVENTS) expect(socket.listeners(event)).toBeGreaterThan(0);
    TestBed.resetTestingModule();
    for (const event of EVENTS) expect(socket.listeners(event)).toBe(0);
  });
});
