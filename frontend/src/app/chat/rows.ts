import { sameDay } from '../i18n/format';
import type { Entry } from './thread';

/** A message in the log: whether a new day begins with it, and whether it continues the one before. */
export interface Row {
  entry: Entry;
  newDay: boolean;
  continued: boolean;
}

const BELONGS_TOGETHER = 5 * 60_000;

export function rowsOf(entries: readonly Entry[]): Row[] {
  return entries.map((entry, i) => {
    const before = entries[i - 1]?.message;
    const { from, sentAt } = entry.message;
    const newDay = !before || !sameDay(before.sentAt, sentAt);
    const soon = before && Date.parse(sentAt) - Date.parse(before.sentAt) < BELONGS_TOGETHER;
    return { entry, newDay, continued: !newDay && !!soon && before.from.name === from.name };
  });
}
