import type { Maker } from '../../craft/maker.ts';
import { outline } from '../../craft/shapes.ts';
import { mix } from '../../craft/vec.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { BASE } from './layout.ts';
import { bar, block, pod } from './small-parts.ts';

/** The crane's column on its dolly, and where its arm turns, metres. */
const PLACE: Vec3 = [0.53, BASE.floor, 0.3];
const PIVOT: Vec3 = [PLACE[0], BASE.floor + 0.135, PLACE[2]];
/** Reach of the arm before and behind its pivot; heading (about y) and rise of the arm, radians. */
const [REACH, TAIL] = [0.345, 0.105];
const HEADING = 2.6;
const RISE = 0.24;

function dolly(m: Maker): void {
  m.at({ position: PLACE, rotation: [0, HEADING, 0] }, () => {
    for (const side of [-1, 1]) {
      bar(m, 'steel', [-0.1, 0.003, side * 0.036], [0.1, 0.003, side * 0.036], 0.003);
      for (const x of [-0.088, -0.044, 0, 0.044, 0.088]) if (side === 1) m.plate('timber', outline([[-0.0055, -0.045], [0.0055, -0.045], [0.0055, 0.045], [-0.0055, 0.045]]), 0.0026, 0.0006, [x, 0.0013, 0], [Math.PI / 2, 0, 0]);
      for (const x of [-0.042, 0.042]) m.add('rubber', pod([[0.0105, -0.0048], [0.009, 0], [0.0105, 0.0048]], 11), [x, 0.0135, side * 0.036], [Math.PI / 2, 0, 0], 0);
    }
    m.tint([0.5, 0.5, 0.52], () => block(m, 'paint', [0.115, 0.011, 0.082], [0, 0.0245, 0], 0.003));
    m.tint([0.06, 0.06, 0.065], () => block(m, 'paint', [0.04, 0.013, 0.04], [0, 0.034, 0], 0.003));
    m.lathe('steel', [[0, 0.04], [0.0135, 0.04], [0.0125, 0.046], [0.0105, 0.05], [0.0105, 0.104], [0.0125, 0.106], [0.0125, 0.112], [0, 0.112]], undefined, undefined, 11, 1);
    for (const side of [-1, 1]) m.tint([0.06, 0.06, 0.065], () => block(m, 'paint', [0.018, 0.036, 0.0045], [0, 0.126, side * 0.0135], 0.0014));
    m.lathe('brass', [[0, -0.019], [0.004, -0.019], [0.004, 0.019], [0, 0.019]], [0, 0.135, 0], [Math.PI / 2, 0, 0], 10);
  });
}

/** A film camera hanging under the arm's end, its lens along +x. */
function camera(m: Maker): void {
  const dark: readonly [number, number, number] = [0.035, 0.036, 0.04];
  bar(m, 'steel', [0, 0, 0], [0, -0.016, 0], 0.004);
  m.tint(dark, () => {
    block(m, 'paint', [0.01, 0.006, 0.052], [0, -0.018, 0], 0.0016);
    for (const side of [-1, 1]) block(m, 'paint', [0.011, 0.034, 0.004], [0, -0.033, side * 0.0245], 0.0014);
    block(m, 'paint', [0.05, 0.034, 0.03], [-0.004, -0.044, 0], 0.0035);
    block(m, 'paint', [0.032, 0.011, 0.024], [-0.008, -0.0225, 0], 0.0025);
    m.lathe('paint', [[0, 0], [0.0135, 0], [0.0145, 0.002], [0.0145, 0.009], [0.0125, 0.0105], [0.0125, 0.02], [0.0138, 0.022], [0.0138, 0.03], [0.0118, 0.031], [0.0105, 0.028]], [0.021, -0.044, 0], [0, 0, -Math.PI / 2], 13);
    block(m, 'paint', [0.004, 0.034, 0.044], [0.0535, -0.044, 0], 0.0014);
    block(m, 'paint', [0.022, 0.0016, 0.046], [0.066, -0.0255, 0], 0.0006, [0, 0, 0.3]);
    for (const side of [-1, 1]) block(m, 'paint', [0.02, 0.03, 0.0014], [0.0645, -0.044, side * 0.0248], 0.0006, [0, -side * 0.32, 0]);
  });
  m.tint([0.06, 0.09, 0.2], () => m.lathe('satin', [[0.0105, 0], [0.0075, 0.0022], [0.004, 0.0034], [0, 0.0038]], [0.0555, -0.044, 0], [0, 0, -Math.PI / 2], 16));
  for (const x of [0.027, 0.04]) m.lathe('steel', [[0.0147, 0], [0.0152, 0.0008], [0.0152, 0.003], [0.0147, 0.0038]], [x, -0.044, 0], [0, 0, -Math.PI / 2], 13);
  block(m, 'brass', [0.014, 0.0055, 0.0012], [-0.006, -0.05, 0.0154], 0.0005);
  m.tint([0.8, 0.03, 0.02], () => m.lathe('satin', [[0.0016, 0], [0.0012, 0.0012], [0, 0.0016]], [0.012, -0.0335, 0.0145], [Math.PI / 2, 0, 0], 8));
  // A tracking star on the camera's back: the small cameras overhead read where it is.
  m.tint([0.85, 0.86, 0.9], () => {
    for (const [x, y, z] of [[-0.02, -0.006, 0.016], [-0.034, -0.008, 0], [-0.02, -0.006, -0.016]] as const) {
      bar(m, 'paint', [-0.018, -0.02, 0], [x, y, z], 0.0008, 3);
      m.add('satin', pod([[0.0017, -0.0016], [0.0024, 0], [0.0017, 0.0016]], 6), [x, y, z], undefined, 0);
    }
  });
}

function arm(m: Maker): void {
  const section = (t: number) => mix(0.0125, 0.0075, t);
  m.at({ position: PIVOT, rotation: [0, HEADING, RISE] }, () => {
    // Four chords that draw together, with a zigzag.
    const at = (x: number, sy: number, sz: number): Vec3 => {
      const s = section(Math.max(0, x) / REACH);
      return [x, sy * s, sz * s * 0.8];
    };
    m.tint([0.62, 0.62, 0.64], () => {
      for (const [sy, sz] of [[1, 1], [1, -1], [-1, 1], [-1, -1]] as const) m.tube('paint', [at(-TAIL, sy, sz), at(0, sy, sz), at(REACH, sy, sz)], 0.0017, 3, false, 5);
      const bays = 18;
      m.only('near', () => {
        for (let i = 0; i < bays; i++) {
          const [a, b] = [mix(-TAIL, REACH, i / bays), mix(-TAIL, REACH, (i + 1) / bays)];
          for (const sz of [1, -1]) m.tube('paint', [at(a, i % 2 ? 1 : -1, sz), at(b, i % 2 ? -1 : 1, sz)], 0.0009, 1, false, 3);
          m.tube('paint', [at(a, 1, i % 2 ? 1 : -1), at(b, 1, i % 2 ? -1 : 1)], 0.0009, 1, false, 3);
        }
      });
    });
    m.tint([0.05, 0.05, 0.055], () => {
      block(m, 'paint', [0.02, 0.03, 0.022], [0, 0, 0], 0.002);
      block(m, 'paint', [0.012, 0.02, 0.017], [REACH + 0.002, 0, 0], 0.002);
    });
    for (let i = 0; i < 5; i++) block(m, 'ballast', [0.0085, 0.042 - (i === 4 ? 0.01 : 0), 0.044], [-TAIL + 0.004 + i * 0.0094, -0.001, 0], 0.002);
    bar(m, 'steel', [-TAIL - 0.006, 0.006, 0], [-TAIL + 0.05, 0.006, 0], 0.003);
    m.tint([0.02, 0.02, 0.02], () => m.tube('paint', Array.from({ length: 12 }, (_, i): Vec3 => {
      const t = i / 11;
      return [mix(-0.01, REACH, t), -section(t) - 0.0015 - 0.011 * Math.abs(Math.sin(t * Math.PI * 3)), 0.007];
    }), 0.0012, 20, false, 3));
  });
}

const tip: Vec3 = [PIVOT[0] + Math.cos(HEADING) * Math.cos(RISE) * REACH, PIVOT[1] + Math.sin(RISE) * REACH, PIVOT[2] - Math.sin(HEADING) * Math.cos(RISE) * REACH];

/** The crane on its rails; arm and camera swing together. */
export function makeCrane(m: Maker): void {
  dolly(m);
  m.node('crane', PIVOT, () => {
    arm(m);
    m.at({ position: [tip[0], tip[1] - 0.004, tip[2]], rotation: [0, HEADING + 0.1, -0.16] }, () => camera(m));
  });
}

export const cameraPoint: Vec3 = [tip[0], tip[1] - 0.035, tip[2] + 0.015];
