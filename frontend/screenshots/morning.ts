import type { APIRequestContext } from '@playwright/test';
import { Agent } from '../e2e/agent';
import { aDrawnTicket, sessionOf } from '../e2e/house';
import type { DeskView, QueueView } from '../src/app/wire/model';

/** An hour of an ordinary morning: people wait, some are served, one was called this moment. */
export interface Morning {
  /** The codes of a ticket that waits and of the one that was called last. */
  waiting: string;
  called: string;
  end: () => void;
}

export async function aMorning(request: APIRequestContext): Promise<Morning> {
  const all: QueueView[] = await (await request.get('api/queues')).json();
  const queues = all.filter(({ open }) => open);
  const { token } = await sessionOf(request, 'admin');
  const headers = { Authorization: `Bearer ${token}` };
  const desks: DeskView[] = await (await request.get('api/desks', { headers })).json();
  const codes = new Map<string, string>();
  for (let round = 0; round < 5; round++) {
    for (const queue of queues) {
      const { ticket, code } = await aDrawnTicket(request, queue);
      codes.set(ticket.id, code);
    }
  }
  const agents = [
    await Agent.at(request, 'luis', queues, desks[0]),
    await Agent.at(request, 'admin', queues, desks[1]),
  ];
  let called = '';
  for (const agent of [...agents, ...agents, ...agents]) {
    const { id } = await agent.next();
    called = codes.get(id) ?? called; // not one of those who waited before
    codes.delete(id);
  }
  const waiting = [...codes.values()].at(-1) ?? '';
  return { waiting, called, end: () => agents.forEach((agent) => agent.leave()) };
}
