import type { Maker } from '../../craft/maker.ts';
import { loft } from '../../craft/shapes.ts';
import { mix, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { DRIVES } from './layout.ts';
import { block, turned } from './forms.ts';
import { ORANGE } from './shells.ts';

const RADIUS = 0.147;
const BLACK: Rgb = [0.03, 0.031, 0.034];

/** One blade along +x, twisted so that all of it bites the air at a like angle; `turn` 1: anticlockwise from above. */
function blade(turn: 1 | -1): ReturnType<typeof loft> {
  const foil: Vec2[] = [[-0.5, 0.02], [-0.3, 0.085], [0.1, 0.075], [0.5, 0], [0.1, -0.008], [-0.36, -0.03]];
  const rings = [0, 0.09, 0.2, 0.36, 0.58, 0.79, 0.86, 0.874, 0.95, 1].map((s) => {
    const r = mix(0.009, RADIUS, s);
    const chord = mix(0.015, 0.036, smoothstep(0, 0.3, s)) * (1 - 0.42 * smoothstep(0.3, 1, s)) * Math.sqrt(Math.max(0.02, 1 - smoothstep(0.88, 1.02, s)));
    const pitch = Math.atan(0.085 / (2 * Math.PI * Math.max(r, 0.025)));
    const sweepBack = 0.012 * s * s - 0.004 * Math.sin(Math.PI * s);
    const thick = mix(1.9, 0.75, smoothstep(0, 0.5, s));
    // Leading edge at -chord: it goes first and stands higher.
    const ring = foil.map(([c, h]): Vec3 => {
      const along = c * chord + sweepBack;
      const y = h * chord * thick * Math.cos(pitch) - along * Math.sin(pitch);
      return [r, y + 0.004 * s * s, turn * (along * Math.cos(pitch) + h * chord * thick * Math.sin(pitch))];
    });
    return turn === 1 ? ring : ring.reverse();
  });
  return loft(rings, false);
}

/** A two-bladed propeller on its hub, its middle at the origin. */
export function propeller(m: Maker, turn: 1 | -1): void {
  const tip = ([x]: Vec3): Rgb => x > RADIUS * 0.881 ? ORANGE : BLACK;
  for (const half of [0, Math.PI]) m.tint(tip, () => m.add('blade', blade(turn), [0, 0, 0], [0, half, 0], 0));
  m.tint(BLACK, () => turned(m, 'blade', [[0.0115, -0.0045], [0.0125, -0.002], [0.0125, 0.0035], [0.01, 0.006], [0.0042, 0.006]], [0, 0, 0], [0, 0, 0], 12));
}

/** The rotor: a bell with windows in its crown and cooling slots in its wall, magnets inside. */
function bell(m: Maker, lift: number, apart: boolean): void {
  turned(m, 'anodised', [[0.0262, 0.001], [0.0268, 0.0022], [0.0268, 0.0215], [0.0255, 0.026], [0.021, 0.0285], [0.0085, 0.03], [0.0085, 0.034], [0, 0.034]], [0, lift, 0], [0, 0, 0], 17);
  if (apart) turned(m, 'steel', [[0.0264, 0.0009], [0.0236, 0.0008], [0.0236, 0.012]], [0, lift, 0], [0, 0, 0], 17);
  for (let k = 0; k < 4; k++) {
    const a = (k / 4) * 2 * Math.PI;
    block(m, 'dark', [0.0062, 0.0022, 0.0098], [Math.sin(a) * 0.0158, lift + 0.0284, Math.cos(a) * 0.0158], [0.11, a, 0]);
  }
  turned(m, 'brassRing', [[0.0269, 0.0052], [0.0273, 0.0062], [0.0269, 0.0072]], [0, lift, 0], [0, 0, 0], 17);
}

/** The stator: twelve coils of copper wire on an iron star, around a bearing tube. */
function stator(m: Maker, lift: number): void {
  turned(m, 'anodised', [[0.0246, 0], [0.0248, 0.003], [0.009, 0.0036]], [0, lift, 0], [0, 0, 0], 17);
  turned(m, 'steel', [[0.0078, 0.003], [0.0078, 0.021], [0.0045, 0.0218]], [0, lift, 0], [0, 0, 0], 12);
  turned(m, 'iron', [[0.0196, 0.0068], [0.0226, 0.0072], [0.0226, 0.0158], [0.0196, 0.0162]], [0, lift, 0], [0, 0, 0], 24);
  for (let k = 0; k < 12; k++) {
    const a = (k / 12) * 2 * Math.PI;
    const out = (r: number): Vec3 => [Math.sin(a) * r, lift + 0.0115, Math.cos(a) * r];
    m.box('copper', [0.0064, 0.0145, 0.0102], out(0.0142), 0.0024, [0, a, 0]);
  }
}

/** Where the pieces of the drive that is taken apart hang over their seat. */
export const APART = { stator: 0.034, bell: 0.08, propeller: 0.142, nut: 0.168 } as const;

/** The four drives: three put together, the front right one taken apart along its shaft. */
export function makeDrives(m: Maker): void {
  for (const { name, motor, turn } of DRIVES) {
    const apart = name === 'front-right';
    m.at({ position: motor }, () => {
      const lift = apart ? APART : { stator: 0.0005, bell: 0.0035, propeller: 0.0425, nut: 0.0485 };
      if (apart) {
        stator(m, lift.stator);
        turned(m, 'steel', [[0.0024, 0.0005], [0.0024, lift.nut + 0.002]], [0, 0, 0], [0, 0, 0], 8);
        for (const y of [0.019, 0.071]) turned(m, 'brass', [[0.0024, -0.0016], [0.005, -0.0012], [0.005, 0.0012], [0.0024, 0.0016]], [0, y, 0], [0, 0, 0], 8);
      } else {
        turned(m, 'copper', [[0.0235, 0.0015], [0.0235, 0.0042]], [0, 0, 0], [0, 0, 0], 16);
      }
      bell(m, lift.bell, apart);
      m.node(`propeller-${name}`, [0, lift.propeller, 0], () => {
        m.at({ position: [0, lift.propeller, 0], rotation: [0, START[name] ?? 0, 0] }, () => propeller(m, turn));
        turned(m, 'steel', [[0.0078, 0], [0.0074, 0.0016], [0.0062, 0.0058], [0, 0.0082]], [0, lift.nut, 0], [0, 0, 0], 6);
      });
    });
  }
}

/** How each propeller stands at rest, radians: all a little different, as when they run out. */
const START: Readonly<Record<string, number>> = { 'front-left': -0.5, 'front-right': 0.42, 'rear-left': 0.3, 'rear-right': -0.22 };
