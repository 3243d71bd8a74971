import { CatmullRomCurve3, Vector3 } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { hash3 } from '../../craft/noise.ts';
import { mixRgb, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { colourAt, fresh } from './dye.ts';
import { BRAID, LEVELS, STOP, STRIP, tailFrame } from './layout.ts';
import { fibres, leafSheet } from './sheet.ts';

/**
 * One loose leaf strip along `path`, folded a little along its middle, running out to a point; `side` (unit)
 * points across it at its start, `width` in metres.
 */
export function leafStrip(m: Maker, path: readonly Vec3[], side: Vector3, width: number, colour: Rgb | ((t: number) => Rgb), seed: number, steps = 9, fold = 0.22, twist = 0): void {
  const curve = new CatmullRomCurve3(path.map((p) => new Vector3(...p)), false, 'centripetal');
  const length = curve.getLength();
  const frames = Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    const to = curve.getTangentAt(t);
    const across = side.clone().addScaledVector(to, -side.dot(to)).normalize().applyAxisAngle(to, twist * t);
    return { at: curve.getPointAt(t), across, out: to.clone().cross(across) };
  });
  const at = (u: number, v: number): Vec3 => {
    const { at: p, across, out } = frames[Math.round(u * steps)]!;
    const half = (width / 2) * (1 - smoothstep(0.62, 1, u) * 0.93);
    const k = v * 2 - 1;
    const q = p.clone().addScaledVector(across, k * half).addScaledVector(out, (1 - Math.abs(k)) * half * fold * 2);
    return [q.x, Math.max(0.0012, q.y), q.z];
  };
  leafSheet(m, at, fibres(length, hash3(seed, 3, 3)), steps, 2, colour);
}

/** The strands at the open end of the braid: still to be plaited, each springing its own way. */
export function makeLooseEnds(m: Maker): void {
  const { at, to, up, out } = tailFrame(STOP);
  for (let i = 0; i < LEVELS + 3; i++) {
    const chance = (k: number) => hash3(i, k, 17);
    const climbing = i % 2 === 0;
    const y = ((i + 0.7) / (LEVELS + 3) - 0.5) * BRAID * 0.86;
    const start = at.clone().addScaledVector(up, y).addScaledVector(out, climbing ? 0.0012 : -0.0006).addScaledVector(to, -0.024);
    const spread = (climbing ? 0.3 : -0.3) + y * 17 + (chance(1) - 0.5) * 0.35;
    const length = 0.17 + chance(2) * 0.13;
    const arch = 0.02 + chance(3) * 0.085;
    const heading = to.clone().addScaledVector(up, spread).setY(0).normalize();
    const path = [0, 0.1, 0.32, 0.6, 0.85, 1].map((t): Vec3 => {
      const p = start.clone().addScaledVector(to, Math.min(t, 0.1) * length).addScaledVector(heading, Math.max(0, t - 0.1) * length);
      const lift = arch * Math.sin(Math.PI * Math.min(1, t * 0.98)) * (i % 3 === 1 ? 1.5 : 1);
      p.y = Math.max(0.004 + chance(5) * 0.008, start.y * (1 - t) + lift);
      // A strip falls sideways as it tires.
      p.addScaledVector(up.clone().setY(0), (chance(6) - 0.5) * 0.1 * t * t);
      return [p.x, p.y, p.z];
    });
    const dyed = colourAt(i + 1, STOP - 6);
    leafStrip(m, path, up, STRIP * (0.86 + chance(7) * 0.14), (t) => mixRgb(dyed, fresh, t > 0.9 ? 0.1 : 0), i, 10, 0.2, (chance(8) - 0.5) * 0.9);
  }
}
