import { inject, Service } from '@angular/core';
import { Subject } from 'rxjs';
import { Account } from '../account/account';
import { Realtime } from '../realtime/realtime';
import { Synced } from '../realtime/synced';
import { Api } from '../wire/api';
import type { MessageView, NewMessage } from '../wire/model';
import { problemOf } from '../wire/problem';
import { clientId } from './client-id';
import {
  delivery,
  earlier,
  EMPTY_THREAD,
  latest,
  oldestOf,
  pending,
  rewritten,
  stored,
  type Thread,
  unsent,
} from './thread';

const PAGE = 50;
const MOST = 200;

/** To a room or to a person; `room` is in both cases the name of the history. */
export interface Target {
  room: string;
  to?: string;
}

/** Every conversation that was opened or heard of, and what is sent to it. */
@Service({ autoProvided: false })
export class Threads {
  private readonly api = inject(Api);
  private readonly account = inject(Account);
  private readonly chat = inject(Realtime).chat;
  private readonly known = new Map<string, Synced<Thread>>();
  private readonly targets = new Map<string, Target>();
  private readonly opened = new Set<string>();
  /** What the server has of one's own from now on. */
  readonly delivered = new Subject<MessageView>();

  of(room: string): Synced<Thread> {
    let thread = this.known.get(room);
    if (!thread) this.known.set(room, (thread = new Synced(EMPTY_THREAD)));
    return thread;
  }

  open(room: string): Synced<Thread> {
    const thread = this.of(room);
    if (!this.opened.has(room)) {
      this.opened.add(room);
      this.load(room);
    }
    return thread;
  }

  /** As much as is here already, for it may have been changed meanwhile. */
  load(room: string): void {
    const limit = Math.min(MOST, Math.max(PAGE, this.of(room).value().entries.length));
    this.of(room)
      .load(async () => latest(await this.api.messages(room, { limit }), limit))
      .catch(() => undefined);
  }

  async loadEarlier(room: string): Promise<void> {
    const before = oldestOf(this.of(room).value())?.id;
    const page = await this.api.messages(room, { limit: PAGE, ...(before && { before }) });
    this.of(room).apply(earlier(page, PAGE));
  }

  /** After the connection came back: what was missed is loaded, what could not be sent is sent. */
  catchUp(): void {
    for (const room of this.opened) this.load(room);
    for (const [room, thread] of this.known) {
      for (const message of unsent(thread.value())) this.retry(room, message);
    }
  }

  receive(message: MessageView): void {
    this.of(message.room).apply(stored(message));
  }

  rewrite(message: MessageView): void {
    this.of(message.room).apply(rewritten(message));
  }

  async edit({ id }: MessageView, text: string): Promise<MessageView> {
    const edited = await this.chat.request('editar-mensaje', { id, text });
    this.rewrite(edited);
    return edited;
  }

  async delete({ id }: MessageView): Promise<MessageView> {
    const deleted = await this.chat.request('borrar-mensaje', { id });
    this.rewrite(deleted);
    return deleted;
  }

  send(target: Target, text: string): void {
    const from = this.account.user();
    if (!from) return;
    const id = clientId();
    const sentAt = new Date().toISOString();
    const message = { id, clientId: id, room: target.room, from, text, sentAt, deleted: false };
    this.targets.set(id, target);
    this.of(target.room).apply(pending(message));
    void this.deliver(message);
  }

  /** With the same client id: the server stores it once, even if it had arrived the first time. */
  retry(room: string, message: MessageView): void {
    this.of(room).apply(delivery(message.clientId, 'sending'));
    void this.deliver(message);
  }

  private async deliver({ clientId, room, text }: MessageView): Promise<void> {
    const to = this.targets.get(clientId)?.to;
    const message: NewMessage = { clientId, text, ...(to ? { to } : { room }) };
    try {
      const kept = await this.chat.request('enviar-mensaje', message);
      this.of(room).apply(stored(kept));
      this.targets.delete(clientId);
      this.delivered.next(kept);
    } catch (error) {
      const { status } = problemOf(error);
      const broken = status === 0 || status === 504;
      this.of(room).apply(delivery(clientId, broken ? 'failed' : 'refused'));
    }
  }
}
