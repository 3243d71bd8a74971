import type { BufferGeometry } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { noise3 } from '../../craft/noise.ts';
import { surface } from '../../craft/shapes.ts';
import { mix, mixRgb, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { FLOOR } from './layout.ts';
import { bar, block, bricked, turned } from './forms.ts';

/** Middle of the stack on the ground, its height and radii, metres. */
export const STACK: Vec3 = [0.615, FLOOR - 0.004, -0.235];
const HEIGHT = 0.81;
const [FOOT, TOP] = [0.05, 0.0315];
const BASE = 0.105;

/** Radius of the shaft at a height above the ground: a slight entasis, so that it does not look hollow-cheeked. */
export const radiusAt = (y: number) => {
  const t = (y - BASE) / (HEIGHT - BASE);
  return mix(FOOT, TOP, t) + 0.0014 * Math.sin(Math.PI * Math.min(1, Math.max(0, t)));
};

/** A brick stack of a boiler house, hooped with iron, with a ladder and a corbelled head. */
export function makeChimney(m: Maker): void {
  const sooty = ([x, y, z]: Vec3): Rgb => mixRgb(mixRgb([1, 1, 1], [0.8, 0.74, 0.7], noise3(x * 30, y * 12, z * 30)), [0.2, 0.18, 0.17], smoothstep(HEIGHT - 0.2, HEIGHT, y + 0.09 * noise3(x * 25, y * 4, z * 25)) * 0.85);
  m.at({ position: STACK }, () => {
    bricked(m, (brick) => m.box(brick, [0.122, BASE, 0.126], [0, BASE / 2, 0], 0.0015));
    m.box('concrete', [0.13, 0.008, 0.134], [0, BASE + 0.002, 0], 0.002);
    m.box('concrete', [0.128, 0.012, 0.132], [0, 0.005, 0], 0.002);
    // Iron door of the flue.
    m.box('steelwork', [0.036, 0.05, 0.004], [0, 0.045, 0.0635], 0.0015);
    block(m, 'concrete', [0.048, 0.008, 0.005], [0, 0.0745, 0.0635]);
    for (const y of [0.03, 0.06]) block(m, 'steelwork', [0.03, 0.003, 0.004], [0, y, 0.0655]);
    m.tint(sooty, () => {
      m.only('near', () => m.add('stack', shaft(), [0, 0, 0], [0, 0, 0], 0));
      m.only('far', () => m.add('farBrick', shaft(), [0, 0, 0], [0, 0, 0], 0));
    });
    const r = TOP;
    const head: Vec2[] = [[r, -0.035], [r + 0.0045, -0.031], [r + 0.0045, -0.026], [r + 0.0085, -0.022], [r + 0.0105, -0.015], [r + 0.0105, -0.004], [r + 0.008, 0], [r - 0.005, 0], [r - 0.007, -0.04], [0, -0.042]];
    m.tint([0.3, 0.16, 0.12], () => turned(m, 'matte', head, [0, HEIGHT, 0], [0, 0, 0], 20));
    for (const y of [0.21, 0.345, 0.475, 0.595, 0.7]) {
      const hoop = radiusAt(y);
      turned(m, 'steelwork', [[hoop - 0.0002, -0.0028], [hoop + 0.0014, 0], [hoop - 0.0002, 0.0028]], [0, y, 0], [0, 0, 0], 20);
    }
    m.only('near', () => ladder(m));
    const tip = HEIGHT + 0.05;
    bar(m, 'brass', [0.03, HEIGHT - 0.03, 0.026], [0.027, tip, 0.023], 0.0011);
  });
}

/** The tapering shaft, its bricks laid around it: u of the picture runs up (and repeats), v once around. */
function shaft(): BufferGeometry {
  const geometry = surface((u, v) => {
    const angle = u * 2 * Math.PI;
    const y = mix(BASE + 0.004, HEIGHT - 0.03, v);
    return [Math.sin(angle) * radiusAt(y), y, Math.cos(angle) * radiusAt(y)];
  }, 20, 12, { closedU: true });
  const uv = geometry.getAttribute('uv');
  for (let i = 0; i < uv.count; i++) uv.setXY(i, ((1 - uv.getY(i)) * (HEIGHT - BASE)) / 0.0208, uv.getX(i));
  return geometry;
}

/** Rungs up the front of the shaft. */
function ladder(m: Maker): void {
  const turn = -0.35;
  const at = (y: number, side: number): Vec3 => {
    const r = radiusAt(y) + 0.006;
    return [Math.sin(turn) * r + Math.cos(turn) * side, y, Math.cos(turn) * r - Math.sin(turn) * side];
  };
  const [low, high] = [BASE + 0.02, HEIGHT - 0.012];
  for (const side of [-0.0065, 0.0065]) bar(m, 'steelwork', at(low, side), at(high, side), 0.0009);
  for (let y = low + 0.008; y < high; y += 0.025) bar(m, 'steelwork', at(y, -0.0065), at(y, 0.0065), 0.00075, 3);
}
