import { computed, inject, Service, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { map, merge, switchMap } from 'rxjs';
import { Account } from '../account/account';
import { Realtime } from '../realtime/realtime';
import { persistently, replay, Synced } from '../realtime/synced';
import { Api } from '../wire/api';
import type { MessageView, RoomView, UserView } from '../wire/model';
import {
  EMPTY_LOBBY,
  lobby,
  type Lobby,
  othersOf,
  presence,
  readUpTo,
  respoken,
  roomGone,
  roomPut,
  spoken,
  talkOf,
} from './lobby';
import { Readers } from './readers';
import { Threads } from './threads';

/** Who is here, which rooms there are, what is unread; alive while the chat is open. */
@Service({ autoProvided: false })
export class ChatStore {
  private readonly api = inject(Api);
  private readonly me = inject(Account).user;
  private readonly chat = inject(Realtime).chat;
  private readonly threads = inject(Threads);
  private readonly readers = inject(Readers);
  private readonly synced = new Synced<Lobby>(EMPTY_LOBBY);
  private readonly entered = signal<ReadonlySet<string>>(new Set());

  readonly phase = this.synced.phase;
  readonly lobby = this.synced.value;
  readonly rooms = computed(() => this.lobby().rooms);
  readonly others = computed(() => othersOf(this.lobby(), this.me()?.name));
  /** The rooms whose entry the server has acknowledged in this connection. */
  readonly joined = this.entered.asReadonly();

  constructor() {
    this.followPeople();
    this.followRooms();
    this.followMessages();
    this.chat.ready
      .pipe(
        switchMap(() => persistently(() => this.load())),
        takeUntilDestroyed(),
      )
      .subscribe();
    this.chat.hold();
  }

  talk(room: string) {
    return talkOf(this.lobby(), room);
  }

  refresh(): void {
    this.load().catch(() => undefined);
  }

  /** One has read up to this message: known here at once, and told to the server, which tells everybody else. */
  read(room: string, message: string): void {
    const before = this.talk(room).read;
    if (!this.chat.connected() || (before !== undefined && before >= message)) return;
    this.synced.apply(readUpTo(room, message));
    this.chat.request('leer-sala', { room, message }).catch(() => undefined);
  }

  /** Enters every room, then loads how one stands with it: what is said in between arrives as an event. */
  private async load(): Promise<void> {
    this.entered.set(new Set());
    await this.synced.load(async () => {
      const rooms = (await this.api.rooms()).filter((one) => !one.with);
      const present = await Promise.all(rooms.map((room) => this.enter(room.name)));
      const [all, people] = await Promise.all([this.api.rooms(), this.api.people()]);
      const here = present.flat().map((person) => presence(person, true));
      return () => replay(lobby(all, people)(EMPTY_LOBBY), here);
    });
    this.threads.catchUp();
    this.readers.catchUp();
  }

  private async enter(room: string): Promise<UserView[]> {
    const { present } = await this.chat.request('entrar-cliente', { room });
    this.entered.update((rooms) => new Set(rooms).add(room));
    return present;
  }

  private followPeople(): void {
    const online = (is: boolean) => map((person: UserView) => presence(person, is));
    merge(
      this.chat.fromEvent('usuario-conectado').pipe(online(true)),
      this.chat.fromEvent('usuario-desconectado').pipe(online(false)),
    )
      .pipe(takeUntilDestroyed())
      .subscribe((change) => this.synced.apply(change));
  }

  private followRooms(): void {
    this.chat
      .fromEvent('sala-creada')
      .pipe(takeUntilDestroyed())
      .subscribe((room) => this.opened(room));
    merge(
      this.chat.fromEvent('sala-cambiada').pipe(map(roomPut)),
      this.chat.fromEvent('sala-eliminada').pipe(map(roomGone)),
    )
      .pipe(takeUntilDestroyed())
      .subscribe((change) => this.synced.apply(change));
  }

  private followMessages(): void {
    this.chat
      .fromEvent('mensaje-recibido')
      .pipe(takeUntilDestroyed())
      .subscribe((message) => this.receive(message));
    this.threads.delivered
      .pipe(takeUntilDestroyed())
      .subscribe((message) => this.synced.apply(spoken(message, this.me()?.name)));
    merge(this.chat.fromEvent('mensaje-editado'), this.chat.fromEvent('mensaje-borrado'))
      .pipe(takeUntilDestroyed())
      .subscribe((message) => this.rewritten(message));
    this.chat
      .fromEvent('sala-leida')
      .pipe(takeUntilDestroyed())
      .subscribe(({ room, user, message }) => {
        this.readers.reached(room, user, message);
        if (user === this.me()?.name) this.synced.apply(readUpTo(room, message));
      });
  }

  private opened(room: RoomView): void {
    this.synced.apply(roomPut(room));
    this.enter(room.name).catch(() => undefined);
  }

  private receive(message: MessageView): void {
    this.threads.receive(message);
    this.readers.reached(message.room, message.from.name, message.id);
    this.synced.apply(spoken(message, this.me()?.name));
  }

  /** A message says something else now, or nothing any more. */
  rewritten(message: MessageView): void {
    this.threads.rewrite(message);
    this.synced.apply(respoken(message));
  }
}
