import type { Change } from '../realtime/synced';
import type { InboxCounts, MailPage, MailView } from '../wire/model';

export const VIEWS = ['inbox', 'unread', 'archived'] as const;
export type View = (typeof VIEWS)[number];

/** Which part of the inbox is shown. */
export interface Search {
  view: View;
  q: string;
}

/** The part of the inbox that one client has of it, the latest first. `fresh`: what came unseen during this visit. */
export interface Box extends Search {
  items: readonly MailView[];
  total: number;
  fresh: ReadonlySet<string>;
}

export const emptyBox = (search: Search): Box => ({
  ...search,
  items: [],
  total: 0,
  fresh: new Set(),
});

/** A page of the server, the first one or a later one. */
export const paged =
  (page: MailPage): Change<Box> =>
  (box) => ({ ...put(box, page.items), total: page.total });

/** A mail has come: into the list if it belongs there. */
export const arrived =
  (mail: MailView): Change<Box> =>
  (box) => {
    if (!matches(box, mail)) return box;
    const isNew = !box.items.some(({ id }) => id === mail.id);
    return { ...put(box, [mail]), total: box.total + Number(isNew) };
  };

/**
 * A mail has been read, archived or brought back, here or on another device. What has been read stays among the unread
 * until the list is loaded again: nothing goes away under the reader.
 */
export const changed =
  (mail: MailView): Change<Box> =>
  (box) => {
    const known = box.items.find(({ id }) => id === mail.id);
    if (!known) return isWithin(box, mail) ? arrived(mail)(box) : box;
    const total = box.total + Number(matches(box, mail)) - Number(matches(box, known));
    if (mail.archived === (box.view === 'archived')) return { ...put(box, [mail]), total };
    return { ...box, items: box.items.filter(({ id }) => id !== mail.id), total };
  };

/** Nothing is unseen, or unread, when the counts say so: that is how "mark all" reaches every list. */
export const counted =
  ({ unseen, unread }: InboxCounts): Change<Box> =>
  (box) => ({
    ...box,
    items: box.items.map((mail) =>
      mail.archived
        ? mail
        : { ...mail, seen: mail.seen || unseen === 0, read: mail.read || unread === 0 },
    ),
    total: box.view === 'unread' && unread === 0 ? 0 : box.total,
  });

/** The page on the server in which the next mail stands, or nothing when all are here. */
export function nextPage(box: Box, size: number): number | undefined {
  const here = box.items.filter((mail) => matches(box, mail)).length;
  return here < box.total ? Math.floor(here / size) : undefined;
}

export function matches({ view, q }: Search, mail: MailView): boolean {
  if (mail.archived !== (view === 'archived')) return false;
  if (view === 'unread' && mail.read) return false;
  const words = q.trim().toLowerCase();
  return [mail.subject, mail.body, mail.from.displayName].some((text) =>
    text.toLowerCase().includes(words),
  );
}

/** Whether it stands among those that are here, or all that there are. */
const isWithin = (box: Box, mail: MailView): boolean =>
  box.items.length >= box.total || mail.id > (box.items.at(-1)?.id ?? '');

function put(box: Box, mails: readonly MailView[]): Box {
  const byId = new Map(box.items.map((mail) => [mail.id, mail]));
  for (const mail of mails) byId.set(mail.id, mail);
  const items = [...byId.values()].sort((a, b) => (a.id < b.id ? 1 : -1));
  const unseen = mails.filter((mail) => !mail.seen).map(({ id }) => id);
  return { ...box, items, fresh: unseen.length ? new Set([...box.fresh, ...unseen]) : box.fresh };
}
