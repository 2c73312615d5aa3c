import { replay } from '../realtime/synced';
import type { MessageView } from '../wire/model';
import {
  delivery,
  earlier,
  EMPTY_THREAD,
  latest,
  oldestOf,
  pending,
  rewritten,
  stored,
  unsent,
} from './thread';

const from = { name: 'ana', displayName: 'Ana', roles: ['agent'], online: true };
const message = (n: number): MessageView => ({
  id: `m${String(n).padStart(3, '0')}`,
  clientId: `c${n}`,
  room: 'general',
  from,
  text: `text ${n}`,
  sentAt: new Date(Date.UTC(2026, 10, 23) + n * 1000).toISOString(),
  deleted: false,
});
const range = (a: number, b: number) => Array.from({ length: b - a + 1 }, (_, i) => message(a + i));
const draft = (n: number): MessageView => ({ ...message(n), id: `c${n}` });

const texts = (thread: typeof EMPTY_THREAD) => thread.entries.map(({ message }) => message.text);
const states = (thread: typeof EMPTY_THREAD) => thread.entries.map(({ delivery }) => delivery);

describe('a thread', () => {
  it('shows a message at once and once, from sending to sent', () => {
    const sending = pending(draft(1))(EMPTY_THREAD);
    expect(states(sending)).toEqual(['sending']);
    const sent = replay(sending, [stored(message(1)), stored(message(1))]);
    expect(states(sent)).toEqual(['sent']);
    expect(sent.entries[0]?.message.id).toBe('m001');
  });

  it('keeps what is on its way below what is stored', () => {
    const thread = replay(EMPTY_THREAD, [pending(draft(1)), stored(message(5))]);
    expect(texts(thread)).toEqual(['text 5', 'text 1']);
  });

  it('marks a message as failed, to be sent again', () => {
    const thread = replay(EMPTY_THREAD, [pending(draft(1)), delivery('c1', 'failed')]);
    expect(unsent(thread).map(({ clientId }) => clientId)).toEqual(['c1']);
    expect(unsent(delivery('c1', 'refused')(thread))).toEqual([]);
  });

  it('does not call a message failed that the server has', () => {
    const thread = replay(EMPTY_THREAD, [stored(message(1)), delivery('c1', 'failed')]);
    expect(states(thread)).toEqual(['sent']);
  });

  it('finds a message it gave up on in the history, and does not double it', () => {
    const gaveUp = replay(EMPTY_THREAD, [pending(draft(2)), delivery('c2', 'failed')]);
    const thread = latest(range(1, 3), 50)(gaveUp);
    expect(texts(thread)).toEqual(['text 1', 'text 2', 'text 3']);
    expect(states(thread)).toEqual(['sent', 'sent', 'sent']);
  });

  it('joins the history with what is known when they overlap', () => {
    const known = latest(range(1, 3), 50)(EMPTY_THREAD);
    const thread = latest(range(3, 5), 3)(known);
    expect(texts(thread)).toEqual(range(1, 5).map(({ text }) => text));
    expect(thread.whole).toBe(true);
  });

  it('leaves no gap in the middle when too much was missed', () => {
    const known = latest(range(1, 3), 3)(EMPTY_THREAD);
    const thread = latest(range(10, 12), 3)(known);
    expect(texts(thread)).toEqual(range(10, 12).map(({ text }) => text));
    expect(thread.whole).toBe(false);
  });

  it('keeps an unsent message over a gap', () => {
    const known = replay(EMPTY_THREAD, [
      latest(range(1, 3), 3),
      pending(draft(4)),
      delivery('c4', 'failed'),
    ]);
    expect(texts(latest(range(10, 12), 3)(known)).at(-1)).toBe('text 4');
  });

  it('says something else once it is rewritten, where it is known', () => {
    const thread = latest(range(1, 3), 50)(EMPTY_THREAD);
    const changed = rewritten({ ...message(2), text: 'other' })(thread);
    expect(texts(changed)).toEqual(['text 1', 'other', 'text 3']);
    expect(rewritten({ ...message(9), text: 'other' })(thread)).toBe(thread);
  });

  it('keeps apart what two write under the same client id', () => {
    const luis = { ...message(2), from: { ...message(2).from, name: 'luis' }, clientId: 'c1' };
    const thread = replay(EMPTY_THREAD, [stored(message(1)), stored(luis)]);
    expect(texts(thread)).toEqual(['text 1', 'text 2']);
  });

  it('grows backwards until there is nothing earlier', () => {
    const newest = latest(range(4, 6), 3)(EMPTY_THREAD);
    expect(oldestOf(newest)?.id).toBe('m004');
    const more = earlier(range(1, 3), 3)(newest);
    expect([more.entries.length, more.whole]).toEqual([6, false]);
    expect(earlier([], 3)(more).whole).toBe(true);
  });
});
