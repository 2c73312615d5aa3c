import type { DestroyRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FakeSocket } from '../../testing/fake-socket';
import { Connection } from '../realtime/connection';
import { Realtime } from '../realtime/realtime';
import { SAID_EVERY, WRITES_FOR } from './typing';
import { TypingStore } from './typing-store';

describe('the writing of others and of oneself', () => {
  let socket: FakeSocket;
  let said: unknown[];
  let store: TypingStore;

  beforeEach(() => {
    vi.useFakeTimers();
    socket = new FakeSocket();
    said = [];
    socket.asked.subscribe((asked) => said.push(asked));
    const chat = new Connection(socket.asSocket(), () => undefined);
    TestBed.configureTestingModule({
      providers: [TypingStore, { provide: Realtime, useValue: { chat } }],
    });
    chat.hold({ onDestroy: () => undefined } as unknown as DestroyRef);
    store = TestBed.inject(TypingStore);
    socket.hear('connect');
  });

  afterEach(() => vi.useRealTimers());

  it('is forgotten after three seconds', () => {
    socket.hear('escribiendo', { room: 'general', user: 'ana' });
    expect(store.in('general')).toEqual(['ana']);
    vi.advanceTimersByTime(WRITES_FOR);
    expect(store.in('general')).toEqual([]);
  });

  it('is over with the message', () => {
    socket.hear('escribiendo', { room: 'general', user: 'ana' });
    socket.hear('mensaje-recibido', { room: 'general', from: { name: 'ana' } });
    expect(store.in('general')).toEqual([]);
  });

  it('is told now and then, and at once after a message', () => {
    store.say('general');
    store.say('general');
    expect(said).toEqual([{ event: 'escribiendo', payload: { room: 'general' } }]);
    vi.advanceTimersByTime(SAID_EVERY);
    store.say('general');
    expect(said).toHaveLength(2);
    store.done('general');
    store.say('general');
    expect(said).toHaveLength(3);
  });

  it('is not told while the server is away', () => {
    socket.hear('disconnect', 'transport close');
    store.say('general');
    expect(said).toEqual([]);
  });
});
