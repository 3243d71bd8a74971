import type { Maker } from '../../craft/maker.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { pod } from './small-parts.ts';

/** How a figure is dressed and what it does. */
export interface Person {
  readonly position: Vec3;
  /** Turn about y, radians; 0 looks towards +z. */
  readonly turn: number;
  readonly pose: 'stand' | 'sit' | 'point' | 'hold' | 'brace';
  readonly top: Rgb;
  readonly legs: Rgb;
  readonly hair?: Rgb;
  /** Bright markers at the joints, as for motion capture. */
  readonly markers?: boolean;
}

/** Height of a standing figure, metres: the measure of the whole model. */
export const TALL = 0.072;

/** Arms by pose: [elbow, hand] of the left (+x) and right arm, in shares of TALL from the feet's middle. */
const ARMS: Readonly<Record<Person['pose'], readonly [Vec3, Vec3, Vec3, Vec3]>> = {
  stand: [[0.16, 0.61, -0.01], [0.15, 0.47, 0.04], [-0.16, 0.61, -0.01], [-0.14, 0.47, 0.05]],
  sit: [[0.15, 0.6, 0.06], [0.08, 0.56, 0.24], [-0.15, 0.6, 0.06], [-0.08, 0.56, 0.24]],
  point: [[0.18, 0.72, 0.12], [0.2, 0.8, 0.32], [-0.16, 0.61, 0], [-0.06, 0.58, 0.1]],
  hold: [[0.15, 0.62, 0.08], [0.06, 0.68, 0.2], [-0.15, 0.62, 0.08], [-0.04, 0.66, 0.2]],
  brace: [[0.2, 0.74, 0.06], [0.3, 0.86, 0.14], [-0.2, 0.66, 0.02], [-0.32, 0.56, 0.1]],
};

const SKIN: Rgb = [0.5, 0.3, 0.2];

/** A small figure: legs, body, arms, head; sitting figures sit at half their height. */
export function makePerson(m: Maker, p: Person): void {
  const at = ([x, y, z]: Vec3): Vec3 => [x * TALL, y * TALL, z * TALL];
  const limb = (points: readonly Vec3[], radius: number) => m.tube('cloth', points.map(at), radius * TALL, points.length, false, 5);
  m.at({ position: p.position, rotation: [0, p.turn, 0] }, () => {
    const seated = p.pose === 'sit';
    const wide = p.pose === 'brace' ? 0.15 : 0.075;
    // Shoes are the dark ends of the legs.
    m.tint(([, y]) => (y < 0.06 * TALL ? [0.025, 0.025, 0.028] : p.legs), () => {
      for (const side of [-1, 1]) {
        if (seated) limb([[side * 0.07, 0.5, 0], [side * 0.08, 0.51, 0.24], [side * 0.08, 0.26, 0.27], [side * 0.08, 0.045, 0.27], [side * 0.08, 0.035, 0.36]], 0.05);
        else limb([[side * 0.06, 0.5, 0], [side * wide * 0.9, 0.27, 0.025], [side * wide, 0.06, -0.01], [side * wide * 1.1, 0.035, 0.09]], 0.05);
      }
    });
    m.tint(p.top, () => {
      const body: readonly (readonly [number, number, number])[] = [[0.45, 0.1, 0.075], [0.52, 0.115, 0.08], [0.64, 0.125, 0.085], [0.76, 0.135, 0.08], [0.81, 0.08, 0.06], [0.85, 0.045, 0.045]];
      m.loft('cloth', body.map(([y, rx, rz]) => Array.from({ length: 7 }, (_, i): Vec3 => {
        const angle = (i / 7) * 2 * Math.PI;
        return at([Math.sin(angle) * rx, y, Math.cos(angle) * rz]);
      })), undefined, undefined, 0);
      const [le, lh, re, rh] = ARMS[p.pose];
      limb([[0.115, 0.77, 0], le, lh], 0.042);
      limb([[-0.115, 0.77, 0], re, rh], 0.042);
    });
    const hair = p.hair ?? [0.02, 0.016, 0.014];
    m.tint((q) => (q[1] > 0.955 * TALL || q[2] < -0.03 * TALL ? hair : SKIN), () => {
      m.add('cloth', pod([[0.02, 0.845], [0.046, 0.86], [0.067, 0.92], [0.056, 0.98], [0.02, 1.003]].map(([r, y]): [number, number] => [r! * TALL, y! * TALL]), 7), undefined, undefined, 0);
    });
    if (p.markers) m.only('near', () => {
      const [le, lh, re, rh] = ARMS[p.pose];
      const spots: Vec3[] = [le, lh, re, rh, [0.12, 0.79, 0.02], [-0.12, 0.79, 0.02], [0.08, 0.52, 0.03], [-0.08, 0.52, 0.03], [0, 0.68, 0.075], [0, 0.74, -0.1], [wide * 0.9, 0.27, 0.03], [-wide * 0.9, 0.27, 0.03], [wide, 0.08, 0], [-wide, 0.08, 0], [0.03, 0.95, 0.03], [-0.03, 0.95, 0.03]];
      m.tint([0.9, 0.92, 0.95], () => {
        for (const s of spots) m.add('cloth', pod([[0.0017, -0.0008], [0.0017, 0.0008]], 4), at([s[0] + Math.sign(s[0]) * 0.043, s[1], s[2] + 0.012]), undefined, 0);
      });
    });
  });
}
