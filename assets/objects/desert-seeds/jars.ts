import type { Maker } from '../../craft/maker.ts';
import { noise3 } from '../../craft/noise.ts';
import { lathe, surface } from '../../craft/shapes.ts';
import { mix } from '../../craft/vec.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { cellUv, painted } from './atlas.ts';
import type { Cell } from './atlas.ts';
import { BENCH } from './layout.ts';

/** One jar of the seed bank: where it stands, its size in metres, how far it is filled (0..1). */
interface Jar {
  readonly x: number;
  readonly z: number;
  readonly radius: number;
  readonly height: number;
  readonly fill: number;
  readonly seeds: Cell;
  readonly label: Cell | null;
}

const JARS: readonly Jar[] = [
  { x: -0.06, z: -0.13, radius: 0.047, height: 0.15, fill: 0.86, seeds: 'blue', label: 'labelMaize' },
  { x: 0.062, z: -0.122, radius: 0.047, height: 0.15, fill: 0.72, seeds: 'tepary', label: 'labelTepary' },
  { x: 0.184, z: -0.13, radius: 0.047, height: 0.15, fill: 0.8, seeds: 'squash', label: 'labelSquash' },
  { x: 0.303, z: -0.12, radius: 0.047, height: 0.15, fill: 0.6, seeds: 'chiltepin', label: 'labelChiltepin' },
];

/** Seeds inside: a cylinder seen through the glass, its top uneven. */
function filling(m: Maker, jar: Jar): void {
  const r = jar.radius - 0.004;
  const level = 0.006 + (jar.height * 0.8 - 0.006) * jar.fill;
  const lean = (a: number) => 0.004 * Math.sin(a + jar.x * 40);
  const side = surface((u, v): Vec3 => {
    const a = u * 2 * Math.PI;
    const y = mix(0.005, level + lean(a), v);
    const s = r * (v < 0.01 ? 0.93 : 1);
    return [Math.sin(a) * s, y, Math.cos(a) * s];
  }, 16, 2, { closedU: true });
  const uv = side.getAttribute('uv');
  // The picture twice around, the second time backwards, so that its edges meet.
  for (let i = 0; i < uv.count; i++) {
    const u = ((uv.getX(i) + 0.25) % 1) * 2;
    uv.setXY(i, ...cellUv(jar.seeds, u < 1 ? u : 2 - u, uv.getY(i)));
  }
  m.add('matter', side, [0, 0, 0], [0, 0, 0], 0);
  const top = surface((u, v): Vec3 => {
    const a = u * 2 * Math.PI;
    const d = 0.0005 + (1 - v) * r;
    return [Math.sin(a) * d, level + lean(a) * (1 - v) + 0.006 * v + 0.002 * (noise3(Math.sin(a) * 3, v * 3, Math.cos(a) * 3) - 0.5) * Math.sin(v * 3.1), Math.cos(a) * d];
  }, 16, 2, { closedU: true });
  const place = top.getAttribute('position');
  const flat = top.getAttribute('uv');
  for (let i = 0; i < flat.count; i++) flat.setXY(i, ...cellUv(jar.seeds, 0.5 + place.getX(i) / (2.1 * r), 0.5 + place.getZ(i) / (2.1 * r)));
  m.add('matter', top, [0, 0, 0], [0, 0, 0], 0);
}

/** Glass with a shoulder, a rolled lip, a cork lid and a paper label. */
function jar(m: Maker, j: Jar): void {
  const { radius: r, height: h } = j;
  const glass: Vec2[] = [[0.0001, 0.001], [r * 0.9, 0], [r, 0.006], [r, h * 0.78], [r * 0.93, h * 0.87], [r * 0.8, h * 0.91], [r * 0.8, h * 0.95], [r * 0.87, h * 0.965], [r * 0.82, h * 0.985]];
  filling(m, j);
  m.only('near', () => m.add('glass', lathe(glass, 14), [0, 0, 0], [0, 0, 0], 0));
  m.only('far', () => m.tint([0.36, 0.39, 0.38], () => m.lathe('matte', [[r, h * 0.6], [r, h * 0.78], [r * 0.8, h * 0.92], [r * 0.78, h]], [0, 0, 0], [0, 0, 0], 9, 0)));
  m.lathe('cork', [[r * 0.74, h * 0.94], [r * 0.78, h * 0.986], [r * 0.845, h * 0.996], [r * 0.85, h * 1.085], [r * 0.78, h * 1.107], [0, h * 1.11]], [0, 0, 0], [0, 0, 0], 14, 0);
  if (!j.label) return;
  const label = surface((u, v): Vec3 => {
    const a = (u - 0.5) * 1.5;
    return [Math.sin(a) * (r + 0.0006), mix(h * 0.22, h * 0.46, v), Math.cos(a) * (r + 0.0006)];
  }, 8, 1);
  m.add('matter', painted(label, j.label), [0, 0, 0], [0, 0, 0], 0);
}

/** The jars of the seed bank in a row. */
export function makeJars(m: Maker): void {
  for (const j of JARS) m.at({ position: [j.x, BENCH.top, j.z], rotation: [0, (j.x - 0.12) * 0.25, 0] }, () => jar(m, j));
}

/** A clay seed jar of the old kind: broad shoulder, small mouth that a stone can close. */
export function makeClayJar(m: Maker): void {
  const profile: Vec2[] = [[0.0001, 0], [0.05, 0.0015], [0.075, 0.015], [0.098, 0.048], [0.106, 0.083], [0.101, 0.115], [0.08, 0.142], [0.052, 0.157], [0.034, 0.164], [0.0335, 0.172], [0.038, 0.178], [0.0345, 0.181], [0.0275, 0.168]];
  const geometry = surface((u, v): Vec3 => {
    const [r, y] = profile[Math.round(v * (profile.length - 1))]!;
    const a = u * 2 * Math.PI;
    const hand = 1 + 0.018 * (noise3(Math.sin(a) * 1.2, y * 14, Math.cos(a) * 1.2) - 0.5);
    return [Math.sin(a) * r * hand, y, Math.cos(a) * r * hand];
  }, 22, profile.length - 1, { closedU: true });
  const uv = geometry.getAttribute('uv');
  // The picture forth and back, so that its ends meet.
  for (let i = 0; i < uv.count; i++) uv.setX(i, 1 - Math.abs(2 * ((uv.getX(i) + 0.22) % 1) - 1));
  m.at({ position: [-0.25, BENCH.top, -0.1] }, () => {
    m.add('matter', painted(geometry, 'clay'), [0, 0, 0], [0, 0, 0], 0);
    m.tint([0.09, 0.06, 0.045], () => m.lathe('matte', [[0.0285, 0.158], [0, 0.157]], [0, 0, 0], [0, 0, 0], 12, 0));
  });
}

/** On the first jar's glass. */
export const jarAnchor: Vec3 = [JARS[1]!.x, BENCH.top + 0.1, JARS[1]!.z + 0.047];
/** On the shoulder of the clay jar. */
export const clayAnchor: Vec3 = [-0.25, BENCH.top + 0.118, -0.1 + 0.099];
