import { chartLabel } from './chart-label.ts';
import type { ChartPlan } from './chart-frame.ts';
import type { ChartRow } from '#scenes/format/chart-rows.ts';
import type { Setting } from './exhibit-view.ts';
import { INK, SOFT_INK } from './palette.ts';
import { drawLine, drawText, fitText } from './typeset.ts';
import type { Ink } from './typeset.ts';

/** Prints number, unit, name and year of each step below its mark on the way. */
export function drawJourney(ink: Ink, plan: ChartPlan, rows: readonly ChartRow[], signs: readonly string[], setting: Setting): void {
  const { language } = setting;
  rows.forEach((row, i) => {
    const { room } = plan.steps[i]!;
    let y = room.y + plan.valueSize * 0.9;
    const end = room.x + drawLine(ink, row.value, language, chartLabel(plan.valueSize, INK, 600), room.x, y);
    drawLine(ink, signs[i] ?? '', language, chartLabel(plan.labelSize * 0.66, INK, 500), end + 6, y - plan.valueSize * 0.5);
    y += plan.labelSize * 0.35;
    const unit = fitText(ink, row.unit, language, chartLabel(plan.labelSize, INK, 600), room.width, plan.labelSize * 2.8, 0.7);
    drawText(ink, unit, room.x, y);
    y += unit.height + plan.labelSize * 0.25;
    const left = room.y + room.height - y - plan.labelSize * 1.4;
    const name = fitText(ink, row.label, language, chartLabel(plan.labelSize, INK), room.width, Math.max(left, plan.labelSize * 1.4), 0.72);
    drawText(ink, name, room.x, y);
    drawLine(ink, row.year, language, chartLabel(plan.labelSize * 0.86, SOFT_INK), room.x, y + name.height + plan.labelSize);
  });
}
