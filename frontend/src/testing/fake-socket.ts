import { Subject } from 'rxjs';
import type { Socket } from 'socket.io-client';

type Listener = (...args: unknown[]) => void;

/** A socket without a server, for specs: what is heard is `hear`d, what is asked stands in `asked`. */
export class FakeSocket {
  connected = false;
  active = false;
  readonly asked = new Subject<{ event: string; payload: unknown }>();
  reply: (payload: unknown) => Promise<unknown> = async () => undefined;
  private readonly registered = new Map<string, Set<Listener>>();

  on(event: string, listener: Listener): this {
    this.registered.set(event, (this.registered.get(event) ?? new Set()).add(listener));
    return this;
  }

  off(event: string, listener: Listener): this {
    this.registered.get(event)?.delete(listener);
    return this;
  }

  listeners(event: string): number {
    return this.registered.get(event)?.size ?? 0;
  }

  hear(event: string, ...args: unknown[]): void {
    if (event === 'connect') this.connected = true;
    if (event === 'disconnect') this.connected = false;
    for (const listener of [...(this.registered.get(event) ?? [])]) listener(...args);
  }

  connect(): this {
    this.active = true;
    return this;
  }

  disconnect(): this {
    this.active = false;
    this.connected = false;
    return this;
  }

  emit(event: string, payload: unknown): this {
    this.asked.next({ event, payload });
    return this;
  }

  timeout(): { emitWithAck: (event: string, payload: unknown) => Promise<unknown> } {
    return {
      emitWithAck: (event, payload) => {
        this.asked.next({ event, payload });
        return this.reply(payload);
      },
    };
  }

  asSocket(): Socket {
    return this as unknown as Socket;
  }
}
