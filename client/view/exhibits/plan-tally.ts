import { frame, NOTHING, roughWidth } from './chart-frame.ts';
import type { ChartPlan, Rect } from './chart-frame.ts';
import type { ChartRow } from '#scenes/format/chart-rows.ts';

/** Empty room beside a piece, as part of its place. */
const GAP = 0.16;

/** How many equal square places go into a row, at the largest size at which `counts` all fit their blocks of `width` by `height`. */
function places(counts: readonly number[], width: number, height: number): { columns: number; side: number } {
  let best = { columns: 1, side: 0 };
  for (let columns = 1; columns <= Math.max(...counts); columns++) {
    // Rows of five or ten can be counted at a glance.
    if (columns > 10 && columns % 5 !== 0) continue;
    const lines = Math.max(...counts.map((count) => Math.ceil(count / columns)));
    const side = Math.min(width / columns, height / lines);
    if (side > best.side) best = { columns, side };
  }
  return best;
}

/** A block of pieces for each row, all of one size, so that blocks may be compared. `each`: what one piece stands for. Millimetres. */
export function planTally(rows: readonly ChartRow[], each: number, width: number, height: number): ChartPlan {
  const base = frame(width, height);
  const { area } = base;
  const rowHeight = area.height / rows.length;
  const valueSize = Math.min(190, Math.max(60, rowHeight * 0.42));
  const labelSize = Math.min(46, Math.max(28, rowHeight * 0.16));
  const valueRoom = Math.min(area.width * 0.45, Math.max(...rows.map((row) => roughWidth(row.value, valueSize))) + 40);
  const top = labelSize * 1.6;
  const counts = rows.map((row) => Math.max(1, Math.ceil(row.number / each - 1e-9)));
  const { columns, side } = places(counts, area.width - valueRoom, rowHeight - top - 24);
  const piece = Math.min(side, 130);
  return {
    ...NOTHING,
    ...base,
    valueSize,
    labelSize,
    blocks: rows.map((row, r) => {
      const y = area.y + r * rowHeight;
      const pieces = Array.from({ length: counts[r]! }, (_, i): Rect => {
        const full = piece * (1 - GAP);
        // The last piece shows what is left over.
        const part = Math.min(1, row.number / each - i);
        return { x: area.x + (i % columns) * piece, y: y + top + Math.floor(i / columns) * piece, width: full * Math.max(0.08, part), height: full };
      });
      return { row: { x: area.x, y, width: area.width, height: rowHeight }, pieces };
    }),
  };
}
