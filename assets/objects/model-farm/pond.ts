import type { Maker } from '../../craft/maker.ts';
import { random } from '../../craft/noise.ts';
import { mix } from '../../craft/vec.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { fish } from './animals.ts';
import { block, pole, turned } from './block.ts';
import { GROUND, groundAt, POND, pondPoint } from './layout.ts';
import { tuft } from './plants.ts';

const at = (a: number, reach: number, y: number): Vec3 => {
  const [x, z] = pondPoint(a, reach);
  return [x, y, z];
};

/** The surface, rings running out from where a fish has just risen. */
function water(m: Maker): void {
  const [rx, rz] = pondPoint(2.6, 0.3);
  const rings = 9;
  m.surface('water', (u, v) => {
    const [ex, ez] = pondPoint(-u * 2 * Math.PI, 1.03);
    const out = 1 - v * 0.985;
    const ring = Math.round(v * rings);
    const swell = ring === 0 ? 0 : (ring % 2 ? -1 : 1) * 0.0014 * v;
    return [mix(rx, ex, out), POND.water + swell + 0.0003 * Math.sin(ex * 90 + out * 5), mix(rz, ez, out)];
  }, 22, rings, { closedU: true });
}

/** A pebble: a low lump, turned and of its own grey. */
export function pebble(m: Maker, place: Vec3, size: number, seed: number): void {
  const next = random(seed);
  const tone = 0.6 + next() * 0.55;
  const warm = next() * 0.16;
  m.tint([tone, tone * (0.97 - warm), tone * (0.92 - warm * 1.6)], () => m.at({ position: place, rotation: [(next() - 0.5) * 0.3, next() * 6, 0], scale: [size, size * (0.5 + next() * 0.25), size * (0.65 + next() * 0.3)] }, () =>
    turned(m, 'stone', [[1, -0.1], [0.76, 0.58], [0, 0.82]], [0, 0, 0], [0, 0, 0], 6, 1.2)));
}

function lily(m: Maker, place: Vec3, size: number, turn: number): void {
  m.tint([0.3, 0.36, 0.24], () => m.surface('leaf', (u, v) => {
    const a = turn + (0.08 + u * 0.86) * 2 * Math.PI;
    return [place[0] + Math.sin(a) * size * (1 - v), place[1] + 0.0012 * (1 - v), place[2] + Math.cos(a) * size * (1 - v)];
  }, 9, 1));
}

/** The jetty from which the fish are fed, with a basket on it. */
function jetty(m: Maker): void {
  const [x, z] = pondPoint(-1.5, 1.02);
  m.at({ position: [x, GROUND + 0.006, z], rotation: [0, -POND.turn, 0] }, () => {
    for (const side of [-0.011, 0.011]) for (const out of [0.004, 0.034]) m.tint([0.5, 0.42, 0.34], () => pole(m, 'rawWood', [side, -0.03, out], [side, 0.004, out], 0.0021));
    for (let k = 0; k < 8; k++) m.tint([0.62 + (k % 3) * 0.12, 0.56 + (k % 3) * 0.1, 0.48], () => block(m, 'rawWood', [0.028, 0.0022, 0.0052], [((k * 7) % 3) * 0.0006, 0.0045, -0.009 + k * 0.0061], [0, ((k * 5) % 4) * 0.02 - 0.03, 0]));
  });
}

/** The pond with its fish, reeds and stones. */
export function makePond(m: Maker): void {
  water(m);
  const next = random(41);
  const coats = [[0.3, 0.25, 0.2], [0.7, 0.2, 0.05], [0.24, 0.25, 0.24], [0.5, 0.3, 0.14]] as const;
  const swims: readonly (readonly [a: number, reach: number, turn: number])[] = [[2.6, 0.4, 0.4], [1.2, 0.55, 2.6], [0.3, 0.62, 1.7], [4.6, 0.3, 0.9], [5.6, 0.6, 3.6]];
  swims.forEach(([a, reach, turn], k) => fish(m, at(a, reach, POND.water - 0.0035 - (k % 3) * 0.0012), turn, 1.15 + 0.3 * next(), coats[k % coats.length]!));
  for (let k = 0; k < 11; k++) {
    const a = k * 0.56 + next() * 0.25;
    if (Math.abs(Math.sin((a + 1.5) / 2)) < 0.28) continue;
    const [x, z] = pondPoint(a, 1.06 + next() * 0.12);
    const size = 0.006 + next() * 0.006;
    m.only('near', () => pebble(m, [x, groundAt(x, z) + 0.001, z], size, 60 + k));
  }
  for (const [k, a] of [2.1, 2.45, 2.8, 3.25, 3.6, 0.75, 1.1].entries()) {
    const [x, z] = pondPoint(a, 1.03 + 0.05 * (k % 3));
    tuft(m, [x, GROUND - 0.006, z], 0.036 + 0.016 * next(), 8, 0.012, [0.95, 1.1, 0.75], 90 + k);
    for (let q = 0; q < 1 + (k % 2); q++) {
      const foot: Vec3 = [x + (next() - 0.5) * 0.01, GROUND - 0.004, z + (next() - 0.5) * 0.01];
      const tip: Vec3 = [foot[0] + (next() - 0.5) * 0.012, GROUND + 0.044 + next() * 0.014, foot[2] + (next() - 0.5) * 0.012];
      m.only('near', () => m.tint([0.34, 0.34, 0.16], () => pole(m, 'stemGreen', foot, tip, 0.0007, 3)));
      m.only('near', () => m.tint([0.14, 0.06, 0.025], () => turned(m, 'matte', [[0.0006, -0.006], [0.0019, -0.005], [0.0019, 0.005], [0, 0.0065]], tip, [0, 0, 0], 4)));
    }
  }
  for (const [a, reach, size] of [[1.7, 0.75, 0.0085], [1.95, 0.6, 0.0065], [1.85, 0.86, 0.006], [5, 0.8, 0.0075], [5.25, 0.66, 0.006]] as const) lily(m, at(a, reach, POND.water + 0.001), size, a * 3);
  jetty(m);
}

export const pondAnchor: Vec3 = at(1.2, 0.35, POND.water + 0.001);
