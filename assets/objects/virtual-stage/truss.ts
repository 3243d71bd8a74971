import { TorusGeometry } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { mixRgb, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { BASE, MIDDLE, RING, TOWERS, polar } from './layout.ts';
import { block, pod } from './small-parts.ts';

const HALF = RING.side / 2;
const CHORD = 0.0024;

/** A plain three-sided strut: many, thin, never seen end on. */
function strut(m: Maker, from: Vec3, to: Vec3, radius = 0.0013): void {
  m.tube('alloy', [from, to], radius, 1, false, 3);
}

/** From afar: two thicker chords, and two dark bands for the cameras. */
function farRing(m: Maker): void {
  for (const y of [0, RING.side]) {
    m.add('alloy', new TorusGeometry(RING.radius, CHORD * 1.8, 3, 30), [0, RING.y + y, MIDDLE], [Math.PI / 2, 0, 0], 0);
    m.tint([0.16, 0.05, 0.05], () => m.add('lens', new TorusGeometry(RING.radius - HALF - 0.006, 0.0035, 3, 30), [0, RING.y + y - 0.006, MIDDLE], [Math.PI / 2, 0, 0], 0));
  }
}

/** The ring: four chords and the zigzag between them. */
function ring(m: Maker): void {
  m.only('near', () => {
    for (const [r, y] of [[-HALF, 0], [HALF, 0], [-HALF, RING.side], [HALF, RING.side]] as const) {
      m.add('alloy', new TorusGeometry(RING.radius + r, CHORD, 3, 44), [0, RING.y + y, MIDDLE], [Math.PI / 2, 0, 0], 0);
    }
    const bays = 32;
    for (let i = 0; i < bays; i++) {
      const [a, b] = [(i / bays) * 2 * Math.PI, ((i + 1) / bays) * 2 * Math.PI];
      const [p, q] = i % 2 ? [a, b] : [b, a];
      strut(m, polar(p, RING.radius - HALF, RING.y), polar(q, RING.radius - HALF, RING.y + RING.side));
      strut(m, polar(p, RING.radius + HALF, RING.y), polar(q, RING.radius + HALF, RING.y + RING.side));
      if (i % 2) strut(m, polar(p, RING.radius - HALF, RING.y), polar(q, RING.radius + HALF, RING.y));
    }
  });
}

/** A tower: three chords, zigzags, a base plate with bolts, a sleeve block at the ring. */
function tower(m: Maker, angle: number): void {
  const [x, , z] = polar(angle, RING.radius, 0);
  m.at({ position: [x, 0, z], rotation: [0, -angle, 0] }, () => {
    const top = RING.y - CHORD;
    block(m, 'ballast', [0.07, 0.008, 0.07], [0, BASE.floor + 0.004, 0], 0.0025);
    m.only('near', () => {
      for (const [bx, bz] of [[1, 1], [-1, 1]] as const) m.add('steel', pod([[0.0034, 0], [0.0032, 0.003]], 6), [bx * 0.027, BASE.floor + 0.0075, bz * 0.027], undefined, 0);
    });
    const legs: readonly (readonly [number, number])[] = [[-HALF, HALF], [HALF, HALF], [HALF, -HALF], [-HALF, -HALF]];
    for (const [lx, lz] of legs) m.tube('alloy', [[lx, BASE.floor + 0.006, lz], [lx, top, lz]], CHORD, 1, false, 5);
    const bays = 9;
    const y = (i: number) => BASE.floor + 0.014 + ((top - BASE.floor - 0.02) * i) / bays;
    m.only('near', () => {
      for (let i = 0; i < bays; i++) {
        legs.forEach(([lx, lz], k) => {
          const [nx, nz] = legs[(k + 1) % 4]!;
          if ((i + k) % 2) strut(m, [lx, y(i), lz], [nx, y(i + 1), nz]);
          else strut(m, [nx, y(i), nz], [lx, y(i + 1), lz]);
        });
      }
    });
    block(m, 'ballast', [RING.side + 0.012, 0.012, RING.side + 0.012], [0, top - 0.004, 0], 0.003);
  });
}

/** One motion-capture camera looking along +y from its back at the origin: grey body, red ring of light, dark lens. */
const eye = pod([[0.0074, 0.0008], [0.0081, 0.0128], [0.0055, 0.0148]], 6);
const red: Rgb = [0.75, 0.02, 0.012];

function eyeColour([x, y, z]: Vec3): Rgb {
  const r = Math.hypot(x, z);
  if (y < 0.0128) return [0.055, 0.058, 0.064];
  return mixRgb([0.02, 0.02, 0.05], red, smoothstep(0.002, 0.0042, r));
}

/** Cameras on the ring's inner chords, 52 above and 52 below, all looking at the middle of the stage. */
export const CAMERAS = 104;

function eyes(m: Maker): void {
  m.tint(eyeColour, () => {
    for (let i = 0; i < CAMERAS; i++) {
      const upper = i % 2 === 0;
      const angle = ((Math.floor(i / 2) + (upper ? 0 : 0.5)) / (CAMERAS / 2)) * 2 * Math.PI;
      const y = RING.y + (upper ? RING.side : 0) - 0.0015;
      const drop = Math.atan2(y - BASE.floor - (upper ? 0.02 : 0.12), RING.radius);
      // Tipped from straight up to point inwards and down.
      m.at({ position: polar(angle, RING.radius - HALF - CHORD * 0.2, y), rotation: [0, -angle, 0] }, () => {
        m.add('lens', eye, undefined, [Math.PI / 2 + drop, 0, 0], 0);
      });
    }
  });
}

/** Ring, towers and the many small cameras. */
export function makeTruss(m: Maker): void {
  ring(m);
  for (const angle of TOWERS) tower(m, angle);
  m.only('near', () => eyes(m));
  m.only('far', () => farRing(m));
}

/** A point on a camera at the right of the front half. */
export const eyePoint: Vec3 = polar((100 / 180) * Math.PI, RING.radius - HALF - 0.012, RING.y + RING.side - 0.01);
