import { Euler, Vector3 } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { mix } from '../../craft/vec.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { BASE, MIDDLE } from './layout.ts';
import { bar, pod } from './small-parts.ts';

/** The boat's middle over the stage, its turn and its lean, as if a wave were under its bow. */
export const AT: Vec3 = [-0.005, BASE.floor + 0.104, MIDDLE + 0.005];
export const LEAN: Vec3 = [0.07, 0.5, 0.105];

const tilt = new Euler(LEAN[0], LEAN[1], LEAN[2], 'XYZ');
/** A point of the boat's own frame, on the stage. */
export const placed = (p: Vec3): Vec3 => {
  const q = new Vector3(...p).applyEuler(tilt);
  return [q.x + AT[0], q.y + AT[1], q.z + AT[2]];
};

/** Six legs that push and pull: a ring on the floor, a frame under the boat. */
export function makeMotionBase(m: Maker): void {
  m.lathe('ballast', [[0, BASE.floor], [0.096, BASE.floor], [0.0985, BASE.floor + 0.0025], [0.0985, BASE.floor + 0.0055], [0.096, BASE.floor + 0.008], [0, BASE.floor + 0.008]], [AT[0], 0, AT[2]], undefined, 30, 1.2);
  for (let i = 0; i < 6; i++) {
    const low = ((Math.floor(i / 2) * 120 + (i % 2 ? 14 : -14) + 30) / 180) * Math.PI;
    const high = ((Math.floor((i + 1) / 2) * 120 + (i % 2 ? -14 : 14) - 30) / 180) * Math.PI;
    const from: Vec3 = [AT[0] + Math.sin(low) * 0.08, BASE.floor + 0.0105, AT[2] + Math.cos(low) * 0.08];
    const to = placed([Math.sin(high - LEAN[1]) * 0.05, -0.0525, Math.cos(high - LEAN[1]) * 0.05]);
    const middle = [0, 1, 2].map((k) => mix(from[k]!, to[k]!, 0.56)) as unknown as Vec3;
    m.tint([0.72, 0.42, 0.03], () => bar(m, 'paint', from, middle, 0.0052, 8));
    bar(m, 'steel', middle, to, 0.003, 6);
    for (const [p, r] of [[from, 0.006], [to, 0.0042]] as const) m.add('ballast', pod([[r * 0.6, -r * 0.8], [r, 0], [r * 0.6, r * 0.8]], 7), p, undefined, 0);
  }
}

/** A point on one of the legs. */
export const legPoint: Vec3 = [AT[0] + 0.055, BASE.floor + 0.018, AT[2] + 0.07];
