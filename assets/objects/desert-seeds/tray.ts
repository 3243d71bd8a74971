import { BoxGeometry } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { noise3, random } from '../../craft/noise.ts';
import { surface } from '../../craft/shapes.ts';
import { mix } from '../../craft/vec.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { painted } from './atlas.ts';
import type { Cell } from './atlas.ts';
import { grained, timber } from './bench.ts';
import { BENCH } from './layout.ts';

const TRAY = { x: 0.098, z: 0.027, width: 0.55, depth: 0.15, wall: 0.007, height: 0.026 } as const;

/** What lies in each compartment, and how one loose seed looks: half length, width and height in metres. */
const FILLS: readonly (readonly [Cell, Vec3, readonly Rgb[]])[] = [
  ['white', [0.0052, 0.0042, 0.0026], [[0.8, 0.68, 0.42], [0.7, 0.55, 0.3]]],
  ['brown', [0.0046, 0.0032, 0.0026], [[0.3, 0.12, 0.035], [0.46, 0.22, 0.07], [0.12, 0.05, 0.025]]],
  ['sunflower', [0.0058, 0.0026, 0.002], [[0.03, 0.028, 0.027], [0.09, 0.08, 0.07]]],
  ['amaranth', [0.0013, 0.0013, 0.0009], [[0.6, 0.36, 0.12]]],
  ['chiltepin', [0.0034, 0.003, 0.003], [[0.42, 0.02, 0.014], [0.26, 0.012, 0.01]]],
];

/** A loose seed on y = 0: an ellipsoid, blunter at one end. */
function seed(m: Maker, [a, b, c]: Vec3, tint: Rgb): void {
  const rings: Vec2[] = [[0.55, -0.72], [1, 0.1], [0.6, 0.8]];
  m.tint(tint, () => m.loft('seed', rings.map(([r, t]) => Array.from({ length: 6 }, (_, k): Vec3 => {
    const w = (k / 6) * 2 * Math.PI;
    return [t * a, c + Math.sin(w) * r * c, -Math.cos(w) * r * b];
  })), [0, 0, 0], [0, 0, 0], 0));
}

/** A shallow tray of mesquite in five compartments, full of seeds. */
export function makeTray(m: Maker): void {
  const { x, z, width, depth, wall, height } = TRAY;
  const next = random(55);
  m.at({ position: [x, BENCH.top, z], rotation: [0.05, -0.02, 0] }, () => {
    for (const s of [-1, 1]) {
      timber(m, [width + 0.002, height, wall], [0, height / 2, s * (depth - wall) / 2], [0, 0, 0], 0.0022, 0.5);
      timber(m, [depth - 0.002, height, wall], [s * (width - wall) / 2, height / 2, 0], [0, Math.PI / 2, 0], 0.0022, 0.2);
    }
    const bay = (width - wall) / FILLS.length;
    FILLS.forEach(([cell, size, tints], i) => {
      const middle = (i + 0.5) * bay - (width - wall) / 2;
      if (i > 0) m.add('matter', grained(new BoxGeometry(depth - wall * 2, height - 0.005, 0.005), depth, 0.035, 0.4), [middle - bay / 2, height / 2 - 0.002, 0], [0, Math.PI / 2, 0], 0);
      const [w, d] = [(bay - 0.004) / 2, depth / 2 - wall + 0.001];
      const level = (px: number, pz: number) => 0.0155 + 0.0045 * Math.cos((px / w) * 1.5) * Math.cos((pz / d) * 1.4) + 0.003 * (noise3(px * 40 + i * 9, 2, pz * 40) - 0.5);
      const bed = surface((u, v): Vec3 => {
        const [px, pz] = [mix(-w, w, u), mix(d, -d, v)];
        return [middle + px, level(px, pz), pz];
      }, 5, 6);
      m.add('matter', painted(bed, cell), [0, 0, 0], [0, 0, 0], 0);
      m.only('near', () => {
        for (let k = 0; k < (i === 3 ? 1 : 2); k++) {
          const [px, pz] = [(next() - 0.5) * 1.7 * w, (next() - 0.5) * 1.7 * d];
          m.at({ position: [middle + px, level(px, pz) + size[2] * 0.1, pz], rotation: [(next() - 0.5) * 0.5, next() * 6.3, (next() - 0.5) * 0.4] }, () => seed(m, size, tints[k % tints.length]!));
        }
      });
    });
  });
  // Half a gourd as a scoop, with kernels of the blue maize; some have fallen.
  m.at({ position: [-0.257, BENCH.top, 0.045], rotation: [0.0, Math.PI + 0.75, 0.05] }, () => {
    m.tint(([px, py, pz]): Rgb => { const t = 0.8 + 0.4 * noise3(px * 50, py * 50, pz * 50); return [0.62 * t, 0.36 * t, 0.13 * t]; }, () => {
      m.lathe('gourd', [[0.0001, 0.001], [0.026, 0.002], [0.05, 0.016], [0.058, 0.036], [0.0565, 0.039], [0.054, 0.036], [0.046, 0.02], [0.0001, 0.012]], [0, 0, 0], [0, 0, 0], 20, 0);
      m.tube('gourd', [[0.05, 0.03, 0], [0.078, 0.033, 0.002], [0.11, 0.028, 0.006], [0.128, 0.02, 0.009]], 0.0078, 6, false, 6);
    });
    const heap = surface((u, v): Vec3 => {
      const a = u * 2 * Math.PI;
      const r = 0.0005 + (1 - v) * 0.0515;
      return [Math.sin(a) * r, 0.029 + 0.011 * Math.sin(v * 1.57) + 0.002 * (noise3(Math.sin(a) * r * 90, 1, Math.cos(a) * r * 90) - 0.5), Math.cos(a) * r];
    }, 16, 4, { closedU: true });
    const [place, uv] = [heap.getAttribute('position'), heap.getAttribute('uv')];
    for (let i = 0; i < uv.count; i++) uv.setXY(i, 0.5 + place.getX(i) * 9, 0.5 + place.getZ(i) * 9);
    m.add('matter', painted(heap, 'blue'), [0, 0, 0], [0, 0, 0], 0);
  });
  m.only('near', () => {
    for (let k = 0; k < 5; k++) {
      m.at({ position: [-0.3 + next() * 0.11, BENCH.top, 0.092 + (next() - 0.5) * 0.035], rotation: [0, next() * 6.3, 0] }, () => seed(m, [0.0052, 0.0044, 0.0026], [0.05, 0.055, 0.11]));
    }
  });
}

/** In the middle compartment. */
export const trayAnchor: Vec3 = [TRAY.x, BENCH.top + 0.022, TRAY.z + 0.02];
