import type { MetricsSample } from '../wire/model';

export const WINDOWS = [1, 5, 15] as const;
export type Minutes = (typeof WINDOWS)[number];

const REMEMBERED = 15 * 60;

/** What was known and what is new, by the second, each once; of the last quarter of an hour. */
export function merged(
  known: readonly MetricsSample[],
  more: readonly MetricsSample[],
): MetricsSample[] {
  const last = known.at(-1)?.at ?? -Infinity;
  if (more.every(({ at }) => at > last)) return [...known, ...more].slice(-REMEMBERED);
  const bySecond = new Map([...known, ...more].map((sample) => [sample.at, sample]));
  return [...bySecond.values()].sort((a, b) => a.at - b.at).slice(-REMEMBERED);
}

/** Those of the last minutes before the latest one. */
export function within(samples: readonly MetricsSample[], minutes: Minutes): MetricsSample[] {
  const latest = samples.at(-1);
  return latest ? samples.filter(({ at }) => at > latest.at - minutes * 60) : [];
}

/** Reads one figure of a sample; nothing where there is none. */
export type Figure = (sample: MetricsSample) => number | undefined;

/** A row of seconds, and a row of values for each figure; a second that is missing is a gap. */
export type Columns = [number[], ...(number | null)[][]];

export function columns(samples: readonly MetricsSample[], figures: readonly Figure[]): Columns {
  const seconds: number[] = [];
  const rows: (number | null)[][] = figures.map(() => []);
  for (const sample of samples) {
    const before = seconds.at(-1);
    if (before !== undefined && sample.at > before + 2) {
      seconds.push(before + 1);
      rows.forEach((row) => row.push(null));
    }
    seconds.push(sample.at);
    figures.forEach((figure, i) => rows[i]?.push(figure(sample) ?? null));
  }
  return [seconds, ...rows];
}
