import { PlaneGeometry } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { noise3 } from '../../craft/noise.ts';
import { surface } from '../../craft/shapes.ts';
import { mix, mixRgb, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { cellUv, painted } from './atlas.ts';
import { DITCH, EARTH, OLD_COB } from './layout.ts';
import { inDitch } from './strata-picture.ts';

/** One place on the outline of the block: x, z, outward direction, and where it lies in the picture of layers. */
type Place = readonly [x: number, z: number, nx: number, nz: number, u: number];

/** Once around the block, from the front left, anticlockwise seen from above. */
function around(): Place[] {
  const [w, d, r] = [EARTH.width / 2, EARTH.depth / 2, EARTH.corner];
  const places: Place[] = [];
  const across = (x: number) => (x + w) / (2 * w);
  const front = 26;
  for (let i = 0; i <= front; i++) { const x = mix(-w + r, w - r, i / front); places.push([x, d, 0, 1, across(x)]); }
  places.push([w - r * 0.29, d - r * 0.29, 0.71, 0.71, 0.992]);
  for (let i = 0; i <= 6; i++) { const t = i / 6; places.push([w, mix(d - r, -d + r, t), 1, 0, 1 - 0.17 * (1 - Math.abs(2 * t - 1))]); }
  places.push([w - r * 0.29, -d + r * 0.29, 0.71, -0.71, 0.992]);
  for (let i = 0; i <= 11; i++) { const x = mix(w - r, -w + r, i / 11); places.push([x, -d, 0, -1, across(x)]); }
  places.push([-w + r * 0.29, -d + r * 0.29, -0.71, -0.71, 0.008]);
  for (let i = 0; i <= 6; i++) { const t = i / 6; places.push([-w, mix(-d + r, d - r, t), -1, 0, 0.17 * (1 - Math.abs(2 * t - 1))]); }
  places.push([-w + r * 0.29, d - r * 0.29, -0.71, 0.71, 0.008]);
  return places;
}

/** How far the face stands out at a point: gravel juts, the ditch's soft mud and the old cob's hollow lie back. */
function relief(x: number, y: number, z: number): number {
  const front = z > EARTH.depth / 2 - 0.01;
  const rough = 0.005 * (noise3(x * 22, y * 30, z * 22) - 0.5) + 0.003 * (noise3(x * 60, y * 70, z * 60) - 0.5);
  const ledge = 0.004 * smoothstep(0.012, 0, Math.abs(y - 0.16)) + 0.003 * smoothstep(0.02, 0, Math.abs(y - 0.035));
  const hollow = front ? 0.007 * smoothstep(-0.05, 0.1, inDitch(x, y)) + 0.007 * Math.exp(-(((x - OLD_COB.x) / 0.04) ** 2) - ((y - OLD_COB.y) / 0.022) ** 2) : 0;
  return rough + ledge - hollow;
}

/** The walls of the block with its layers. */
function walls(m: Maker): void {
  const places = around();
  const levels = [EARTH.foot, 0.04, 0.06, 0.082, 0.104, 0.13, 0.15, 0.164, 0.192, 0.224, EARTH.top - 0.006, EARTH.top];
  const n = places.length;
  const geometry = surface((s, t): Vec3 => {
    const [x, z, nx, nz] = places[Math.round(s * n) % n]!;
    const k = Math.round(t * (levels.length - 1));
    const y = levels[k]!;
    const inset = k === levels.length - 1 ? 0.012 : k === levels.length - 2 ? 0.003 : 0;
    const out = relief(x, y, z) - inset;
    return [x + nx * out, y, z + nz * out];
  }, n, levels.length - 1, { closedU: true });
  const uv = geometry.getAttribute('uv');
  for (let i = 0; i < uv.count; i++) {
    const place = places[Math.round(uv.getX(i) * n) % n]!;
    const y = levels[Math.round((1 - uv.getY(i)) * (levels.length - 1))]!;
    uv.setXY(i, ...cellUv('strata', place[4], (EARTH.top - y) / (EARTH.top - EARTH.foot)));
  }
  m.add('matter', geometry, [0, 0, 0], [0, 0, 0], 0);
}

/** The ground on top: tilled in furrows before the bench. */
export function groundY(x: number, z: number): number {
  const furrow = 0.006 * Math.sin((z - 0.1) * 78) * smoothstep(0.09, 0.13, z) * smoothstep(0.25, 0.235, z);
  return EARTH.top + furrow + 0.004 * (noise3(x * 30, 1, z * 30) - 0.5);
}

function top(m: Maker): void {
  const [w, d] = [EARTH.width / 2 - 0.013, EARTH.depth / 2 - 0.013];
  const geometry = surface((u, v): Vec3 => {
    const z = v < 0.5 ? mix(d, 0.1, v * 2) : mix(0.1, -d, v * 2 - 1);
    const x = mix(-w, w, u);
    const rim = Math.min(w - Math.abs(x), d - Math.abs(z));
    return [x, mix(EARTH.top - 0.001, groundY(x, z), smoothstep(0, 0.02, rim)), z];
  }, 12, 14);
  m.add('matter', painted(geometry, 'soil'), [0, 0, 0], [0, 0, 0], 0);
}

/** The old cob in the wall: finger-long, its kernels gone, charred. */
function oldCob(m: Maker): void {
  const [rows, steps] = [8, 6];
  m.tint(([x, y, z]): Rgb => mixRgb([0.03, 0.021, 0.016], [0.2, 0.12, 0.065], smoothstep(0.4, 0.75, noise3(x * 500, y * 500, z * 500))), () => m.surface('char', (u, v): Vec3 => {
    const a = -u * 2 * Math.PI;
    const body = Math.sin(Math.PI * (0.1 + 0.86 * v)) ** 0.55;
    const pit = 0.0016 * Math.cos(u * rows * 2 * Math.PI) * Math.cos(v * steps * Math.PI * 2) * body;
    const r = 0.0115 * body + pit;
    return [(v - 0.5) * 0.056, Math.sin(a) * r, Math.cos(a) * r];
  }, rows * 2, steps * 2, { closedU: true }));
}

/** Turns a plane's picture the right way up: three counts v from below. */
function flipped(plane: PlaneGeometry): PlaneGeometry {
  const uv = plane.getAttribute('uv');
  for (let i = 0; i < uv.count; i++) uv.setY(i, 1 - uv.getY(i));
  return plane;
}

/** The cut of earth on its steel tray, with the ditch, the old cob and the two plates that date them. */
export function makeEarth(m: Maker): void {
  m.box('steelDark', [EARTH.width + 0.03, 0.028, EARTH.depth + 0.03], [0, 0.014, 0], 0.003);
  walls(m);
  top(m);
  m.at({ position: [OLD_COB.x, OLD_COB.y, EARTH.depth / 2 - 0.0035], rotation: [0.3, 0.12, 0.2] }, () => oldCob(m));
  for (const [cell, x] of [['plateMaize', OLD_COB.x], ['plateDitch', DITCH.x]] as const) {
    const z = EARTH.depth / 2 + 0.0158;
    m.add('matter', painted(flipped(new PlaneGeometry(0.168, 0.021)), cell), [x, 0.014, z], [0, 0, 0], 0);
  }
}

export const oldCobAnchor: Vec3 = [OLD_COB.x, OLD_COB.y, EARTH.depth / 2 + 0.007];
export const ditchAnchor: Vec3 = [DITCH.x, (DITCH.top + DITCH.floor) / 2, EARTH.depth / 2 - 0.007];
