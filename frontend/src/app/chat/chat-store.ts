import { computed, inject, Service, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { map, merge, switchMap } from 'rxjs';
import { Account } from '../account/account';
import { Realtime } from '../realtime/realtime';
import { persistently, replay, Synced } from '../realtime/synced';
import { Api } from '../wire/api';
import type { MessageView, UserView } from '../wire/model';
import { EMPTY_LOBBY, lobby, type Lobby, othersOf, presence } from './lobby';
import { Threads } from './threads';

/** Who is here, which rooms there are, what is unread; alive while the chat is open. */
@Service({ autoProvided: false })
export class ChatStore {
  private readonly api = inject(Api);
  private readonly me = inject(Account).user;
  private readonly chat = inject(Realtime).chat;
  private readonly threads = inject(Threads);
  private readonly synced = new Synced<Lobby>(EMPTY_LOBBY);
  private readonly entered = signal<ReadonlySet<string>>(new Set());
  private readonly waiting = signal<ReadonlyMap<string, number>>(new Map());
  private reading: string | undefined;

  readonly phase = this.synced.phase;
  readonly lobby = this.synced.value;
  readonly rooms = computed(() => this.lobby().rooms);
  readonly others = computed(() => othersOf(this.lobby(), this.me()?.name));
  readonly unread = this.waiting.asReadonly();
  /** The rooms whose entry the server has acknowledged in this connection. */
  readonly joined = this.entered.asReadonly();

  constructor() {
    const online = (is: boolean) => map((person: UserView) => presence(person, is));
    merge(
      this.chat.fromEvent('usuario-conectado').pipe(online(true)),
      this.chat.fromEvent('usuario-desconectado').pipe(online(false)),
    )
      .pipe(takeUntilDestroyed())
      .subscribe((change) => this.synced.apply(change));
    this.chat
      .fromEvent('mensaje-recibido')
      .pipe(takeUntilDestroyed())
      .subscribe((message) => this.receive(message));
    this.chat.ready
      .pipe(
        switchMap(() => persistently(() => this.load())),
        takeUntilDestroyed(),
      )
      .subscribe();
    this.chat.hold();
  }

  refresh(): void {
    this.load().catch(() => undefined);
  }

  /** Enters every room, then loads what was said: what is said in between arrives as an event. */
  private async load(): Promise<void> {
    this.entered.set(new Set());
    await this.synced.load(async () => {
      const rooms = await this.api.rooms();
      const present = await Promise.all(rooms.map((room) => this.enter(room.name)));
      const people = await this.api.users();
      const here = present.flat().map((person) => presence(person, true));
      return () => replay(lobby(rooms, people)(EMPTY_LOBBY), here);
    });
    this.threads.catchUp();
  }

  /** Marks a conversation as the one being read. */
  read(room: string | undefined): void {
    this.reading = room;
    this.waiting.update((counts) => new Map([...counts].filter(([name]) => name !== room)));
  }

  private async enter(room: string): Promise<UserView[]> {
    const { present } = await this.chat.request('entrar-cliente', { room });
    this.entered.update((rooms) => new Set(rooms).add(room));
    return present;
  }

  private receive(message: MessageView): void {
    this.threads.receive(message);
    const mine = message.from.name === this.me()?.name;
    if (mine || message.room === this.reading) return;
    this.waiting.update((counts) =>
      new Map(counts).set(message.room, (counts.get(message.room) ?? 0) + 1),
    );
  }
}
