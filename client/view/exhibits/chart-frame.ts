import type { LinePoint, Scale } from './chart-layout.ts';

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
  /** Tallies: one per row, its equal pieces in reading order; the last may be cut. */
  blocks: { row: Rect; pieces: Rect[] }[];
  /** Journeys: one per row, its mark on the way and the room for its words. */
  steps: { mark: LinePoint; room: Rect }[];
};

/** What a form of chart does not have. */
export const NOTHING: Pick<ChartPlan, 'bars' | 'dots' | 'years' | 'blocks' | 'steps' | 'scale'> = {
  bars: [],
  dots: [],
  years: null,
  blocks: [],
  steps: [],
  scale: { min: 0, max: 0, ticks: [], at: () => 0 },
};

/** A generous estimate of a label's width before its font is there: Han letters one em, others 0.62 em. */
export function roughWidth(text: string, size: number): number {
  let width = 0;
  for (const c of text) width += c > '\u2e7f' ? size : size * 0.62;
  return width;
}

export function frame(width: number, height: number): Pick<ChartPlan, 'margin' | 'header' | 'footer' | 'area'> {
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
