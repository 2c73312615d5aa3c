import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { FakeSocket } from '../../testing/fake-socket';
import { requestTo } from '../../testing/settled';
import { Connection } from '../realtime/connection';
import { Realtime } from '../realtime/realtime';
import type { QueueView, TicketView } from '../wire/model';
import { TicketBoard } from './ticket-board';

const queue: QueueView = { id: 'q', name: 'Q', prefix: 'Q', waiting: 0, version: 0 };
const ticket = (n: number, more: Partial<TicketView> = {}): TicketView => ({
  id: `t${n}`,
  queue: 'q',
  queueName: 'Q',
  number: `Q-${n}`,
  status: 'waiting',
  createdAt: `2026-11-23T14:00:0${n}Z`,
  version: 0,
  ...more,
});
const called = (n: number) =>
  ticket(n, { status: 'called', desk: '1', calledAt: '2026-11-23T15:00:00Z', version: 1 });

const EVENTS = [
  'ticket-creado',
  'ticket-llamado',
  'cola-creada',
  'cola-cambiada',
  'cola-eliminada',
];

describe('the ticket board', () => {
  let socket: FakeSocket;
  let http: HttpTestingController;
  let board: TicketBoard;
  let followed: unknown[];

  beforeEach(() => {
    socket = new FakeSocket();
    followed = [];
    socket.asked.subscribe(({ event, payload }) => followed.push([event, payload]));
    socket.reply = async () => ({ queue });
    const tickets = new Connection(socket.asSocket(), () => undefined);
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        TicketBoard,
        { provide: Realtime, useValue: { tickets } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    board = TestBed.inject(TicketBoard);
  });

  const waiting = () => requestTo(http, 'api/tickets?status=waiting&limit=500');
  const calls = () => requestTo(http, 'api/tickets?status=called&limit=50');

  async function connect(): Promise<void> {
    socket.hear('connect');
    (await requestTo(http, 'api/queues')).flush([queue]);
  }

  it('follows its queues before it asks for their tickets', async () => {
    await connect();
    const request = await waiting();
    expect(followed).toEqual([['seguir-cola', { queue: 'q' }]]);
    request.flush([ticket(1)]);
    (await calls()).flush([called(2)]);
    await vi.waitFor(() => expect(board.phase()).toBe('ready'));
    expect(board.waiting().get('q')).toBe(1);
    expect(board.calls().map(({ id }) => id)).toEqual(['t2']);
  });

  it('is right again after the connection was lost: nothing doubled, nothing lost', async () => {
    await connect();
    (await waiting()).flush([ticket(1), ticket(2)]);
    (await calls()).flush([]);
    await vi.waitFor(() => expect(board.phase()).toBe('ready'));

    socket.hear('disconnect', 'transport close');
    await connect();
    const request = await waiting();
    socket.hear('ticket-creado', ticket(4));
    socket.hear('ticket-llamado', called(2));
    request.flush([ticket(2), ticket(3), ticket(4)]);
    (await calls()).flush([called(1)]);

    await vi.waitFor(() => expect(board.calls().map(({ id }) => id)).toEqual(['t2', 't1']));
    expect(board.waiting().get('q')).toBe(2);
    expect(followed).toHaveLength(2);
  });

  it('leaves no listener behind', () => {
    for (const event of EVENTS) expect(socket.listeners(event)).toBeGreaterThan(0);
    TestBed.resetTestingModule();
    for (const event of EVENTS) expect(socket.listeners(event)).toBe(0);
    expect(socket.active).toBe(false);
  });
});
