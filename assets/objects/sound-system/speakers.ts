import type { Maker } from '../../craft/maker.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { turned } from '../../craft/crisp.ts';

const FORWARD: Vec3 = [Math.PI / 2, 0, 0];

/** What tells one driver from another; lengths in metres. */
export interface Driver {
  /** Outer radius of its frame. */
  readonly radius: number;
  readonly bolts: number;
  /** Radius of the dust cap as a share of the radius. */
  readonly cap: number;
  readonly capMaterial: string;
}

/** The cone of a driver and its rubber roll, on a baffle at `at` that looks along +z: what moves when it plays. */
export function makeCone(m: Maker, { radius: r, cap, capMaterial }: Driver, at: Vec3, fine: boolean): void {
  const sides = fine ? Math.round(10 + r * 74) : 8;
  const roll: Vec2[] = fine
    ? [[r * 0.9, 0.001], [r * 0.87, r * 0.04], [r * 0.8, r * 0.04], [r * 0.772, -0.001]]
    : [[r * 0.9, 0.001], [r * 0.835, r * 0.05], [r * 0.772, -0.001]];
  turned(m, 'rubber', roll, at, FORWARD, sides, 3);
  const c = r * cap;
  const ribs: Vec2[] = fine ? [[r * 0.63, -r * 0.078], [r * 0.605, -r * 0.07], [r * 0.48, -r * 0.15], [r * 0.455, -r * 0.142]] : [];
  turned(m, 'cone', [[r * 0.775, -0.001], ...ribs, [c * 0.98, -r * 0.27]], at, FORWARD, sides, 3);
  const dome = fine ? [1, 0.8, 0.45, 0] : [1, 0.6, 0];
  turned(m, capMaterial, dome.map((x): Vec2 => [c * x, -r * 0.265 + Math.sqrt(1 - x * x) * c * 0.62]), at, FORWARD, fine ? sides - 4 : 8, 3);
}

/** The cast frame of a driver with its bolts and gasket. */
export function makeFrame(m: Maker, { radius: r, bolts }: Driver, at: Vec3, fine: boolean): void {
  const sides = fine ? Math.round(10 + r * 74) : 8;
  const frame: Vec2[] = fine
    ? [[r, 0], [r * 0.99, 0.0055], [r * 0.93, 0.0062], [r * 0.915, 0.009], [r * 0.89, 0.009], [r * 0.87, -0.002]]
    : [[r, 0], [r * 0.99, 0.0055], [r * 0.9, 0.0075], [r * 0.87, 0]];
  turned(m, 'castIron', frame, at, FORWARD, sides, 3);
  if (!fine) return;
  for (let i = 0; i < bolts; i++) {
    const a = ((i + 0.5) / bolts) * 2 * Math.PI;
    turned(m, 'steel', [[0.0054, 0], [0, 0.0046]], [at[0] + Math.sin(a) * r * 0.955, at[1] + Math.cos(a) * r * 0.955, at[2] + 0.0056], FORWARD, 5, 3);
  }
}

/** Two steel hoops and a cross that keep feet and beer crates out of a bass cone. */
export function makeBars(m: Maker, r: number, [x, y, z]: Vec3): void {
  const bulge = (d: number) => z + 0.018 + 0.014 * (1 - (d / r) ** 2);
  for (const d of [0.33, 0.66].map((k) => k * r)) {
    m.tube('steel', Array.from({ length: 10 }, (_, i): Vec3 => [x + Math.cos((i / 10) * 2 * Math.PI) * d, y + Math.sin((i / 10) * 2 * Math.PI) * d, bulge(d)]), 0.0028, d > r * 0.5 ? 22 : 14, true, 4);
  }
  for (const turn of [0.4, 0.4 + Math.PI / 3, 0.4 + (2 * Math.PI) / 3]) {
    const along = [-0.965, -0.93, -0.66, -0.33, 0, 0.33, 0.66, 0.93, 0.965].map((k): Vec3 => {
      const d = Math.abs(k) * r;
      return [x + Math.cos(turn) * k * r, y + Math.sin(turn) * k * r, Math.abs(k) > 0.95 ? z + 0.006 : bulge(d) - 0.003];
    });
    m.tube('steel', along, 0.0028, 12, false, 4);
  }
}

/** A bullet tweeter: a flared ring of bright metal with a pointed plug in its throat. */
export function makeBullet(m: Maker, at: Vec3, r: number, fine: boolean): void {
  const sides = fine ? 14 : 7;
  const flare: Vec2[] = fine
    ? [[r * 0.66, -0.02], [r * 0.98, 0.001], [r, 0.006], [r * 0.96, 0.0088], [r * 0.78, 0.0005], [r * 0.56, -0.012], [r * 0.44, -0.026]]
    : [[r * 0.62, -0.055], [r, 0.006], [r * 0.44, -0.026]];
  turned(m, 'aluminium', flare, at, FORWARD, sides, 3);
  turned(m, 'brass', fine ? [[r * 0.44, -0.026], [r * 0.4, -0.014], [r * 0.3, -0.002], [r * 0.15, 0.007], [0, 0.0105]] : [[r * 0.44, -0.026], [0, 0.0105]], at, FORWARD, sides - 6, 3);
}

/** A horn with a square mouth, wide to the sides; `w` x `h` at the mouth, metres. */
export function makeHorn(m: Maker, [x, y, z]: Vec3, w: number, h: number, fine: boolean): void {
  const steps = fine ? 7 : 3;
  const ring = (t: number): Vec3[] => {
    const grow = t ** 1.9;
    const [hw, hh] = [0.02 + (w / 2 - 0.02) * grow, 0.02 + (h / 2 - 0.02) * t ** 1.3];
    const corner = Math.min(0.012, hh * 0.5);
    const out: Vec3[] = [];
    for (const [sx, sy] of [[1, 1], [-1, 1], [-1, -1], [1, -1]] as const) {
      const near: Vec3 = [x + sx * hw, y + sy * (hh - corner), z - 0.11 * (1 - t)];
      const far: Vec3 = [x + sx * (hw - corner), y + sy * hh, z - 0.11 * (1 - t)];
      out.push(...(sx * sy > 0 ? [near, far] : [far, near]));
    }
    return out;
  };
  // Seen from inside: rings run the other way.
  m.loft('hornPaint', Array.from({ length: steps }, (_, i) => ring(1 - i / (steps - 1)).reverse()).map((r) => [...r].reverse()), [0, 0, 0], [0, 0, 0], 0);
  if (fine) for (const k of [-0.2, 0.2]) m.box('hornPaint', [0.005, h * 0.78, 0.06], [x + w * k, y, z - 0.035], 0.002, [0, k * 1.6, 0]);
}
