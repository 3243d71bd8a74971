import { Vector3 } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { hash3 } from '../../craft/noise.ts';
import { mix, mixRgb, rgb } from '../../craft/vec.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { leafStrip } from './loose-ends.ts';

/** The frond lies behind the free braid: from its cut foot to its tip, metres. */
const FOOT = new Vector3(0.06, 0.013, -0.36);
const TIP = new Vector3(0.62, 0.085, -0.13);
const PAIRS = 14;

const along = (t: number): Vector3 => {
  const p = FOOT.clone().lerp(TIP, t);
  p.z += 0.05 * Math.sin(Math.PI * t);
  p.y += 0.03 * Math.sin(Math.PI * t) * t;
  return p;
};

/** A piece of palm frond from which part of the leaflets has been stripped for the work. */
export function makeFrond(m: Maker): void {
  const rib = rgb('#a99a5e');
  m.tint(rib, () => m.sweep('matte', [[0.009, -0.006], [0.0075, 0.004], [0, 0.0085], [-0.0075, 0.004], [-0.009, -0.006], [0, -0.009]],
    [0, 0.25, 0.5, 0.75, 1].map((t): Vec3 => { const p = along(t); return [p.x, p.y, p.z]; }), { steps: 8, scale: (t) => mix(1.15, 0.3, t) }));
  const forward = TIP.clone().sub(FOOT).normalize();
  const side = new Vector3().crossVectors(new Vector3(0, 1, 0), forward).normalize();
  for (let i = 0; i < PAIRS; i++) {
    for (const hand of [-1, 1]) {
      const chance = (k: number) => hash3(i, k, hand + 30);
      const t = 0.2 + (i / PAIRS) * 0.79 + chance(1) * 0.02;
      // The weaver has already taken the lower leaflets on both sides: stubs remain.
      const stripped = hand === -1 ? t < 0.48 : t < 0.33;
      const length = stripped ? 0.014 + chance(2) * 0.02 : mix(0.25, 0.15, t) * (0.88 + chance(3) * 0.24);
      const open = 0.62 + chance(4) * 0.25;
      // The far leaflets stand up, the near ones rest on the floor and carry the rib.
      const rise = hand === 1 ? 0.85 + chance(5) * 0.4 : 0.25 + chance(5) * 0.2;
      const out = side.clone().multiplyScalar(hand * Math.sin(open)).addScaledVector(forward, Math.cos(open));
      const base = along(t).addScaledVector(side, hand * mix(0.006, 0.002, t));
      const path = [0, 0.35, 0.7, 1].map((k): Vec3 => [
        base.x + out.x * length * k, Math.max(0.004, base.y + length * (rise * k - 0.34 * k * k * (1 + chance(6)))), base.z + out.z * length * k,
      ]);
      const leaf = mixRgb(rgb('#7f8c4d'), rgb('#b3a565'), chance(7) * 0.7);
      leafStrip(m, path, new Vector3().crossVectors(forward, out).cross(out).addScaledVector(forward, 0.6), stripped ? 0.011 : 0.02, leaf, i + hand * 40, stripped ? 2 : 4, 0.5);
    }
  }
}

/** A point on the leaflets, for annotations. */
export const frondPoint: Vec3 = [along(0.72).x, along(0.72).y + 0.012, along(0.72).z];
