// An agent without a browser, who calls tickets by events.
import type { APIRequestContext } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { CalledTicket, DeskView, QueueView, TicketView } from '../src/app/wire/model';
import { aDesk, sessionOf } from './house';
import { baseUrl } from './server';

export class Agent {
  private current: TicketView | undefined;

  private constructor(
    private readonly socket: Socket,
    readonly desk: DeskView,
  ) {}

  /** Sits down at a desk of their own, for these queues. */
  static async at(
    request: APIRequestContext,
    user: string,
    queues: QueueView[],
    desk?: DeskView,
  ): Promise<Agent> {
    const session = await sessionOf(request, user);
    const headers = { Authorization: `Bearer ${session.token}` };
    const { token } = await (await request.post('api/token', { headers })).json();
    const { origin, pathname } = new URL('socket.io', baseUrl);
    const socket = io(`${origin}/tickets`, { path: pathname, auth: { token }, forceNew: true });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    const agent = new Agent(socket, desk ?? (await aDesk(request)));
    await agent.ask('abrir-puesto', { desk: agent.desk.id, queues: queues.map(({ id }) => id) });
    return agent;
  }

  /** Begins with whoever was called, is done with them, and calls the next one. */
  async next(): Promise<TicketView> {
    if (this.current?.status === 'called') await this.start();
    const called = await this.ask<CalledTicket>('siguiente-ticket', {
      desk: this.desk.id,
      request: randomUUID(),
    });
    if (!called.ticket) throw new Error('Nobody waits');
    this.current = called.ticket;
    return called.ticket;
  }

  recall = () => this.move('rellamar-ticket');
  start = () => this.move('iniciar-ticket');
  finish = () => this.move('terminar-ticket');
  giveBack = () => this.move('devolver-ticket');

  leave(): void {
    this.socket.disconnect();
  }

  private async move(event: string): Promise<TicketView> {
    this.current = await this.ask<TicketView>(event, { ticket: this.current?.id });
    return this.current;
  }

  private async ask<T>(event: string, payload: object): Promise<T> {
    const reply = await this.socket.timeout(10_000).emitWithAck(event, payload);
    if (typeof reply?.title === 'string' && typeof reply.status === 'number') {
      throw new Error(`${event}: ${JSON.stringify(reply)}`);
    }
    return reply as T;
  }
}
