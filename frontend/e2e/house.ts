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
import type { QueueView, RoomView, Session, TicketView } from '../src/app/wire/model';
import { baseUrl } from './server';

export async function sessionOf(request: APIRequestContext, user: string): Promise<Session> {
  const response = await request.post('api/login', { data: { user, password: user } });
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

export async function aTicket(request: APIRequestContext, queue: QueueView): Promise<TicketView> {
  const response = await request.post('api/tickets', { data: { queue: queue.id } });
  expect(response.status(), await response.text()).toBe(201);
  return response.json();
}

export async function aRoom(request: APIRequestContext, session: Session): Promise<RoomView> {
  const rooms: RoomView[] = await (
    await request.get('api/rooms', { headers: bearer(session) })
  ).json();
  const [first] = rooms;
  if (!first) throw new Error('There is no room to talk in');
  return first;
}

/** What a browser remembers: who is signed in, and more. */
function remembering(items: Record<string, unknown>): BrowserContextOptions {
  const localStorage = Object.entries(items).map(([name, value]) => ({
    name: `zocalo.${name}`,
    value: JSON.stringify(value),
  }));
  return {
    storageState: { cookies: [], origins: [{ origin: new URL(baseUrl).origin, localStorage }] },
  };
}

interface House {
  /** A page in a browser of its own, which is closed after the test. */
  open: (remembered?: { session?: Session; station?: object }) => Promise<Page>;
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
