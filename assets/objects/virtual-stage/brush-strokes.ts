import { tileNoise } from '../../craft/noise.ts';
import { SEA, WIDE } from './sheet.ts';

/** Draws the sea's colours along short strokes, as a brush does: along the water below the horizon (px), freely in the sky. */
export function brushed(source: Buffer, horizon: number): Buffer {
  const out = Buffer.from(source);
  const bend = tileNoise(32, 3);
  const load = tileNoise(256, 4);
  for (let y = 0; y < SEA; y++) {
    // The shore is drawn with a finer brush.
    const fine = 1 - 0.75 * Math.exp(-(((y - horizon + 12) / 30) ** 2));
    const sky = y < horizon;
    for (let x = 0; x < WIDE; x++) {
      const turn = (bend(x / 42, y / 30) - 0.5) * (sky ? 2.6 : 1.1);
      const reach = fine * (sky ? 5 : 2.2) * (0.4 + 1.2 * bend(x / 17 + 9, y / 17));
      const lift = fine * (sky ? (bend(x / 23 + 4, y / 23) - 0.5) * 5 : (bend(x / 30, y / 12) - 0.5) * 4);
      const sum = [0, 0, 0];
      for (let k = -2; k <= 2; k++) {
        const sx = Math.min(WIDE - 1, Math.max(0, Math.round(x + Math.cos(turn) * reach * k)));
        const sy = Math.min(SEA - 1, Math.max(0, Math.round(y + lift + Math.sin(turn) * reach * k)));
        for (let c = 0; c < 3; c++) sum[c]! += source[(sy * WIDE + sx) * 3 + c]! / 5;
      }
      const bristle = (load(x * 0.11 * Math.cos(turn) + y * 0.5, y * 0.55 - x * 0.08 * turn) - 0.5) * 15;
      for (let c = 0; c < 3; c++) out[(y * WIDE + x) * 3 + c] = Math.min(255, Math.max(0, sum[c]! + bristle));
    }
  }
  return out;
}
