import type { Figure } from './series';

type Format = (value: number, language: string) => string;

const formats = new Map<string, Intl.NumberFormat>();

function number(value: number, language: string, digits: number): string {
  const key = `${language} ${digits}`;
  let format = formats.get(key);
  if (!format) {
    formats.set(key, (format = new Intl.NumberFormat(language, { maximumFractionDigits: digits })));
  }
  return format.format(value);
}

export const count: Format = (value, language) => number(value, language, 0);

export const millis: Format = (value, language) =>
  value >= 1000
    ? `${number(value / 1000, language, 1)} s`
    : `${number(value, language, value < 10 ? 1 : 0)} ms`;

export const mebibytes: Format = (value, language) => `${number(value / 2 ** 20, language, 0)} MiB`;

/** What one chart shows: its lines by the keys of their names. */
export interface Picture {
  title: string;
  format: Format;
  lines: Record<string, Figure>;
}

/** The charts of the monitor, in their order. */
export const PICTURES: readonly Picture[] = [
  {
    title: 'monitor.connections',
    format: count,
    lines: {
      'monitor.websocket': (one) => one.websocket,
      'monitor.polling': (one) => one.polling,
    },
  },
  {
    title: 'monitor.events',
    format: count,
    lines: { 'monitor.in': (one) => one.in, 'monitor.out': (one) => one.out },
  },
  {
    title: 'monitor.answers',
    format: millis,
    lines: {
      'monitor.p50': (one) => one.answers?.p50,
      'monitor.p95': (one) => one.answers?.p95,
      'monitor.p99': (one) => one.answers?.p99,
    },
  },
  {
    title: 'monitor.coming',
    format: count,
    lines: {
      'monitor.opened': (one) => one.opened,
      'monitor.reconnects': (one) => one.reconnects,
      'monitor.lost': (one) => one.drops + one.rejections,
    },
  },
  {
    title: 'monitor.inside',
    format: count,
    lines: { 'monitor.sockets': (one) => one.sockets, 'monitor.rooms': (one) => one.rooms },
  },
  {
    title: 'monitor.heap',
    format: mebibytes,
    lines: { 'monitor.used': (one) => one.heapUsed, 'monitor.max': (one) => one.heapMax },
  },
];
