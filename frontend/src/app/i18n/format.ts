const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let known = formats.get(key);
  if (!known) formats.set(key, (known = new Intl.DateTimeFormat(language, options)));
  return known;
}

export const timeOf = (instant: string | number, language: string): string =>
  format(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(instant),
  );

export const dayOf = (instant: string | number, language: string): string =>
  format(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(instant));

export const dateOf = (instant: string | number, language: string): string =>
  format(language, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(new Date(instant));

export const dayNameOf = (instant: string | number, language: string): string =>
  format(language, { weekday: 'long' }).format(new Date(instant));

/** When it was, as short as it can be said: the time of today, the day of this year, else the date. */
export function momentOf(instant: string | number, language: string, now = Date.now()): string {
  if (sameDay(instant, now)) return timeOf(instant, language);
  const thisYear = new Date(instant).getFullYear() === new Date(now).getFullYear();
  return format(language, {
    day: 'numeric',
    month: 'short',
    ...(!thisYear && { year: 'numeric' }),
  }).format(new Date(instant));
}

export const dateTimeOf = (instant: string | number, language: string): string =>
  format(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));

/** How long ago, as a clock would show it: `0:42`, `12:05`, `1:02:30`. */
export const ageOf = (instant: string, now: number): string =>
  lengthOf(Math.max(0, Math.floor((now - Date.parse(instant)) / 1000)));

/** So many seconds, in the same way. */
export function lengthOf(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const tail = `${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`;
}

/** Whether both instants fall on the same day of the reader's calendar. */
export const sameDay = (a: string | number, b: string | number): boolean =>
  new Date(a).toDateString() === new Date(b).toDateString();
