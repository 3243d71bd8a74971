import type { Maker } from '../../craft/maker.ts';
import { hash3, noise3 } from '../../craft/noise.ts';
import { mix, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { AT, LEAN, makeMotionBase, placed } from './motion-base.ts';
import { makePerson } from './people.ts';
import { bar, block, pod } from './small-parts.ts';

const [STERN, BOW] = [-0.118, 0.135];
const BEAM = 0.043;
const DEPTH = 0.042;

/** Half the boat's width, height of its gunwale and of its keel, at u from stern (0) to bow (1). */
function station(u: number): { x: number; half: number; top: number; keel: number } {
  const half = BEAM * Math.sin(Math.PI * Math.min(1, 0.2 + 0.8 * u)) ** 0.62 * (u > 0.9 ? Math.sqrt(Math.max(0, (1 - u) / 0.1)) * 0.9 + 0.1 * (1 - u) * 10 : 1);
  return { x: mix(STERN, BOW, u), half: Math.max(half, 0.0016), top: 0.004 + 0.034 * (u - 0.42) ** 2 * (u > 0.42 ? 1.5 : 0.7), keel: -DEPTH + 0.052 * smoothstep(0.62, 1, u) ** 1.6 + 0.008 * smoothstep(0.3, 0, u) };
}

/** The hull's skin: k from the port gunwale (-1) over the keel (0) to starboard (1); planks overlap in small steps. */
function skin(u: number, k: number, inset: number): Vec3 {
  const { x, half, top, keel } = station(u);
  const side = Math.abs(k);
  const plank = ((side * 5) % 1) * 0.0022 * (1 - inset);
  const y = mix(keel + inset * 0.004, top, side ** 1.9);
  const z = Math.sign(k) * Math.max(0, half * Math.sin(Math.min(1, side) * Math.PI / 2) ** 0.72 - inset * 0.0028 + plank);
  return [x, y, z];
}

const ochre: Rgb = [0.26, 0.05, 0.02];
const blue: Rgb = [0.03, 0.13, 0.25];
const white: Rgb = [0.78, 0.75, 0.68];

function hull(m: Maker): void {
  const steps = 15;
  // Five planks a side, doubled at their overlaps so that the steps stay crisp.
  const girths = Array.from({ length: 5 }, (_, i) => [i / 5 + 1e-4, (i + 0.97) / 5]).flat();
  const rows = [...girths.map((g) => -g).reverse(), ...girths];
  const paint = ([, , z]: Vec3, [, v]: readonly [number, number]): Rgb => {
    const k = Math.abs(rows[Math.round((1 - v) * (rows.length - 1))]!);
    const tone = 0.85 + 0.3 * hash3(Math.floor(k * 5), z > 0 ? 1 : 2, 3);
    const c = k > 0.8 ? white : k > 0.42 ? blue : ochre;
    return [c[0] * tone, c[1] * tone, c[2] * tone];
  };
  m.tint(paint, () => m.surface('paint', (u, v) => skin(u, rows[Math.round(v * (rows.length - 1))]!, 0), steps, rows.length - 1));
  m.tint([0.8, 0.66, 0.48], () => m.surface('timber', (u, v) => skin(0.015 + u * 0.97, 1 - 2 * v, 1), steps, 6));
  for (const side of [-1, 1]) {
    m.tint([0.5, 0.4, 0.32], () => m.tube('timber', Array.from({ length: 10 }, (_, i): Vec3 => {
      const [x, y, z] = skin(i / 9, side, 0.35);
      return [x, y + 0.0008, z];
    }), 0.0021, 15, false, 4));
  }
  m.tint([0.5, 0.4, 0.32], () => m.tube('timber', Array.from({ length: 7 }, (_, i): Vec3 => {
    const { x, keel, top } = station(0.55 + 0.45 * (i / 6));
    return [x + 0.002 * (i / 6), i === 6 ? top + 0.006 : keel - 0.0008, 0];
  }), 0.0026, 12, false, 6));
  const transom = [-1, -0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8, 1].map((k) => skin(0, k, 0.2));
  m.tint(ochre, () => m.loft('paint', [0.0004, -0.0024].map((dx) => transom.map(([x, y, z]): Vec3 => [x + dx, y, z])), undefined, undefined, 0.6));
}

function fittings(m: Maker): void {
  const bench = (u: number, wide: number) => {
    const { x, half, top } = station(u);
    m.tint([0.9, 0.75, 0.55], () => block(m, 'timber', [wide, 0.0028, half * 1.84], [x, top - 0.0085, 0], 0.0008));
  };
  bench(0.14, 0.024);
  bench(0.42, 0.013);
  bench(0.72, 0.013);
  m.tint([0.85, 0.7, 0.52], () => m.surface('timber', (u, v) => {
    const { x, half, top } = station(0.78 + u * 0.21);
    return [x, top - 0.0015 + 0.002 * Math.sin(Math.PI * v), mix(1, -1, v) * Math.max(0.0012, half - 0.002)];
  }, 5, 4));
  // Mast with a furled sail of rust-red cloth on its yard, stays, a lantern.
  const foot: Vec3 = [0.04, -0.034, 0];
  const head: Vec3 = [0.03, 0.178, 0];
  m.tint([0.75, 0.6, 0.42], () => m.rod('timber', foot, head, 0.0028, 8));
  const yard = (t: number): Vec3 => [mix(-0.052, 0.092, t), mix(0.098, 0.158, t), 0.0052];
  m.tint([0.7, 0.55, 0.4], () => m.rod('timber', yard(-0.04), yard(1.04), 0.0018, 6));
  m.tint([0.3, 0.035, 0.018], () => m.loft('cloth', Array.from({ length: 14 }, (_, i) => {
    const t = i / 13;
    const [x, y, z] = yard(t);
    const tied = 1 - 0.5 * Math.exp(-((((t * 5) % 1) - 0.5) ** 2) / 0.012);
    const r = 0.0062 * tied * Math.sin(Math.PI * (0.06 + 0.88 * t)) ** 0.4;
    return Array.from({ length: 7 }, (_, k): Vec3 => {
      const a = -(k / 7) * 2 * Math.PI;
      return [x + Math.sin(a) * r * 0.4, y - 0.006 - Math.cos(a) * r * 1.15 * (0.9 + 0.3 * noise3(i, k, 2)), z + Math.sin(a) * r];
    });
  }), undefined, undefined, 1));
  m.tint([0.55, 0.45, 0.32], () => {
    for (const [u, side] of [[0.32, 1], [0.32, -1], [0.995, 0]] as const) {
      const { x, half, top } = station(u);
      bar(m, 'timber', [head[0], head[1] - 0.006, 0], [x, top, side * half], 0.0006, 3);
    }
  });
  m.tint([0.9, 0.6, 0.2], () => m.lathe('brass', [[0, 0], [0.0042, 0.0004], [0.0042, 0.0018], [0.0032, 0.0026], [0.0036, 0.009], [0.0026, 0.0105], [0.001, 0.0125], [0, 0.0125]], [0.033, 0.066, -0.0062], undefined, 8));
  // A heap of net with floats, a coil of rope, an oar.
  m.tint((q) => { const k = 0.6 + 0.8 * noise3(q[0] * 420, q[1] * 420, q[2] * 420); return [0.08 * k, 0.2 * k, 0.17 * k]; }, () => m.surface('cloth', (u, v) => {
    const [angle, polar] = [u * 2 * Math.PI, (1 - v) * Math.PI * 0.55];
    const r = 0.025 * (0.85 + 0.4 * noise3(Math.cos(angle) * 2, v * 4, Math.sin(angle) * 2));
    return [-0.058 + Math.sin(polar) * Math.sin(angle) * r * 1.15, -0.026 + Math.cos(polar) * r * 0.75, Math.sin(polar) * Math.cos(angle) * r * 0.95];
  }, 9, 5, { closedU: true }));
  m.tint([0.85, 0.3, 0.05], () => {
    for (const [x, y, z] of [[-0.048, -0.008, 0.014], [-0.07, -0.01, 0.008], [-0.06, -0.0065, -0.01], [-0.045, -0.009, -0.006]] as const) m.add('cloth', pod([[0.0024, -0.0028], [0.0036, 0], [0.0024, 0.0028]], 6), [x, y, z], [0.5, 0, 0.8], 0);
  });
  m.tint([0.8, 0.65, 0.45], () => {
    m.rod('timber', [-0.1, 0.003, 0.031], [0.072, 0.0075, 0.0405], 0.0015, 6);
    block(m, 'timber', [0.036, 0.0016, 0.0085], [-0.112, 0.0026, 0.0303], 0.0006, [0.1, -0.05, 0.026]);
  });
}

/** The boat that is really there, on its moving frame, with the actor in it. */
export function makeBoat(m: Maker): void {
  makeMotionBase(m);
  m.node('boat', [AT[0], AT[1] - 0.05, AT[2]], () => {
    m.at({ position: AT, rotation: LEAN }, () => {
      hull(m);
      fittings(m);
      m.lathe('steel', [[0, -0.0555], [0.056, -0.0555], [0.0575, -0.054], [0.0575, -0.0515], [0.056, -0.05], [0, -0.05]], undefined, undefined, 24);
      for (const x of [-0.036, 0.03]) {
        const { keel } = station((x - STERN) / (BOW - STERN));
        m.tint([0.6, 0.5, 0.4], () => block(m, 'timber', [0.007, 0.016, 0.052], [x, (keel - 0.05) / 2 + 0.004, 0], 0.0012));
      }
      makePerson(m, { position: [-0.004, -0.034, 0.004], turn: 1.2, pose: 'brace', top: [0.05, 0.055, 0.065], legs: [0.05, 0.055, 0.065], markers: true });
    });
  });
}

export const boatPoint: Vec3 = placed([0.055, -0.012, 0.0405]);
export const actorPoint: Vec3 = placed([0.006, 0.012, 0.008]);
