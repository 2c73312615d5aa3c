import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Credentials, NewTicket } from './model';
import {
  address,
  type Asked,
  type Method,
  type Operation,
  type PathOf,
  type Query,
  type Reply,
} from './rest';

const ANSWER_WITHIN = 10_000;

/** The REST door of the server; its types are those of `contract/openapi.json`. */
@Service()
export class Api {
  private readonly http = inject(HttpClient);

  readonly login = (body: Credentials) => this.call('post', '/login', { body });
  readonly logout = () => this.call('post', '/logout');
  readonly me = () => this.call('get', '/me');
  readonly users = () => this.call('get', '/users');
  readonly queues = () => this.call('get', '/queues');
  readonly tickets = (query: Query<'/tickets'>) => this.call('get', '/tickets', { query });
  readonly issue = (body: NewTicket) => this.call('post', '/tickets', { body });
  readonly rooms = () => this.call('get', '/rooms');
  readonly messages = (room: string, query: Query<'/rooms/{room}/messages'>) =>
    this.call('get', '/rooms/{room}/messages', { path: { room }, query });

  private call<M extends Method, P extends PathOf<M>>(
    method: M,
    path: P,
    ...[ask]: Asked<Operation<M, P>>
  ): Promise<Reply<Operation<M, P>>> {
    const { path: parameters, query: params, body = null } = (ask ?? {}) as Loose;
    const options = { params, body, timeout: ANSWER_WITHIN };
    return firstValueFrom(
      this.http.request<Reply<Operation<M, P>>>(method, address(path, parameters), options),
    );
  }
}

/** What every `Ask` is to the HTTP client. */
interface Loose {
  path?: Record<string, string>;
  query?: Record<string, string | number>;
  body?: unknown;
}
