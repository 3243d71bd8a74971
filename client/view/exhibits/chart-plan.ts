import type { ChartExhibit } from '#scenes/format/exhibit-schema.ts';
import { frame, NOTHING, roughWidth } from './chart-frame.ts';
import type { ChartPlan, Rect } from './chart-frame.ts';
import { barsFromZero, linePoints, wholeOf } from './chart-layout.ts';
import type { ChartRow } from '#scenes/format/chart-rows.ts';
import { planJourney } from './plan-journey.ts';
import { planTally } from './plan-tally.ts';

function planRows(rows: readonly ChartRow[], width: number, height: number, share: boolean): ChartPlan {
  const base = frame(width, height);
  const { area } = base;
  const axis = share ? 0 : 40;
  const rowHeight = Math.min(290, (area.height - axis) / rows.length);
  const valueSize = Math.min(104, Math.max(40, rowHeight * 0.5));
  const labelSize = Math.min(46, Math.max(26, rowHeight * 0.26));
  const valueRoom = Math.max(...rows.map((row) => roughWidth(row.value, valueSize))) + 34;
  const extent = Math.max(area.width * 0.4, area.width - valueRoom);
  const values = rows.map((row) => row.number);
  const { bars, scale } = barsFromZero(values, extent, share ? wholeOf(values, rows[0]?.unit ?? '') : undefined);
  const thickness = Math.min(92, rowHeight * 0.36);
  return {
    ...NOTHING,
    ...base,
    valueSize,
    labelSize,
    scale,
    bars: bars.map((bar, i) => {
      const y = area.y + i * rowHeight;
      const barY = y + labelSize * 1.45;
      return {
        row: { x: area.x, y, width: area.width, height: rowHeight },
        bar: { x: area.x + bar.from, y: barY, width: bar.length, height: thickness },
        track: share ? { x: area.x, y: barY, width: extent, height: thickness } : null,
      };
    }),
  };
}

function planLine(rows: readonly ChartRow[], width: number, height: number): ChartPlan {
  const base = frame(width, height);
  const valueSize = Math.min(70, Math.max(40, height * 0.054));
  const labelSize = Math.min(38, Math.max(28, height * 0.028));
  const axisRoom = Math.max(...rows.map((row) => roughWidth(row.value, labelSize))) + 30;
  const lastRoom = roughWidth(rows.at(-1)?.value ?? '', valueSize) / 2;
  const plot: Rect = {
    x: base.area.x + axisRoom,
    y: base.area.y + valueSize * 1.1,
    width: base.area.width - axisRoom - lastRoom,
    height: base.area.height - valueSize * 1.1 - labelSize * 1.9,
  };
  const timed = rows.flatMap((row) => (row.time === null ? [] : [{ year: row.time, value: row.number }]));
  const { points, scale, from, to } = linePoints(timed, plot.width, plot.height);
  return {
    ...NOTHING,
    ...base,
    area: plot,
    valueSize,
    labelSize,
    scale,
    years: { from, to },
    dots: points.map((p) => ({ x: plot.x + p.x, y: plot.y + plot.height - p.y })),
  };
}

/** Where everything of a chart stands on its board. Pure: needs no fonts, so relief and print agree. Millimetres. */
export function planChart({ form, each = 1 }: Pick<ChartExhibit, 'form' | 'each'>, rows: readonly ChartRow[], width: number, height: number): ChartPlan {
  switch (form) {
    case 'line':
      return planLine(rows, width, height);
    case 'journey':
      return planJourney(rows, width, height);
    case 'tally':
      return planTally(rows, each, width, height);
    case 'bar':
    case 'share':
      return planRows(rows, width, height, form === 'share');
  }
}
