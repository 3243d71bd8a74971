import { barsFromZero, linePoints, wholeOf } from './chart-layout.ts';
import type { LinePoint, Scale } from './chart-layout.ts';
import type { ChartRow } from './chart-rows.ts';

/** A rectangle on the sheet in millimetres, origin top left, y down. */
export type Rect = { x: number; y: number; width: number; height: number };

export type ChartPlan = {
  margin: number;
  header: Rect;
  footer: Rect;
  area: Rect;
  /** Font size of the values; letters at least 50 mm tall wherever the board has the room. */
  valueSize: number;
  labelSize: number;
  scale: Scale;
  /** Bars and shares: one per row, in the row's order; `track` is the whole a share is part of. */
  bars: { bar: Rect; track: Rect | null; row: Rect }[];
  /** Lines: dots on the sheet. */
  dots: LinePoint[];
  years: { from: number; to: number } | null;
};

/** A generous estimate of a label's width before its font is there: Han letters one em, others 0.62 em. */
export function roughWidth(text: string, size: number): number {
  let width = 0;
  for (const c of text) width += c > '\u2e7f' ? size : size * 0.62;
  return width;
}

function frame(width: number, height: number): Pick<ChartPlan, 'margin' | 'header' | 'footer' | 'area'> {
  const margin = Math.min(90, width * 0.06);
  const inner = width - 2 * margin;
  const headerHeight = Math.min(330, Math.max(150, height * 0.29));
  const footerHeight = Math.min(230, Math.max(90, height * 0.16));
  return {
    margin,
    header: { x: margin, y: margin * 0.85, width: inner, height: headerHeight - margin * 0.85 },
    footer: { x: margin, y: height - footerHeight, width: inner, height: footerHeight - margin * 0.6 },
    area: { x: margin, y: headerHeight + 16, width: inner, height: height - headerHeight - footerHeight - 32 },
  };
}

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
    ...base,
    valueSize,
    labelSize,
    scale,
    dots: [],
    years: null,
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
    ...base,
    area: plot,
    valueSize,
    labelSize,
    scale,
    bars: [],
    years: { from, to },
    dots: points.map((p) => ({ x: plot.x + p.x, y: plot.y + plot.height - p.y })),
  };
}

/** Where everything of a chart stands on its board. Pure: needs no fonts, so relief and print agree. Millimetres. */
export function planChart(form: 'bar' | 'line' | 'share', rows: readonly ChartRow[], width: number, height: number): ChartPlan {
  return form === 'line' ? planLine(rows, width, height) : planRows(rows, width, height, form === 'share');
}
