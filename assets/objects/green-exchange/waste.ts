import { BoxGeometry, CircleGeometry, ShapeGeometry, Vector3 } from 'three';
import type { BufferGeometry } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { noise3 } from '../../craft/noise.ts';
import { lathe, outline, surface } from '../../craft/shapes.ts';
import { mix, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { packagingUv } from './packaging-picture.ts';
import { settle } from './pan.ts';

/** How a drinks can has been crushed: its height left (0..1), sideways slump in metres, and which dents. */
interface Crush {
  readonly left: number;
  readonly slump: number;
  readonly seed: number;
}

const CAN_RADIUS = 0.033;
const CAN_HEIGHT = 0.115;

/** A crushed 330 ml can around the y axis, its middle in the origin, painted as `row` of the packaging picture. */
function can(m: Maker, { left, slump, seed }: Crush, row: number): void {
  const height = CAN_HEIGHT * left;
  const squeeze = 1 - left;
  // Thin metal buckles into diamonds: rows of dents, each turned half a step against the next.
  const wall = (u: number, v: number): Vec3 => {
    const angle = u * 2 * Math.PI;
    const hold = Math.min(1, 7 * Math.min(v, 1 - v));
    const level = v * 3.2;
    const diamond = Math.abs(Math.sin(angle * 2.5 + Math.floor(level) * 1.25 + seed)) * Math.sin((level % 1) * Math.PI);
    const dent = smoothstep(0.5, 0.8, noise3(Math.sin(angle) * 1.6 + seed, v * 2.6, Math.cos(angle) * 1.6));
    const r = CAN_RADIUS * (1 - hold * (squeeze * 0.55 * diamond + dent * 0.3 * (0.4 + squeeze)));
    const neck = 1 - 0.13 * smoothstep(0.9, 1, v) - 0.12 * smoothstep(0.07, 0, v);
    const lean = hold * slump * Math.sin(v * Math.PI);
    return [Math.sin(angle) * r * neck + lean, (v - 0.5) * height + hold * squeeze * 0.006 * Math.sin(angle * 3 + seed), Math.cos(angle) * r * neck + lean * 0.4];
  };
  m.add('packaging', packaged(surface(wall, 18, 10, { closedU: true }), row), [0, 0, 0], [0, 0, 0], 0.55);
  // Lid with its tab and mouth, foot with its dome.
  const top = height / 2;
  m.lathe('aluminium', [[0.0282, 0], [0.029, 0.004], [0.0272, 0.0042], [0.026, 0.0008], [0, 0.0012]], [0, top - 0.0012, 0], [0, 0, 0], 12);
  m.lathe('aluminium', [[0.0045, 0], [0.0052, 0.0006], [0.003, 0.001], [0, 0.0009]], [0.006 * Math.sin(seed), top + 0.0002, 0.006 * Math.cos(seed)], [0, 0, 0], 8);
  m.add('ink', new CircleGeometry(0.0065, 9), [-0.012 * Math.sin(seed), top + 0.0005, -0.012 * Math.cos(seed)], [-Math.PI / 2, 0, 0]);
  m.lathe('aluminium', [[0, 0.006], [0.018, 0.003], [0.0235, 0], [0.029, 0.006]], [0, -top, 0], [0, 0, 0], 12);
}

/** Gives a sheet wrapped around a package the coordinates of its row in the packaging picture. */
function packaged(geometry: BufferGeometry, row: number): BufferGeometry {
  const uv = geometry.getAttribute('uv');
  for (let i = 0; i < uv.count; i++) uv.setXY(i, ...packagingUv(row, uv.getX(i), 1 - uv.getY(i)));
  return geometry;
}

/** A bottle's outline for half a litre: five-lobed feet are left out, ribs and shoulder are not. */
const BOTTLE: readonly Vec2[] = [
  [0.008, 0.006], [0.02, 0.0015], [0.0285, 0.004], [0.0315, 0.018], [0.0303, 0.026], [0.0318, 0.034], [0.0318, 0.05],
  [0.03, 0.0555], [0.0318, 0.061], [0.0318, 0.122], [0.0303, 0.127], [0.0318, 0.132],
  [0.0285, 0.155], [0.0235, 0.17], [0.0165, 0.183], [0.0127, 0.192], [0.0155, 0.197], [0.0125, 0.2],
];

/** Presses a bottle flat in the middle and creases it. */
function squash(geometry: BufferGeometry, flat: number, seed: number): BufferGeometry {
  const position = geometry.getAttribute('position');
  const p = new Vector3();
  for (let i = 0; i < position.count; i++) {
    p.fromBufferAttribute(position, i);
    const grip = smoothstep(0.0, 0.05, p.y) * smoothstep(0.19, 0.13, p.y) * flat;
    const crease = noise3(p.x * 60 + seed, p.y * 45, p.z * 60) - 0.5;
    p.z *= 1 - grip * (0.62 + crease * 0.5);
    p.x *= 1 + grip * (0.28 + crease * 0.25);
    p.x += grip * 0.008 * Math.sin(p.y * 40 + seed);
    position.setXYZ(i, p.x, p.y, p.z);
  }
  geometry.computeVertexNormals();
  return geometry;
}

/** A PET bottle standing on its own y = 0; `flat` 0 is whole, 1 trodden on. */
function bottle(m: Maker, tint: Rgb, cap: Rgb, row: number, flat: number, seed: number): void {
  m.tint(tint, () => m.add('pet', squash(lathe(BOTTLE, 15), flat, seed), [0, 0, 0], [0, 0, 0], 0.9));
  const band = surface((u, v) => [Math.sin(u * 2 * Math.PI) * 0.0324, mix(0.071, 0.119, v), Math.cos(u * 2 * Math.PI) * 0.0324], 18, 4, { closedU: true });
  m.add('packaging', packaged(squash(band, flat, seed), row), [0, 0, 0], [0, 0, 0], 0.9);
  m.tint(cap, () => {
    m.lathe('satin', [[0.0128, 0.2], [0.0147, 0.2003], [0.0147, 0.213], [0.0137, 0.2148], [0, 0.2152]], [0, 0, 0], [0, 0, 0], 16, 0.45);
  });
}

/** A sheet of corrugated board lying in x-z: two liners and the wave that shows along its edges. */
function board(m: Maker, width: number, depth: number, y: number, turn: number): void {
  const thick = 0.0042;
  m.at({ position: [0, y, 0], rotation: [0, turn, 0] }, () => {
    for (const side of [-1, 1]) m.add('cardboard', new BoxGeometry(width, 0.0008, depth), [0, side * thick * 0.5, 0]);
    const waves = Math.round(width / 0.0085);
    m.surface('kraft', (u, v) => [mix(-width / 2 + 0.001, width / 2 - 0.001, u), Math.sin(u * waves * 2 * Math.PI) * thick * 0.42, mix(depth / 2 - 0.0006, -depth / 2 + 0.0006, v)], waves * 3, 1);
  });
}

/** Flattened boxes, tied crosswise with string. */
function cardboard(m: Maker): void {
  const sheets: [number, number, number][] = [[0.15, 0.112, 0.02], [0.142, 0.118, -0.05], [0.15, 0.108, 0.04], [0.138, 0.112, -0.02]];
  sheets.forEach(([w, d, turn], i) => board(m, w, d, 0.004 + i * 0.0062, turn));
  // A printed panel on the top sheet: this way up.
  const top = 0.004 + 3 * 0.0062 + 0.0028;
  for (const x of [0.034, 0.05]) {
    const arrow = outline([[x - 0.002, 0.03], [x + 0.002, 0.03], [x + 0.002, 0.016], [x + 0.006, 0.016], [x, 0.008], [x - 0.006, 0.016], [x - 0.002, 0.016]].map(([a, b]): Vec2 => [a!, -b!]).reverse());
    m.add('ink', new ShapeGeometry(arrow), [0, top, 0], [-Math.PI / 2, 0, 0]);
  }
  const [low, high] = [-0.0005, top + 0.0006];
  const loop = (along: 'x' | 'z', at: number, half: number) => {
    const p = (a: number, y: number): Vec3 => (along === 'x' ? [a, y, at] : [at, y, a]);
    m.tube('rope', [p(-half, low + 0.003), p(-half, high - 0.002), p(-half + 0.006, high), p(0, high + 0.0004), p(half - 0.006, high), p(half, high - 0.002), p(half, low + 0.003), p(half - 0.006, low), p(-half + 0.006, low)], 0.0011, 18, true, 4);
  };
  loop('x', -0.012, 0.077);
  loop('z', -0.022, 0.061);
  for (const side of [-1, 1]) {
    m.tube('rope', [[-0.022, high + 0.002, -0.012], [-0.022 + side * 0.012, high + 0.007, -0.02], [-0.022 + side * 0.024, high + 0.004, -0.012], [-0.022 + side * 0.012, high + 0.002, -0.006], [-0.022, high + 0.002, -0.012]], 0.0011, 8, false, 3);
    m.tube('rope', [[-0.022, high + 0.002, -0.012], [-0.022 + side * 0.009, high + 0.0015, 0.008], [-0.022 + side * 0.02, high + 0.001, 0.016]], 0.0011, 4, false, 4);
  }
}

const [GUARANA, LIMAO, SODA, MATE, AGUA, LARANJA] = [0, 1, 2, 3, 4, 5] as const;

/** The sorted recyclables, heaped in a pan whose inner floor is y = 0 around the frame's origin. */
export function makeWaste(m: Maker): void {
  const put = (position: Vec3, rotation: Vec3, build: () => void) => m.at({ position, rotation }, build);
  put([-0.004, 0.062, -0.072], [1.24, -0.06, 0.05], () => cardboard(m));
  put([0.092, settle(0.092, -0.012, 0.03), -0.012], [0.06, -0.5, -0.13], () => bottle(m, [0.72, 0.86, 0.9], [0.05, 0.2, 0.55], AGUA, 0.1, 2));
  put([-0.086, settle(-0.086, -0.03, 0.03), -0.03], [0.02, 0.5, 0.2], () => bottle(m, [0.16, 0.52, 0.16], [0.78, 0.62, 0.1], LARANJA, 0.6, 5));
  put([0.004, settle(0.004, 0.084, 0.033) + 0.026, 0.084], [0.1, 0.4, 0.03], () => can(m, { left: 0.34, slump: 0.003, seed: 1.3 }, GUARANA));
  put([-0.062, settle(-0.062, 0.048, 0.033) + 0.036, 0.048], [0.2, 0.85, 1.28], () => can(m, { left: 0.74, slump: 0.006, seed: 4.1 }, MATE));
  put([0.072, settle(0.072, 0.054, 0.033) + 0.032, 0.054], [0.1, -0.62, -1.42], () => can(m, { left: 0.66, slump: -0.006, seed: 2.2 }, LIMAO));
  put([0.012, 0.058, 0.022], [-0.2, 1.2, 0.16], () => can(m, { left: 0.78, slump: 0.005, seed: 7.7 }, SODA));
  put([-0.046, 0.075, 0.018], [0.5, 0.3, 0.42], () => can(m, { left: 0.32, slump: 0.003, seed: 3.4 }, GUARANA));
}

/** Where the heap's front can is best pointed at, in the pan's frame. */
export const wasteAnchor: Vec3 = [0.004, 0.032, 0.12];
