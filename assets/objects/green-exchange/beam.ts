import { Path, Shape, Vector2 } from 'three';
import type { Maker } from '../../craft/maker.ts';
import type { Vec2 } from '../../craft/vec.ts';
import { ARM, DIAL, FULCRUM, HOOK_Y, POINTER_Z } from './layout.ts';

const HALF_PI = Math.PI / 2;
const TIP = ARM + 0.018;

/** Upper and lower edge of the beam at a distance from the fulcrum, relative to it: a fish-bellied girder. */
const upper = (x: number) => 0.012 + 0.03 * (1 - (Math.abs(x) / TIP) ** 1.35) + 0.01 * Math.exp(-((x / 0.045) ** 2));
const lower = (x: number) => -0.01 - 0.026 * (1 - (Math.abs(x) / TIP) ** 1.8);

/** The girder's outline with its triangular lights: castings are opened where they carry nothing. */
function girder(): Shape {
  const edge = (f: (x: number) => number, from: number, to: number): Vec2[] =>
    Array.from({ length: 21 }, (_, i) => [from + ((to - from) * i) / 20, f(from + ((to - from) * i) / 20)]);
  const nose = (side: number): Vec2[] => [[side * (TIP + 0.008), 0.006], [side * (TIP + 0.0105), 0.001], [side * (TIP + 0.008), -0.005]];
  const points = [...edge(lower, -TIP, TIP), ...nose(1).reverse(), ...edge(upper, TIP, -TIP), ...nose(-1)];
  const shape = new Shape(points.map(([x, y]) => new Vector2(x, y)));
  const bays = [0.04, 0.092, 0.142, 0.19, 0.234, 0.27];
  for (const side of [-1, 1]) {
    for (let i = 0; i + 1 < bays.length; i++) {
      const [a, b] = [bays[i]! + 0.0045, bays[i + 1]! - 0.0045];
      const wall = 0.0075;
      const strut = 0.0075;
      const high: Vec2[] = [[a, upper(a) - wall], [b - strut, upper(b - strut) - wall], [a, lower(a) + wall + strut]];
      const low: Vec2[] = [[b, lower(b) + wall], [a + strut, lower(a + strut) + wall], [b, upper(b) - wall - strut]];
      for (const light of [high, low]) {
        if (Math.abs(light[0]![1] - light[2]![1]) < 0.008) continue;
        shape.holes.push(new Path(light.map(([x, y]) => new Vector2(side * x, y))));
      }
    }
  }
  return shape;
}

/** A steel prism lying along z, its edge down (or up), at a point of the beam. */
function knifeEdge(m: Maker, x: number, y: number, half: number, up: boolean): void {
  const s = up ? -1 : 1;
  const prism = new Shape([new Vector2(0, -0.0055 * s), new Vector2(0.006, 0.0035 * s), new Vector2(0, 0.006 * s), new Vector2(-0.006, 0.0035 * s)]);
  m.plate('steel', prism, half * 2, 0.0006, [x, y, 0]);
}

/** The beam with its knife-edges, finial and pointer. */
export function makeBeam(m: Maker): void {
  const [, y] = FULCRUM;
  m.plate('brass', girder(), 0.0125, 0.0016, [0, y, 0]);
  for (const z of [-1, 1]) {
    m.lathe('brass', [[0.021, 0], [0.021, 0.002], [0.017, 0.0045], [0.012, 0.005]], [0, y + 0.001, z * 0.006], [z * HALF_PI, 0, 0], 20);
    for (const side of [-1, 1]) m.lathe('brass', [[0.0095, 0], [0.0095, 0.0015], [0.006, 0.003], [0, 0.0034]], [side * ARM, y, z * 0.006], [z * HALF_PI, 0, 0], 10);
  }
  knifeEdge(m, 0, y, 0.031, false);
  for (const side of [-1, 1]) knifeEdge(m, side * ARM, HOOK_Y + 0.002, 0.015, true);
  m.lathe('brass', [
    [0.0095, 0], [0.0105, 0.003], [0.006, 0.007], [0.0045, 0.012], [0.008, 0.017], [0.0125, 0.025], [0.0135, 0.033],
    [0.0105, 0.041], [0.0055, 0.047], [0.004, 0.051], [0.0058, 0.055], [0.0045, 0.06], [0, 0.0625],
  ], [0, y + upper(0) - 0.001, 0], [0, 0, 0], 14);
  // Poise nuts on their threads: the last gram is set here.
  for (const side of [-1, 1]) {
    const x = side * (TIP + 0.008);
    m.rod('steel', [x, y + 0.001, 0], [x + side * 0.03, y + 0.001, 0], 0.0026);
    m.lathe('brass', [[0.0027, 0], [0.0085, 0.0006], [0.0092, 0.002], [0.0092, 0.0055], [0.0085, 0.007], [0.0027, 0.0075]], [x + side * 0.011, y + 0.001, 0], [0, 0, -side * HALF_PI], 12);
  }
  // The pointer hangs before the fork and ends over the dial.
  m.lathe('brass', [[0.011, 0], [0.0115, 0.002], [0.0095, 0.006], [0.004, 0.0075], [0, 0.008]], [0, y, POINTER_Z - 0.004], [HALF_PI, 0, 0], 18);
  const needle = new Shape();
  const end = -(DIAL[0] + DIAL[1]) / 2 - 0.008;
  needle.moveTo(-0.0042, 0);
  needle.lineTo(-0.0016, -0.17);
  needle.bezierCurveTo(-0.0016, -0.178, -0.0075, -0.182, -0.0062, -0.19);
  needle.lineTo(0, end);
  needle.lineTo(0.0062, -0.19);
  needle.bezierCurveTo(0.0075, -0.182, 0.0016, -0.178, 0.0016, -0.17);
  needle.lineTo(0.0042, 0);
  m.plate('steel', needle, 0.0026, 0.0005, [0, y, POINTER_Z], [0, 0, 0], 5);
}
