import type { ChartPlan } from './chart-frame.ts';
import type { ChartRow } from '#scenes/format/chart-rows.ts';
import type { Setting } from './exhibit-view.ts';
import { INK, SOFT_INK } from './palette.ts';
import { chartLabel } from './chart-label.ts';
import { drawLine, drawText, fitText, lineWidth } from './typeset.ts';
import type { Ink } from './typeset.ts';

/** Prints what each block of pieces counts; the pieces themselves stand in relief. */
export function drawTally(ink: Ink, plan: ChartPlan, rows: readonly ChartRow[], signs: readonly string[], setting: Setting): void {
  const { language } = setting;
  rows.forEach((row, i) => {
    const { row: room, pieces } = plan.blocks[i]!;
    const year = chartLabel(plan.labelSize, SOFT_INK);
    const yearWidth = lineWidth(ink, row.year, language, year);
    const name = fitText(ink, row.label, language, chartLabel(plan.labelSize, INK, 500), room.width - yearWidth - 60, plan.labelSize * 1.4, 0.7);
    drawText(ink, name, room.x, room.y);
    const base = room.y + plan.labelSize * 1.08;
    drawLine(ink, row.year, language, year, room.x + name.width + plan.labelSize * 0.5, base);
    drawLine(ink, signs[i] ?? '', language, chartLabel(plan.labelSize * 0.66, INK, 500), room.x + name.width + yearWidth + plan.labelSize * 0.5 + 6, base - plan.labelSize * 0.32);
    const foot = Math.max(...pieces.map((piece) => piece.y + piece.height));
    const right = Math.max(...pieces.map((piece) => piece.x + piece.width));
    const middle = (room.y + plan.labelSize * 1.6 + foot) / 2 + plan.valueSize * 0.35;
    drawLine(ink, row.value, language, chartLabel(plan.valueSize, INK, 600), right + 34, middle);
  });
}
