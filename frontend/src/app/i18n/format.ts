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

/** How long ago, as a clock would show it: `0:42`, `12:05`, `1:02:30`. */
export function ageOf(instant: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(instant)) / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const tail = `${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`;
}

/** Whether both instants fall on the same day of the reader's calendar. */
export const sameDay = (a: string | number, b: string | number): boolean =>
  new Date(a).toDateString() === new Date(b).toDateString();
