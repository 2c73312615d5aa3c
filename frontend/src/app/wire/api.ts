import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type {
  Credentials,
  MessageView,
  NewTicket,
  QueueView,
  RoomView,
  Session,
  TicketView,
  UserView,
} from './model';

type Query = Record<string, string | number>;

const ANSWER_WITHIN = 10_000;

/** The REST door of the server. Its URLs are relative, so that the application runs at any context path. */
@Service()
export class Api {
  private readonly http = inject(HttpClient);

  readonly login = (credentials: Credentials) => this.post<Session>('login', credentials);
  readonly logout = () => this.post<null>('logout');
  readonly me = () => this.get<UserView>('me');
  readonly users = () => this.get<UserView[]>('users');
  readonly queues = () => this.get<QueueView[]>('queues');
  readonly tickets = (query: { status: string; limit: number }) =>
    this.get<TicketView[]>('tickets', query);
  readonly issue = (ticket: NewTicket) => this.post<TicketView>('tickets', ticket);
  readonly rooms = () => this.get<RoomView[]>('rooms');
  readonly messages = (room: string, query: { limit: number; before?: string }) =>
    this.get<MessageView[]>(`rooms/${encodeURIComponent(room)}/messages`, query);

  private get<T>(path: string, params: Query = {}): Promise<T> {
    return firstValueFrom(this.http.get<T>(`api/${path}`, { params, timeout: ANSWER_WITHIN }));
  }

  private post<T>(path: string, body: unknown = null): Promise<T> {
    return firstValueFrom(this.http.post<T>(`api/${path}`, body, { timeout: ANSWER_WITHIN }));
  }
}
