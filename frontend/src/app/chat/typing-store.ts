import { DestroyRef, inject, Service, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Realtime } from '../realtime/realtime';
import { isDue, still, type Typists, typistsIn, writes, WRITES_FOR, wrote } from './typing';

/** Hears who is writing, and says so of oneself; alive while the chat is open. */
@Service({ autoProvided: false })
export class TypingStore {
  private readonly chat = inject(Realtime).chat;
  private readonly all = signal<Typists>([]);
  private readonly said = new Map<string, number>();
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();

  constructor() {
    this.chat
      .fromEvent('escribiendo')
      .pipe(takeUntilDestroyed())
      .subscribe(({ room, user }) => {
        this.all.update((all) => writes(all, room, user, Date.now()));
        this.later();
      });
    this.chat
      .fromEvent('mensaje-recibido')
      .pipe(takeUntilDestroyed())
      .subscribe(({ room, from }) => this.all.update((all) => wrote(all, room, from.name)));
    inject(DestroyRef).onDestroy(() => this.timers.forEach((timer) => clearTimeout(timer)));
  }

  /** The names of those who are writing there now. */
  in(room: string): string[] {
    return typistsIn(this.all(), room);
  }

  /** One is writing: the others are told now and then. */
  say(room: string): void {
    const now = Date.now();
    if (!this.chat.connected() || !isDue(this.said.get(room), now)) return;
    this.said.set(room, now);
    this.chat.emit('escribiendo', { room });
  }

  /** It is sent: the next word is said at once. */
  done(room: string): void {
    this.said.delete(room);
  }

  private later(): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.all.update((all) => still(all, Date.now()));
    }, WRITES_FOR);
    this.timers.add(timer);
  }
}
