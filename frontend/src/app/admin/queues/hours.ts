import type { Hours } from '../../wire/model';

/** A week's days from Monday on, in few letters, such as `lun` or `Mon`. */
export function dayNames(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, i) => format.format(Date.UTC(2024, 0, 1 + i)));
}

export const sorted = (hours: readonly Hours[]): Hours[] =>
  [...hours].sort((a, b) => a.day - b.day || a.opens.localeCompare(b.opens));

/** Opening hours as one reads them on a door: days with the same hours together, `Mon–Fri 09:00–14:00`. */
export function onTheDoor(hours: readonly Hours[], days: readonly string[]): string {
  const spans = days.map((_, i) =>
    sorted(hours)
      .filter(({ day }) => day === i + 1)
      .map(({ opens, closes }) => `${opens}–${closes}`)
      .join(', '),
  );
  const runs: string[] = [];
  for (let from = 0; from < spans.length;) {
    let to = from;
    while (to + 1 < spans.length && spans[to + 1] === spans[from]) to++;
    const name = from === to ? days[from] : `${days[from]}–${days[to]}`;
    if (spans[from]) runs.push(`${name} ${spans[from]}`);
    from = to + 1;
  }
  return runs.join('; ');
}

/** The end of a day is 24:00, which a field for times cannot say. */
export const forField = (closes: string): string => (closes === '24:00' ? '00:00' : closes);
export const fromField = (closes: string): string => (closes === '00:00' ? '24:00' : closes);

/** One span more: on the next day as the last one, else on Monday from nine to two. */
export function another(hours: readonly Hours[]): Hours {
  const last = hours.at(-1);
  if (!last) return { day: 1, opens: '09:00', closes: '14:00' };
  return { ...last, day: (last.day % 7) + 1 };
}
