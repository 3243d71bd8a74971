import { Path } from 'three';
import { outline, sweep } from '../../craft/shapes.ts';
import type { Maker } from '../../craft/maker.ts';
import { mix } from '../../craft/vec.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { DRIVES, LEVEL, plan } from './layout.ts';
import type { Drive } from './layout.ts';
import { block, pictured, screw, turned } from './forms.ts';
import { ORANGE } from './shells.ts';

const FLAT: Vec3 = [-Math.PI / 2, 0, 0];
/** A carbon plate in plan, opened where it carries nothing. */
function carbonPlate(m: Maker, inset: number, y: number, length: number): void {
  const shape = outline(plan(inset, 10).map(([x, py]): Vec2 => [x, py * length]));
  const slot = (points: readonly Vec2[]) => shape.holes.push(new Path(outline(points).getPoints()));
  slot([[-0.024, 0.03], [-0.024, -0.012], [0.024, -0.012], [0.024, 0.03]].map(([px, py]): Vec2 => [px!, -py!]));
  slot([[-0.03, -0.07], [-0.02, -0.128], [0.02, -0.128], [0.03, -0.07]].map(([px, py]): Vec2 => [px!, -py! * length]));
  slot([[-0.026, 0.1], [0.026, 0.1], [0.016, 0.142], [-0.016, 0.142]].map(([px, py]): Vec2 => [px!, -py! * length]));
  pictured(m, 'carbon', 'dark', (carbon) => m.plate(carbon, shape, 0.0048, 0, [0, y, 0], FLAT, 4));
}

/** Two carbon plates with brass standoffs; the arms fold between them on steel pins. */
export function makeFrame(m: Maker): void {
  const y = LEVEL.frame;
  carbonPlate(m, 0.006, y, 1);
  carbonPlate(m, 0.016, y + 0.0265, 0.93);
  for (const [x, z] of [[0.03, 0.145], [0.05, 0.03], [0.064, -0.01], [0.03, -0.158]] as const) {
    for (const side of [-1, 1]) {
      turned(m, 'brass', [[0.0042, 0.0024], [0.0042, 0.0241]], [side * x, y, z], [0, 0, 0], 6);
      screw(m, [side * x, y + 0.0289, z], 0.0036);
    }
  }
  // Speed controllers, one for each motor, and the leads from the battery.
  for (const x of [-0.03, 0.03]) {
    for (const z of [-0.04, 0.055]) {
      block(m, 'pcbBlue', [0.026, 0.003, 0.034], [x * 0.5 + (x > 0 ? 0.002 : -0.002), y + 0.0048, z]);
      for (const k of [-1, 1]) block(m, 'dark', [0.0072, 0.0026, 0.009], [x * 0.5 + k * 0.0055, y + 0.0076, z + 0.007]);
    }
  }
  for (const drive of DRIVES) arm(m, drive);
}

/** A hollow arm of oval section, thinner to the motor, with its hinge, an orange ring and the motor's seat. */
function arm(m: Maker, { hinge, motor }: Drive): void {
  const y = (t: number) => mix(hinge[1], motor[1] - 0.006, t * t * (3 - 2 * t));
  const path = [0, 0.2, 0.5, 0.8, 1].map((t): Vec3 => [mix(hinge[0], motor[0], t), y(t), mix(hinge[2], motor[2], t) + 0.01 * Math.sin(Math.PI * t) * Math.sign(hinge[2])]);
  const oval = (w: number, h: number): Vec2[] => Array.from({ length: 10 }, (_, i): Vec2 => {
    const a = (i / 10) * 2 * Math.PI;
    return [Math.sign(Math.cos(a)) * Math.abs(Math.cos(a)) ** 0.85 * w, Math.sign(Math.sin(a)) * Math.abs(Math.sin(a)) ** 0.85 * h];
  });
  m.tint([0.74, 0.73, 0.7], () => m.add('shell', sweep(oval(0.0185, 0.0108), path, { steps: 8, scale: (t) => mix(1, 0.66, t), capped: false }), [0, 0, 0], [0, 0, 0], 0));
  const [a, b] = [path[2]!, path[3]!];
  const piece = [0.62, 0.72, 0.82].map((t): Vec3 => [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)]);
  m.tint(ORANGE, () => m.add('shell', sweep(oval(0.0147, 0.0091), piece, { steps: 2, capped: false }), [0, 0, 0], [0, 0, 0], 0));
  // Hinge: a steel pin through a dark knuckle between the plates.
  turned(m, 'dark', [[0.018, -0.0107], [0.0187, 0], [0.018, 0.0107]], hinge, [0, 0, 0], 16);
  screw(m, [hinge[0], LEVEL.frame + 0.0289, hinge[2]], 0.0062);
  m.at({ position: [motor[0], motor[1], motor[2]] }, () => {
    m.tint([0.74, 0.73, 0.7], () => turned(m, 'shell', [[0, -0.021], [0.017, -0.0205], [0.0295, -0.005], [0.0305, 0.001], [0.0285, 0.003], [0, 0.0005]], [0, 0, 0], [0, 0, 0], 16));
    m.tint(motor[2] > 0 ? [0.95, 0.1, 0.05] : [0.15, 0.85, 0.35], () => turned(m, 'glow', [[0, -0.0228], [0.0135, -0.0205]], [0, 0, 0], [0, 0, 0], 10));
    // The leg on which it lands.
    const leg = [-0.017, -0.04, -0.062, -0.075].map((ly, i): Vec3 => [Math.sign(motor[0]) * 0.0012 * i, ly, Math.sign(motor[2]) * (0.012 + 0.001 * i)]);
    m.tint([0.74, 0.73, 0.7], () => m.add('shell', sweep(oval(0.0085, 0.0052), leg, { steps: 4, scale: (t) => mix(1, 0.62, t), capped: false }), [0, 0, 0], [0, 0, 0], 0));
    turned(m, 'rubber', [[0, -0.0835], [0.0068, -0.0795], [0.0055, -0.071]], [leg[3]![0], 0, leg[3]![2]], [0, 0, 0], 9);
  });
}
