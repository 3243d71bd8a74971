import type { Maker } from '../../craft/maker.ts';
import { noise3 } from '../../craft/noise.ts';
import { smoothstep } from '../../craft/vec.ts';
import type { Vec3 } from '../../craft/vec.ts';

/** A strip of bamboo bent to a hoop around the y axis; metres, radians from +z towards +x. */
export interface Hoop {
  /** Radius on which the strip lies. */
  readonly radius: number;
  readonly thick: number;
  readonly low: number;
  readonly high: number;
  /** Where the strip begins, and how far its end runs over its beginning. */
  readonly start: number;
  readonly lap: number;
  readonly steps?: number;
}

/** Inside of the lap, where the stitches sit. */
const SKIVE = 0.12;

/** Height of the strip's outside over its bed at an angle `run` from its beginning: its ends are pared thin. */
function outside(h: Hoop, run: number): number {
  const full = 2 * Math.PI;
  const ride = h.thick * smoothstep(full - 0.3, full + 0.02, run);
  const end = full + h.lap;
  return ride + h.thick * Math.min(1, 0.25 + smoothstep(end, end - SKIVE, run));
}

/** The strip itself, its end lying over its beginning as a cooper or sieve maker leaves it. */
export function hoop(m: Maker, h: Hoop): void {
  const edge = Math.min(0.0016, (h.high - h.low) * 0.2);
  const section = [0.3, 1, 1, 0.3] as const;
  const levels = [h.low, h.low + edge, h.high - edge, h.high] as const;
  const length = 2 * Math.PI + h.lap;
  m.surface('bamboo', (u, v): Vec3 => {
    const k = Math.round(v * 3) as 0 | 1 | 2 | 3;
    const run = u * length;
    const top = outside(h, run);
    const out = section[k] * top;
    const wave = 0.0007 * (noise3(Math.sin(run) * 2 + h.radius * 90, h.low * 60, Math.cos(run) * 2) - 0.5);
    const r = h.radius + out + wave;
    return [Math.sin(h.start + run) * r, levels[k] + wave * 1.6, Math.cos(h.start + run) * r];
  }, h.steps ?? 38, 3);
}

/** Rattan drawn through the lap in slanting stitches, `count` of them. */
export function stitches(m: Maker, h: Hoop, count: number): void {
  m.only('near', () => {
    for (let i = 0; i < count; i++) {
      const from = h.start + h.lap * ((i + 0.35) / count);
      const to = from + 0.035;
      const r = h.radius + h.thick * 2 + 0.0009;
      const at = (a: number, y: number, out: number): Vec3 => [Math.sin(a) * (r + out), y, Math.cos(a) * (r + out)];
      m.tube('rattan', [at(from, h.low + 0.002, -0.003), at(from, h.low + 0.0035, 0), at(to, h.high - 0.0035, 0), at(to, h.high - 0.002, -0.003)], 0.0015, 3, false, 3);
    }
  });
}
