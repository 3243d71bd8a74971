import { frame, NOTHING, roughWidth } from './chart-frame.ts';
import type { ChartPlan } from './chart-frame.ts';
import type { ChartRow } from '#scenes/format/chart-rows.ts';

/** Steps side by side along one way, each with its own number and unit. Millimetres. */
export function planJourney(rows: readonly ChartRow[], width: number, height: number): ChartPlan {
  const base = frame(width, height);
  const { area } = base;
  const gap = 36;
  const room = (area.width - gap * (rows.length - 1)) / rows.length;
  const widest = Math.max(...rows.map((row) => roughWidth(row.value, 1)));
  const valueSize = Math.min(120, area.height * 0.26, room / Math.max(1.6, widest));
  const wayY = area.y + 34;
  return {
    ...NOTHING,
    ...base,
    valueSize,
    labelSize: Math.min(40, Math.max(27, area.height * 0.07)),
    steps: rows.map((_, i) => {
      const x = area.x + i * (room + gap);
      return { mark: { x: x + 26, y: wayY }, room: { x, y: wayY + 48, width: room, height: area.y + area.height - wayY - 48 } };
    }),
  };
}
