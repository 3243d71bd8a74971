import { Shape } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { noise3 } from '../../craft/noise.ts';
import { outline } from '../../craft/shapes.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { bell, footCup } from './bottles.ts';
import { GLASS, TOP } from './layout.ts';
import { slat } from '../../craft/slat.ts';

const HALF_PI = Math.PI / 2;

/** Middle of the grinding plate. */
export const GRIND: Vec3 = [0.27, TOP, 0.1];

/** A cast plate with wet grit: a cut bottle is pushed round on it until its edge is safe to touch. */
function plate(m: Maker): void {
  m.at({ position: GRIND }, () => {
    m.lathe('blackSteel', [[0.1, 0], [0.108, 0.004], [0.108, 0.0135], [0.1045, 0.016], [0.1, 0.0145]], [0, 0, 0], [0, 0, 0], 24, 0);
    // The grit lies in arcs, as the work has pushed it.
    const grit = ([x, , z]: Vec3): Rgb => {
      const swirl = Math.atan2(z, x) + Math.hypot(x, z) * 40;
      const g = 0.55 + 0.3 * Math.sin(swirl * 3) * noise3(x * 60, 0, z * 60) + 0.2 * noise3(x * 260, 3, z * 260);
      return [g, g * 0.98, g * 0.92];
    };
    m.tint(grit, () => m.surface('grit', (u, v) => {
      const [a, r] = [u * 2 * Math.PI, (1 - v) * 0.1003];
      return [Math.sin(a) * r, 0.0146 + 0.0012 * noise3(Math.sin(a) * r * 90, 5, Math.cos(a) * r * 90) * Math.sin((1 - v) * Math.PI), Math.cos(a) * r];
    }, 24, 4, { closedU: true }));
    m.at({ position: [-0.018, 0.0153, 0.02], rotation: [0, 0, 0.012] }, () => bell(m, 'slim', 'emerald', 0.024, 13));
  });
}

/** A tin of grit with a spoon in it. */
function tin(m: Maker): void {
  m.at({ position: [0.36, TOP, 0.25] }, () => {
    m.lathe('enamel', [[0.034, 0], [0.036, 0.0015], [0.0365, 0.004], [0.0365, 0.05], [0.0378, 0.0515], [0.0372, 0.0535], [0.035, 0.04]], [0, 0, 0], [0, 0, 0], 16, 0.9);
    m.tint([0.42, 0.42, 0.4], () => m.lathe('grit', [[0.035, 0.036], [0.02, 0.041], [0, 0.044]], [0, 0, 0], [0, 0, 0], 14));
    m.tube('steel', [[0.004, 0.04, -0.004], [0.016, 0.07, -0.012], [0.034, 0.1, -0.026]], 0.0022, 4, false, 5);
    m.lathe('blueEnamel', [[0.0368, 0.014], [0.037, 0.0145], [0.037, 0.022], [0.0368, 0.0225]], [0, 0, 0], [0, 0, 0], 16, 0);
  });
}

/** Outline of a bottle that has sunk flat in the kiln: wider than it was, its neck drawn in; foot on y = 0. */
const SLUMPED: readonly Vec2[] = [[0, 0], [0.045, 0.001], [0.0535, 0.012], [0.0545, 0.05], [0.0545, 0.112], [0.048, 0.137], [0.033, 0.158], [0.0225, 0.18], [0.0195, 0.21], [0.0235, 0.2125], [0.0235, 0.224], [0.018, 0.2285], [0, 0.2285]];

function slumped(): Shape {
  const right = SLUMPED.slice(1, -1);
  return outline([...right, ...right.map(([x, y]): Vec2 => [-x, y]).reverse()]);
}

/** Middle of the clock's face in the object. */
export const CLOCK: Vec3 = [0.44, TOP + 0.1, -0.09];

/** A flattened bottle with hands: one of the things the bottles become. */
function clock(m: Maker): void {
  m.at({ position: [CLOCK[0], TOP, CLOCK[2]], rotation: [0, -0.32, 0] }, () => {
    m.box('walnut', [0.1, 0.024, 0.056], [0, 0.012, 0], 0.004);
    m.at({ position: [0, 0.016, -0.002], rotation: [-0.13, 0, 0] }, () => {
      m.tint(GLASS.cobalt, () => m.plate('glass', slumped(), 0.012, 0.0045, [0, 0, 0], [0, 0, 0], 3));
      const y = 0.084;
      for (let i = 0; i < 12; i++) {
        const a = (i / 12) * 2 * Math.PI;
        const big = i % 3 === 0;
        m.lathe('brass', big ? [[0.0042, 0], [0.0036, 0.0014], [0, 0.0016]] : [[0.0027, 0], [0.0022, 0.001], [0, 0.0012]], [Math.sin(a) * 0.042, y + Math.cos(a) * 0.042, 0.0058], [HALF_PI, 0, 0], 6, 0);
      }
      const hand = (length: number, width: number, angle: number, z: number) => m.at({ position: [0, y, z], rotation: [0, 0, -angle] }, () => {
        m.plate('enamel', outline([[-width, -0.008], [width, -0.008], [width * 0.8, length * 0.7], [0, length], [-width * 0.8, length * 0.7]]), 0.0014, 0.0004);
      });
      hand(0.0235, 0.0028, 5.3, 0.0082);
      hand(0.035, 0.002, 0.9, 0.0102);
      m.lathe('brass', [[0.0055, 0], [0.005, 0.006], [0.003, 0.0072], [0, 0.0075]], [0, y, 0.0055], [HALF_PI, 0, 0], 10);
    });
  });
}

/** A finished lamp that waits to be hung, its cord in a coil. */
function ready(m: Maker): void {
  m.at({ position: [0.462, TOP, 0.215], rotation: [0, 0.3, 0] }, () => {
    bell(m, 'stout', 'honey', 0.02, 12, 0.9);
    m.lathe('brass', [[0.0184, 0.137], [0.0182, 0.154], [0.009, 0.158], [0.0045, 0.166]], [0, 0, 0], [0, 0, 0], 10, 0);
    m.lathe('lamp', [[0, 0.03], [0.0135, 0.034], [0.0185, 0.047], [0.0145, 0.062], [0.0085, 0.08], [0.0085, 0.14]], [0, 0, 0], [0, 0, 0], 8, 0);
    const coil = Array.from({ length: 22 }, (_, i): Vec3 => {
      const a = 1 + i * 0.86;
      const r = 0.034 - i * 0.0004;
      return [0.052 + Math.sin(a) * r, 0.0024 + (i / 21) * 0.008 + (i % 3) * 0.0006, -0.052 + Math.cos(a) * r];
    });
    m.tube('cord', [[0, 0.164, 0], [0.006, 0.172, -0.006], [0.022, 0.168, -0.022], [0.041, 0.13, -0.04], [0.053, 0.06, -0.044], [0.06, 0.012, -0.03], ...coil], 0.0019, 56, false, 3);
  });
}

/** Behind: the feet that were cut off, kept in a tray for use as small cups. */
function tray(m: Maker): void {
  m.at({ position: [-0.02, TOP, -0.205], rotation: [0, -0.06, 0] }, () => {
    const [w, d] = [0.17, 0.075];
    const rim = (grow: number): Shape => outline([[-w - grow, -d - grow], [w + grow, -d - grow], [w + grow, d + grow], [-w - grow, d + grow]]);
    m.plate('galvanised', rim(0), 0.003, 0.0008, [0, 0.0015, 0], [HALF_PI, 0, 0]);
    for (const s of [-1, 1]) {
      slat(m, 'galvanised', [w * 2 + 0.004, 0.026, 0.003], [0, 0.0135, s * d]);
      slat(m, 'galvanised', [d * 2, 0.026, 0.003], [s * w, 0.0135, 0], [0, HALF_PI, 0]);
      m.tube('steel', [[s * w, 0.026, -0.03], [s * (w + 0.016), 0.036, -0.02], [s * (w + 0.016), 0.036, 0.02], [s * w, 0.026, 0.03]], 0.0026, 7, false, 5);
    }
    const cups: [number, number, 'slim' | 'long' | 'stout' | 'high', keyof typeof GLASS][] = [
      [-0.125, -0.028, 'long', 'amber'], [-0.052, -0.032, 'slim', 'green'], [0.03, -0.026, 'stout', 'aqua'],
      [-0.092, 0.037, 'slim', 'emerald'], [0.1, 0.018, 'long', 'honey'],
    ];
    for (const [x, z, shape, color] of cups) m.at({ position: [x, 0.003, z] }, () => footCup(m, shape, color, 0.03 + Math.abs(x) * 0.05, 10));
  });
}

/** The third and fourth stations, and what is made of the rest. */
export function makeGrinder(m: Maker): void {
  plate(m);
  tin(m);
  clock(m);
  ready(m);
  tray(m);
}
