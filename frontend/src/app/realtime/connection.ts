import { computed, DestroyRef, inject, signal } from '@angular/core';
import { defer, EMPTY, merge, Observable, of, Subject } from 'rxjs';
import type { Socket } from 'socket.io-client';
import {
  isProblem,
  NO_ANSWER,
  type Problem,
  RequestFailed,
  TOKEN_EXPIRED,
  UNREACHABLE,
} from '../wire/problem';

/** `away`: it was or should be connected and is trying again. `refused`: the server does not want this user. */
export type Link = 'idle' | 'connecting' | 'connected' | 'away' | 'refused';

/** What is asked and what is acknowledged. A refused request is acknowledged with a `Problem` instead. */
export interface Exchange {
  send: unknown;
  reply: unknown;
}

const RETRY_AFTER = 1_000;
const ANSWER_WITHIN = 8_000;

/**
 * One namespace of the server, in the manner of ngx-socket-io:
 *
 *     tickets.fromEvent('ticket-creado').subscribe(...)
 *     await tickets.request('siguiente-ticket', { desk, request })
 *
 * It is connected while somebody holds it.
 */
export class Connection<In extends object, Out extends { [K in keyof Out]: Exchange }> {
  private readonly link = signal<Link>('idle');
  readonly state = this.link.asReadonly();
  readonly connected = computed(() => this.link() === 'connected');

  private readonly connects = new Subject<void>();
  private holders = 0;

  constructor(
    private readonly socket: Socket,
    /** Hears why the server does not want this user; says whether to come back all the same. */
    private readonly refused: (problem: Problem) => boolean | undefined,
  ) {
    socket.on('connect', () => this.entered());
    socket.on('disconnect', () => this.left());
    socket.on('connect_error', (error: Error & { data?: unknown }) => this.failed(error));
    socket.on('token-expired', () => this.refuse(TOKEN_EXPIRED));
  }

  /** Every time the connection stands, beginning with now if it does. */
  readonly ready: Observable<void> = defer(() =>
    merge(this.connected() ? of(undefined) : EMPTY, this.connects),
  );

  /** Keeps the connection open until the injector of the caller is destroyed. */
  hold(destroyed = inject(DestroyRef)): void {
    if (this.holders++ === 0) this.open();
    destroyed.onDestroy(() => {
      if (--this.holders === 0) this.close();
    });
  }

  /** Leaves and comes back, with the token of this moment and without waiting for the next attempt. */
  leave(): void {
    if (this.holders > 0) this.close();
  }

  enter(stillAway = false): void {
    if (this.holders > 0) this.open(stillAway ? 'away' : 'connecting');
  }

  /** There is nothing to enter with at this moment. */
  postpone(): void {
    if (this.holders === 0) return;
    this.socket.disconnect();
    this.link.set('away');
    this.comeBack();
  }

  /** Shows a newer token of the same user, so that the stay goes on. */
  show(token: string): void {
    if (this.socket.connected) this.socket.emit('refresh-token', token);
  }

  fromEvent<K extends keyof In & string>(event: K): Observable<In[K]> {
    return new Observable<In[K]>((subscriber) => {
      const listener = (payload: In[K]) => subscriber.next(payload);
      this.socket.on(event as string, listener);
      return () => this.socket.off(event as string, listener);
    });
  }

  emit<K extends keyof Out & string>(event: K, payload: Out[K]['send']): void {
    this.socket.emit(event, payload);
  }

  /** Resolves with the acknowledgement; rejects with `RequestFailed`, at once when not connected. */
  async request<K extends keyof Out & string>(
    event: K,
    payload: Out[K]['send'],
    within = ANSWER_WITHIN,
  ): Promise<Out[K]['reply']> {
    if (!this.socket.connected) throw new RequestFailed(UNREACHABLE);
    const reply: unknown = await this.socket
      .timeout(within)
      .emitWithAck(event, payload)
      .catch(() => {
        throw new RequestFailed(this.socket.connected ? NO_ANSWER : UNREACHABLE);
      });
    if (isProblem(reply)) throw new RequestFailed(reply);
    return reply as Out[K]['reply'];
  }

  private open(link: Link = 'connecting'): void {
    this.link.set(link);
    this.socket.connect();
  }

  private close(): void {
    this.socket.disconnect();
    this.link.set('idle');
  }

  private entered(): void {
    this.link.set('connected');
    this.connects.next();
  }

  private left(): void {
    if (this.link() === 'refused') return;
    this.link.set(this.holders === 0 ? 'idle' : 'away');
    if (this.holders === 0) return;
    this.comeBack();
  }

  private failed(error: Error & { data?: unknown }): void {
    const problem = isProblem(error.data) ? error.data : undefined;
    if (problem?.status === 401 || problem?.status === 403) {
      this.refuse(problem);
      return;
    }
    this.link.set('away');
    this.comeBack();
  }

  private refuse(problem: Problem): void {
    const again = this.refused(problem);
    this.link.set(again ? 'away' : 'refused');
    if (again) this.comeBack();
  }

  /** The manager reconnects by itself, except where the server closed the namespace itself. */
  private comeBack(): void {
    if (this.socket.active) return;
    setTimeout(() => {
      if (this.holders > 0 && !this.socket.active && this.link() === 'away') this.socket.connect();
    }, RETRY_AFTER);
  }
}
