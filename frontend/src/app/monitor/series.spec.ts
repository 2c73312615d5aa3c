import type { MetricsSample } from '../wire/model';
import { columns, merged, within } from './series';

const sample = (at: number, more: Partial<MetricsSample> = {}): MetricsSample => ({
  at,
  polling: 0,
  websocket: 0,
  sockets: 0,
  rooms: 0,
  in: 0,
  out: 0,
  opened: 0,
  closed: 0,
  reconnects: 0,
  drops: 0,
  rejections: 0,
  heapUsed: 0,
  heapMax: 0,
  ...more,
});
const seconds = (samples: readonly MetricsSample[]) => samples.map(({ at }) => at);

describe('the samples of the monitor', () => {
  it('are put together by the second, whatever comes first', () => {
    expect(seconds(merged([sample(1), sample(2)], [sample(3)]))).toEqual([1, 2, 3]);
    const again = merged([sample(5)], [sample(3), sample(4), sample(5, { in: 7 })]);
    expect(seconds(again)).toEqual([3, 4, 5]);
    expect(again.at(-1)?.in).toBe(7);
  });

  it('are forgotten after a quarter of an hour', () => {
    const many = Array.from({ length: 1000 }, (_, at) => sample(at));
    expect(merged(many, [sample(1000)])).toHaveLength(900);
  });

  it('of a window end with the latest one', () => {
    const many = Array.from({ length: 200 }, (_, at) => sample(at));
    expect(within(many, 1)).toHaveLength(60);
    expect(within(many, 5)).toHaveLength(200);
    expect(within([], 1)).toEqual([]);
  });

  it('become rows for a chart, with gaps where seconds are missing', () => {
    const answers = { p50: 1, p95: 2, p99: 3 };
    const some = [sample(1, { in: 4 }), sample(2, { in: 5, answers }), sample(9, { in: 6 })];
    expect(columns(some, [(one) => one.in, (one) => one.answers?.p95])).toEqual([
      [1, 2, 3, 9],
      [4, 5, null, 6],
      [null, 2, null, null],
    ]);
  });
});
