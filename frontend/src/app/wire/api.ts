import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type {
  Credentials,
  MailChange,
  NewDesk,
  NewMail,
  NewPassword,
  NewQueue,
  NewRoom,
  NewTicket,
  NewUser,
  PasswordChange,
  RoomChange,
  UserChange,
} from './model';
import {
  address,
  type Asked,
  type Method,
  type Operation,
  type Path,
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
  readonly logoutEverywhere = () => this.call('post', '/logout/everywhere');
  readonly me = () => this.call('get', '/me');
  readonly socketToken = () => this.call('post', '/token');
  readonly people = () => this.call('get', '/people');
  readonly changePassword = (body: PasswordChange) => this.call('put', '/me/password', { body });
  readonly users = (query: Query<'/users'>) => this.call('get', '/users', { query });
  readonly user = (name: string) => this.call('get', '/users/{name}', { path: { name } });
  readonly createUser = (body: NewUser) => this.call('post', '/users', { body });
  readonly changeUser = (name: string, version: number, body: UserChange) =>
    this.call('put', '/users/{name}', { path: { name }, body, version });
  readonly resetPassword = (name: string, body: NewPassword) =>
    this.call('put', '/users/{name}/password', { path: { name }, body });
  readonly deactivateUser = (name: string, version: number) =>
    this.call('delete', '/users/{name}', { path: { name }, version });
  readonly audit = (query: Query<'/audit'>) => this.call('get', '/audit', { query });
  readonly queues = () => this.call('get', '/queues');
  readonly tickets = (query: Query<'/tickets'>) => this.call('get', '/tickets', { query });
  readonly calls = (limit: number) => this.call('get', '/tickets/calls', { query: { limit } });
  /** Draws a ticket; asked again with the same key, it is the same ticket. */
  readonly issue = (body: NewTicket, key: string) =>
    this.call('post', '/tickets', { body, header: { 'Idempotency-Key': key } });
  /** How far the ticket with this code has come. */
  readonly follow = (code: string) => this.call('get', '/follow/{code}', { path: { code } });
  readonly cancelFollowed = (code: string) =>
    this.call('post', '/follow/{code}/cancel', { path: { code } });
  readonly desks = () => this.call('get', '/desks');
  readonly statsToday = (desk: string) => this.call('get', '/stats/today', { query: { desk } });
  readonly rooms = () => this.call('get', '/rooms');
  readonly messages = (room: string, query: Query<'/rooms/{room}/messages'>) =>
    this.call('get', '/rooms/{room}/messages', { path: { room }, query });
  readonly openRoom = (body: NewRoom) => this.call('post', '/rooms', { body });
  readonly changeRoom = (room: string, body: RoomChange) =>
    this.call('put', '/rooms/{room}', { path: { room }, body });
  readonly closeRoom = (room: string) => this.call('delete', '/rooms/{room}', { path: { room } });
  readonly members = (room: string) =>
    this.call('get', '/rooms/{room}/members', { path: { room } });
  /** Sends a mail; asked again with the same key, it is the same mail. */
  readonly sendMail = (body: NewMail, key: string) =>
    this.call('post', '/mail', { body, header: { 'Idempotency-Key': key } });
  readonly inbox = (query: Query<'/inbox'>) => this.call('get', '/inbox', { query });
  readonly inboxCounts = () => this.call('get', '/inbox/counts');
  readonly mail = (id: string) => this.call('get', '/inbox/{id}', { path: { id } });
  readonly changeMail = (id: string, body: MailChange) =>
    this.call('put', '/inbox/{id}', { path: { id }, body });
  readonly allMailSeen = () => this.call('post', '/inbox/seen');
  readonly allMailRead = () => this.call('post', '/inbox/read');

  readonly queue = (id: string) => this.call('get', '/queues/{id}', { path: { id } });

  readonly openQueue = (body: NewQueue) => this.call('post', '/queues', { body });

  readonly changeQueue = (id: string, version: number, body: NewQueue) =>
    this.call('put', '/queues/{id}', { path: { id }, body, version });

  readonly closeQueue = (id: string, version: number) =>
    this.call('delete', '/queues/{id}', { path: { id }, version });

  readonly desk = (id: string) => this.call('get', '/desks/{id}', { path: { id } });

  readonly createDesk = (body: NewDesk) => this.call('post', '/desks', { body });

  readonly changeDesk = (id: string, version: number, body: NewDesk) =>
    this.call('put', '/desks/{id}', { path: { id }, body, version });

  readonly removeDesk = (id: string, version: number) =>
    this.call('delete', '/desks/{id}', { path: { id }, version });

  readonly ticketMoves = (id: string) => this.call('get', '/tickets/{id}/events', { path: { id } });

  /** A whole list as a file for spreadsheets. */
  csv(path: Path, query: Record<string, string | number>): Promise<Blob> {
    const headers = { Accept: 'text/csv' };
    return firstValueFrom(
      this.http.get(address(path), { params: query, headers, responseType: 'blob' }),
    );
  }

  private call<M extends Method, P extends PathOf<M>>(
    method: M,
    path: P,
    ...[ask]: Asked<Operation<M, P>>
  ): Promise<Reply<Operation<M, P>>> {
    const { path: parameters, query: params, header, body = null, version } = (ask ?? {}) as Loose;
    const headers: Record<string, string> = {
      ...header,
      ...(version !== undefined && { 'If-Match': `"${version}"` }),
    };
    const options = { params, body, headers, timeout: ANSWER_WITHIN };
    return firstValueFrom(
      this.http.request<Reply<Operation<M, P>>>(method, address(path, parameters), options),
    );
  }
}

/** What every `Ask` is to the HTTP client. */
interface Loose {
  path?: Record<string, string>;
  query?: Record<string, string | number>;
  header?: Record<string, string>;
  body?: unknown;
  version?: number;
}
