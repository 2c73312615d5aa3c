import { replay } from '../realtime/synced';
import type { MailView } from '../wire/model';
import { arrived, type Box, changed, counted, emptyBox, nextPage, paged, type View } from './box';

const mail = (n: number, rest: Partial<MailView> = {}): MailView => ({
  id: `m${String(n).padStart(3, '0')}`,
  from: { name: 'ana', displayName: 'Ana Ruiz', roles: [], online: true },
  subject: `subject ${n}`,
  body: 'text',
  recipients: 1,
  sentAt: '2026-11-23T14:00:00Z',
  seen: true,
  read: false,
  archived: false,
  ...rest,
});
const page = (items: MailView[], total = items.length) => paged({ items, total, page: 0, size: 3 });
const box = (view: View = 'inbox', q = '') => emptyBox({ view, q });
const ids = ({ items }: Box) => items.map(({ id }) => id);

describe('the inbox', () => {
  it('shows the latest first, however they come, and each once', () => {
    const all = replay(box(), [
      page([mail(2), mail(1)]),
      arrived(mail(3)),
      page([mail(3), mail(2)]),
    ]);
    expect(ids(all)).toEqual(['m003', 'm002', 'm001']);
  });

  it('takes in what comes only where it belongs', () => {
    expect(ids(arrived(mail(1))(box('unread')))).toEqual(['m001']);
    expect(ids(arrived(mail(1))(box('archived')))).toEqual([]);
    expect(ids(arrived(mail(1))(box('inbox', 'SUBJECT 1')))).toEqual(['m001']);
    expect(ids(arrived(mail(1))(box('inbox', 'ana r')))).toEqual(['m001']);
    expect(ids(arrived(mail(1))(box('inbox', 'other')))).toEqual([]);
  });

  it('counts what comes once', () => {
    const twice = replay(box(), [page([mail(1)], 9), arrived(mail(2)), arrived(mail(2))]);
    expect(twice.total).toBe(10);
  });

  it('lets what is archived go, and takes back what is brought back', () => {
    const archived = mail(2, { archived: true });
    const left = replay(box(), [page([mail(3), mail(2), mail(1)], 5), changed(archived)]);
    expect([ids(left), left.total]).toEqual([['m003', 'm001'], 4]);
    const back = changed(mail(2))(left);
    expect([ids(back), back.total]).toEqual([['m003', 'm002', 'm001'], 5]);
    expect(ids(changed(archived)(box('archived')))).toEqual(['m002']);
  });

  it('does not take in what stands below the part that it has', () => {
    const part = page([mail(9), mail(8)], 5)(box());
    expect(ids(changed(mail(1))(part))).toEqual(['m009', 'm008']);
  });

  it('keeps what is read among the unread, for the reader is still there', () => {
    const unread = replay(box('unread'), [
      page([mail(2), mail(1)]),
      changed(mail(2, { read: true })),
    ]);
    expect(ids(unread)).toEqual(['m002', 'm001']);
    expect(unread.total).toBe(1);
  });

  it('knows from the counts that all are seen or read, but not the archived', () => {
    const seen = replay(box(), [
      page([mail(1, { seen: false })]),
      counted({ unseen: 0, unread: 1 }),
    ]);
    expect(seen.items[0]).toMatchObject({ seen: true, read: false });
    expect(counted({ unseen: 0, unread: 0 })(seen).items[0]?.read).toBe(true);
    const archive = page([mail(1, { archived: true })])(box('archived'));
    expect(counted({ unseen: 0, unread: 0 })(archive).items[0]?.read).toBe(false);
  });

  it('remembers what came unseen during this visit', () => {
    const visit = replay(box(), [
      page([mail(1), mail(2, { seen: false })]),
      counted({ unseen: 0, unread: 2 }),
      changed(mail(2, { read: true })),
    ]);
    expect([...visit.fresh]).toEqual(['m002']);
  });

  it('asks for the page in which the next one stands, and leaves none out', () => {
    const three = page([mail(9), mail(8), mail(7)], 8)(box());
    expect(nextPage(three, 3)).toBe(1);
    expect(nextPage(changed(mail(9, { archived: true }))(three), 3)).toBe(0);
    expect(nextPage(arrived(mail(10))(three), 3)).toBe(1);
    expect(nextPage(page([mail(1)], 1)(box()), 3)).toBeUndefined();
    const read = replay(box('unread'), [
      page([mail(3), mail(2), mail(1)], 4),
      changed(mail(3, { read: true })),
    ]);
    expect(nextPage(read, 3)).toBe(0);
  });
});
