import type uPlot from 'uplot';

/** What a chart is drawn with. */
export interface Ink {
  lines: readonly string[];
  text: string;
  grid: string;
  font: string;
}

interface Reading {
  width: number;
  value: (value: number) => string;
  time: (second: number) => string;
  pointed: (index: number | undefined) => void;
}

export const HEIGHT = 160;

/** No line is told by its colour alone. */
const DASHES = [[], [6, 4], [2, 3]];

/** The options of a chart of so many lines. */
export function chartOptions(lines: number, ink: Ink, reading: Reading): uPlot.Options {
  const axis = { stroke: ink.text, font: ink.font, ticks: { show: false } };
  const grid = { stroke: ink.grid, width: 1 };
  return {
    width: reading.width,
    height: HEIGHT,
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false } },
    padding: [8, 8, 0, 0],
    scales: { y: { range: (_plot, _low, high) => [0, Math.max(high * 1.1, 1)] } },
    axes: [
      { ...axis, grid: { show: false }, values: (_plot, at) => at.map(reading.time), space: 90 },
      { ...axis, grid, values: (_plot, at) => at.map(reading.value), size: 64, space: 36 },
    ],
    series: [
      {},
      ...Array.from({ length: lines }, (_, i) => ({
        stroke: ink.lines[i] ?? ink.text,
        width: 2,
        dash: DASHES[i] ?? [],
        spanGaps: false,
        points: { show: false },
      })),
    ],
    hooks: { setCursor: [({ cursor }) => reading.pointed(cursor.idx ?? undefined)] },
  };
}
