// What the specs need of the house: people, queues, tickets, rooms; all by REST.
import {
  type APIRequestContext,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
  test as base,
} from '@playwright/test';
import { randomInt, randomUUID } from 'node:crypto';
import type {
  DeskView,
  DrawnTicket,
  QueueView,
  RoomView,
  Session,
  TicketView,
} from '../src/app/wire/model';
import { baseUrl } from './server';

export async function sessionOf(request: APIRequestContext, user: string): Promise<Session> {
  const response = await request.post('api/login', { data: { user, password: user } });
  expect(response.status(), `login of ${user}`).toBe(200);
  return response.json();
}

const PASSWORD = 'long enough';

/** An account of its own for a test that changes it; its name. */
export async function aUser(request: APIRequestContext, roles: string[]): Promise<string> {
  const headers = bearer(await sessionOf(request, 'admin'));
  const name = `u${randomUUID().slice(0, 8)}`;
  const data = { name, displayName: `Persona ${name}`, password: PASSWORD, roles };
  const response = await request.post('api/users', { headers, data });
  expect(response.status(), await response.text()).toBe(201);
  return name;
}

/** A session of such an account. */
export async function signedIn(request: APIRequestContext, user: string): Promise<Session> {
  const response = await request.post('api/login', { data: { user, password: PASSWORD } });
  expect(response.status(), `login of ${user}`).toBe(200);
  return response.json();
}

const bearer = ({ token }: Session) => ({ Authorization: `Bearer ${token}` });

/** A queue of its own for each test, so that nobody else calls its tickets. */
export async function aQueue(request: APIRequestContext): Promise<QueueView> {
  const headers = bearer(await sessionOf(request, 'admin'));
  for (let attempt = 0; attempt < 20; attempt++) {
    const letter = () => String.fromCharCode(65 + randomInt(26));
    const data = { name: `Prueba ${randomUUID().slice(0, 8)}`, prefix: letter() + letter() };
    const response = await request.post('api/queues', { headers, data });
    if (response.status() === 409) continue;
    expect(response.status(), await response.text()).toBe(201);
    return response.json();
  }
  throw new Error('No free prefix for a queue');
}

export async function aTicket(
  request: APIRequestContext,
  queue: QueueView,
  priority: TicketView['priority'] = 'normal',
): Promise<TicketView> {
  return (await aDrawnTicket(request, queue, priority)).ticket;
}

/** With the code by which its holder follows it. */
export async function aDrawnTicket(
  request: APIRequestContext,
  queue: QueueView,
  priority: TicketView['priority'] = 'normal',
): Promise<DrawnTicket> {
  const response = await request.post('api/tickets', { data: { queue: queue.id, priority } });
  expect(response.status(), await response.text()).toBe(201);
  return response.json();
}

/** A queue that is open for one minute a week: not now. */
export async function aClosedQueue(request: APIRequestContext): Promise<QueueView> {
  const queue = await aQueue(request);
  const headers = {
    ...bearer(await sessionOf(request, 'admin')),
    'If-Match': `"${queue.version}"`,
  };
  const day = ((new Date().getDay() + 2) % 7) + 1; // in two or three days, wherever the server is
  const { name, prefix, priority } = queue;
  const data = { name, prefix, priority, hours: [{ day, opens: '09:00', closes: '09:01' }] };
  const response = await request.put(`api/queues/${queue.id}`, { headers, data });
  expect(response.status(), await response.text()).toBe(200);
  return response.json();
}

/** A desk of its own for each test, so that nobody else works there. */
export async function aDesk(request: APIRequestContext): Promise<DeskView> {
  const headers = bearer(await sessionOf(request, 'admin'));
  const data = { name: `Mesa ${randomUUID().slice(0, 8)}` };
  const response = await request.post('api/desks', { headers, data });
  expect(response.status(), await response.text()).toBe(201);
  return response.json();
}

/** What the browser of an agent at this desk remembers. */
export const stationOf = (desk: DeskView, ...queues: QueueView[]) => ({
  desk: desk.id,
  queues: queues.map(({ id }) => id),
});

export async function aRoom(request: APIRequestContext, session: Session): Promise<RoomView> {
  const rooms: RoomView[] = await (
    await request.get('api/rooms', { headers: bearer(session) })
  ).json();
  const [first] = rooms;
  if (!first) throw new Error('There is no room to talk in');
  return first;
}

/** A room of its own, and a way to close it. */
export async function aNewRoom(
  request: APIRequestContext,
): Promise<RoomView & { close: () => Promise<void> }> {
  const headers = bearer(await sessionOf(request, 'admin'));
  const name = `sala-${randomUUID().slice(0, 8)}`;
  const data = { name, title: `Sala ${name.slice(5)}`, staffOnly: false };
  const response = await request.post('api/rooms', { headers, data });
  expect(response.status(), await response.text()).toBe(201);
  const close = async () => {
    expect((await request.delete(`api/rooms/${name}`, { headers })).status()).toBe(204);
  };
  return { ...data, close };
}

/** What a browser remembers: who is signed in, and more. */
function remembering(items: Record<string, unknown>): BrowserContextOptions {
  const localStorage = Object.entries(items).map(([name, value]) => ({
    name: `zocalo.${name}`,
    value: typeof value === 'string' ? value : JSON.stringify(value),
  }));
  return {
    storageState: { cookies: [], origins: [{ origin: new URL(baseUrl).origin, localStorage }] },
  };
}

/** What each test may ask for. */
export interface House {
  /** A page in a browser of its own, which is closed after the test. */
  open: (remembered?: { session?: Session; station?: object; language?: string }) => Promise<Page>;
}

export const test = base.extend<House>({
  open: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (remembered = {}) => {
      const context = await browser.newContext(remembering(remembered));
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

/** A text that no other test writes. */
export const unique = (text: string): string => `${text} ${randomUUID().slice(0, 8)}`;
