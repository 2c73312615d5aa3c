import { firstUnread, lastOwn, newestOf } from './reading';
import type { Delivery, Entry } from './thread';

const entry = (id: string, name: string, delivery: Delivery = 'sent', deleted = false): Entry => ({
  message: {
    id,
    clientId: id,
    room: 'general',
    from: { name, displayName: name, roles: [], online: true },
    text: id,
    sentAt: '2026-11-23T14:00:00Z',
    deleted,
  },
  delivery,
});
const thread = [
  entry('m1', 'ana'),
  entry('m2', 'luis', 'sent', true),
  entry('m3', 'luis'),
  entry('m4', 'ana'),
  entry('zz', 'ana', 'sending'),
];

describe('reading', () => {
  it('goes on at the first message of another after the mark', () => {
    expect(firstUnread(thread, '', 'ana')).toBe('m3');
    expect(firstUnread(thread, 'm1', 'luis')).toBe('m4');
    expect(firstUnread(thread, 'm3', 'ana')).toBeUndefined();
    expect(firstUnread(thread, undefined, 'ana')).toBeUndefined();
  });

  it('ends at the newest message that the server has', () => {
    expect(newestOf(thread)).toBe('m4');
    expect(newestOf([])).toBeUndefined();
  });

  it('finds the last one of one’s own that can be changed', () => {
    expect(lastOwn(thread, 'ana')?.message.id).toBe('m4');
    expect(lastOwn(thread, 'luis')?.message.id).toBe('m3');
    expect(lastOwn(thread, 'eva')).toBeUndefined();
  });
});
