/** A property of which there are two opinions; the label is a key of the translation files. */
export interface Difference {
  label: string;
  theirs: string;
  mine: string;
}

/** How a property is called and how it reads. */
export type Reading<T> = { [K in keyof T]?: { label: string; text?: (value: T[K]) => string } };

/** What two versions of a thing do not agree on, in the order of the reading. */
export function differences<T extends object>(
  theirs: T,
  mine: T,
  reading: Reading<T>,
): Difference[] {
  return (Object.keys(reading) as (keyof T)[]).flatMap((name) => {
    const { label = String(name), text = String } = reading[name] ?? {};
    const [one, other] = [text(theirs[name]), text(mine[name])];
    return one === other ? [] : [{ label, theirs: one, mine: other }];
  });
}
