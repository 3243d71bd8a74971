import { Euler, Quaternion, Vector3 } from 'three';
import { smoothProfile } from '../../craft/shapes.ts';
import type { Maker } from '../../craft/maker.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { ARBOR, WINDOW } from './layout.ts';
import { castSlab, nut, slab } from '../../craft/slab.ts';

const HALF_PI = Math.PI / 2;
const PLATEN_Y = 0.722;

/** Platen: planed face, ribbed back; the piston above it in its guides. */
function platen(m: Maker): void {
  m.box('steel', [0.385, 0.022, 0.288], [0, PLATEN_Y, 0], 0.004);
  castSlab(m, 'iron', [0.37, 0.018, 0.274], [0, PLATEN_Y + 0.01, 0], 0.006);
  const rib = (turn: number, length: number) => castSlab(m, 'iron', [length, 0.03, 0.02], [0, PLATEN_Y + 0.027, 0], 0.006, turn);
  for (const turn of [0.64, -0.64]) rib(turn, 0.4);
  rib(0, 0.35);
  rib(HALF_PI, 0.25);
  m.lathe('iron', [[0.07, PLATEN_Y + 0.024], [0.07, PLATEN_Y + 0.052], [0.062, PLATEN_Y + 0.06], [0.044, PLATEN_Y + 0.063]], [0, 0, 0], [0, 0, 0], 20);
  for (let i = 0; i < 4; i++) {
    const a = ((i + 0.5) / 4) * 2 * Math.PI;
    nut(m, [Math.sin(a) * 0.056, PLATEN_Y + 0.0605, Math.cos(a) * 0.056], [-HALF_PI, 0, 0], 0.0075);
  }
  m.lathe('steel', [[0.043, PLATEN_Y + 0.062], [0.0455, PLATEN_Y + 0.066], [0.0455, 0.862], [0.041, 0.866], [0.034, 0.868], [0.034, 0.89]], [0, 0, 0], [0, 0, 0], 20);
}

/** Yoke between the cheeks in which the piston slides. */
function guide(m: Maker): void {
  for (const side of [-1, 1]) {
    castSlab(m, 'iron', [0.05, 0.03, WINDOW.half - 0.044], [0, 0.813, side * (WINDOW.half + 0.044) / 2], 0.006);
    slab(m, 'brass', [0.056, 0.036, 0.01], [0, 0.811, side * 0.0585], 0.002);
    for (const x of [-1, 1]) nut(m, [x * 0.036, 0.828, side * (WINDOW.half - 0.0148)], [0, side > 0 ? Math.PI : 0, 0], 0.006);
    castSlab(m, 'iron', [0.098, 0.034, 0.016], [0, 0.811, side * (WINDOW.half - 0.007)], 0.004);
  }
  m.lathe('iron', [[0.058, 0.81], [0.06, 0.814], [0.06, 0.843], [0.056, 0.847], [0.0456, 0.848]], [0, 0, 0], [0, 0, 0], 20);
}

/** The chill: the slanting strut that comes upright when the bar is pulled, between two steel sockets. */
function toggle(m: Maker): void {
  m.lathe('steel', [[0, 0.885], [0.036, 0.886], [0.039, 0.89], [0.039, 0.9], [0.034, 0.905], [0, 0.906]], [0, 0, 0], [0, 0, 0], 20);
  m.lathe('steel', [[0, 0.962], [0.034, 0.963], [0.037, 0.967], [0.037, 0.994]], [0, 0, 0], [0, 0, 0], 20);
  m.at({ position: [0, 0.934, 0], rotation: [0.34, 0, 0] }, () => {
    m.loft('brightSteel', [-1, -0.6, -0.2, 0.2, 0.6, 1].map((t): Vec3[] => {
      const w = 0.019 + 0.007 * t * t;
      const d = 0.0125 + 0.003 * t * t;
      return Array.from({ length: 12 }, (_, i): Vec3 => {
        const a = (-i / 12) * 2 * Math.PI;
        const [c, s] = [Math.cos(a), Math.sin(a)];
        return [Math.sign(c) * Math.abs(c) ** 0.55 * w, t * 0.0335, Math.sign(s) * Math.abs(s) ** 0.55 * d];
      });
    }));
  });
  // Link from the arbor to the chill, bent to pass before the cheek.
  const [ax, ay, az] = ARBOR;
  const flat: Vec2[] = [[-0.006, -0.0115], [0.006, -0.0115], [0.0075, 0], [0.006, 0.0115], [-0.006, 0.0115], [-0.0075, 0]];
  m.sweep('steel', flat, [[0.004, 0.934, 0.01], [0.05, 0.93, 0.05], [ax + 0.002, 0.924, 0.105], [ax, ay + 0.014, az - 0.018]], { steps: 9, scale: (t) => 1.15 - 0.55 * Math.sin(t * Math.PI) * 0.6, capped: false }, 0);
}

/** The bar: a forged pull that swells where it is bent, with a turned grip; moves about its arbor on the near cheek. */
function bar(m: Maker): void {
  const [x, y, z] = ARBOR;
  m.lathe('steel', [[0.0265, -0.034], [0.0265, -0.012], [0.022, -0.008], [0.022, 0.02], [0.0265, 0.024], [0.0265, 0.034], [0.02, 0.038]], [x, y, z], [0, 0, 0], 16);
  const way: Vec3[] = [[x, y + 0.006, z], [x + 0.06, y + 0.004, z + 0.045], [x + 0.1, y - 0.01, z + 0.12], [x + 0.15, y - 0.026, z + 0.185], [x + 0.21, y - 0.032, z + 0.235], [x + 0.285, y - 0.032, z + 0.28]];
  const ring: Vec2[] = Array.from({ length: 10 }, (_, i): Vec2 => [Math.cos((i / 5) * Math.PI) * 0.0115, Math.sin((i / 5) * Math.PI) * 0.0115]);
  m.sweep('steel', ring, way, { steps: 18, scale: (t) => 1.5 - 0.72 * t, capped: false }, 0);
  const [from, to] = [new Vector3(...way[4]!), new Vector3(...way[5]!)];
  const along = to.clone().sub(from).normalize();
  const turn = new Euler().setFromQuaternion(new Quaternion().setFromUnitVectors(new Vector3(0, 1, 0), along));
  const rotation: Vec3 = [turn.x, turn.y, turn.z];
  const at = (d: number): Vec3 => [from.x + along.x * d, from.y + along.y * d, from.z + along.z * d];
  const grip = smoothProfile([[0.0125, 0], [0.0175, 0.012], [0.0185, 0.04], [0.0155, 0.075], [0.0172, 0.11], [0.0215, 0.14], [0.0195, 0.158], [0.008, 0.167], [0, 0.168]], 12);
  m.lathe('oak', grip, at(0.022), rotation, 16, 0);
  m.lathe('brass', [[0.0105, 0], [0.0165, 0.002], [0.0175, 0.006], [0.0175, 0.014], [0.015, 0.018]], at(0.008), rotation, 16);
}

/** Everything that presses. */
export function makePull(m: Maker): void {
  platen(m);
  guide(m);
  toggle(m);
  const [x, y, z] = ARBOR;
  // Lugs that carry the arbor, cast to the cheek.
  for (const dy of [-0.046, 0.05]) {
    castSlab(m, 'iron', [0.056, 0.018, 0.05], [x - 0.014, y + dy - 0.009, z], 0.005);
    m.lathe('iron', [[0.0305, -0.009], [0.0305, 0.007], [0.028, 0.0095], [0.0105, 0.0095]], [x, y + dy, z], [0, 0, 0], 16);
  }
  m.lathe('steel', [[0.0105, -0.06], [0.0105, 0.064], [0.008, 0.067], [0, 0.068]], [x, y, z], [0, 0, 0], 10);
  m.node('bar', ARBOR, () => bar(m));
}
