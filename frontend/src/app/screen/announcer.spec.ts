import { computed, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { aTicketView } from '../../testing/views';
import { Preferences } from '../ui/preferences';
import type { TicketView } from '../wire/model';
import { Announcer } from './announcer';
import { CallFeed } from './call-feed';
import { announced, called, SILENCE } from './calls';
import { Chime } from './chime';
import { Voice } from './voice';

const call = (n: number) =>
  aTicketView({ id: `t${n}`, number: `A-${n}`, status: 'called', desk: '1', calls: 1 });

describe('the announcer', () => {
  let heard: string[];
  const calls = signal(SILENCE);
  const feed = {
    phase: signal('ready'),
    coming: computed(() => calls().coming),
    current: computed(() => calls().current),
    announceNext: () => calls.update(announced),
  };
  const audible = signal(true);
  const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

  beforeEach(() => {
    vi.useFakeTimers();
    heard = [];
    calls.set(SILENCE);
    audible.set(true);
    const say = async (text: string) => {
      heard.push(text);
      await wait(2_000);
      heard.push('.');
    };
    const play = async () => {
      heard.push('chime');
      await wait(1_000);
    };
    TestBed.configureTestingModule({
      providers: [
        Announcer,
        { provide: CallFeed, useValue: feed },
        { provide: Chime, useValue: { audible, play } },
        { provide: Voice, useValue: { say, stop: () => heard.push('stop') } },
      ],
    });
    TestBed.inject(Announcer);
  });

  afterEach(() => {
    vi.useRealTimers();
    localStorage.clear();
  });

  async function come(...tickets: TicketView[]): Promise<void> {
    for (const ticket of tickets) calls.update(called(ticket));
    TestBed.tick();
    await vi.advanceTimersByTimeAsync(0);
  }

  async function pass(ms: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(ms);
    TestBed.tick();
    await vi.advanceTimersByTimeAsync(0);
  }

  it('chimes and then speaks, in one language after the other', async () => {
    await come(call(1));
    expect(heard).toEqual(['chime']);
    await pass(5_000);
    expect(heard).toEqual([
      'chime',
      'Turno A, 1, puesto 1.',
      '.',
      'Ticket A, 1, please go to desk 1.',
      '.',
    ]);
  });

  it('begins with the next call when the one before is through', async () => {
    await come(call(1), call(2));
    expect([feed.current()?.id, feed.coming().length]).toEqual(['t1', 1]);
    await pass(5_900);
    expect(feed.current()?.id).toBe('t1');
    await pass(200);
    expect(feed.current()?.id).toBe('t2');
    await pass(10_000);
    expect(heard.filter((said) => said === 'chime')).toHaveLength(2);
  });

  it('shows all calls also when there is no sound', async () => {
    audible.set(false);
    await come(call(1), call(2));
    await pass(7_000);
    expect([feed.current()?.id, heard]).toEqual(['t2', []]);
  });

  it('says nothing that was not asked for', async () => {
    TestBed.inject(Preferences).change({ voice: 'en' });
    await come(call(1));
    await pass(8_000);
    TestBed.inject(Preferences).change({ voice: 'none' });
    await come(call(2));
    await pass(8_000);
    expect(heard).toEqual(['chime', 'Ticket A, 1, please go to desk 1.', '.', 'chime']);
  });

  it('is silent once the page is left', async () => {
    await come(call(1));
    TestBed.resetTestingModule();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(heard).toEqual(['chime', 'stop']);
  });
});
