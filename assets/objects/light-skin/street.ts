import { IcosahedronGeometry } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { noise3, random } from '../../craft/noise.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { bar, block, pod } from '../virtual-stage/small-parts.ts';
import { BASE, LAMPS, quayAt, ROBOT, STAND } from './layout.ts';
import { makePerson } from './people.ts';

/** Lamp posts along the quay, their lamps over the promenade. */
function lamps(m: Maker): void {
  for (const x of LAMPS) {
    const [y, z] = [BASE.land, quayAt(x) - 0.01];
    m.only('near', () => m.lathe('dark', [[0.0032, 0], [0.0032, 0.001], [0.0016, 0.0022], [0.0013, 0.006]], [x, y, z], undefined, 6, 2));
    m.only('far', () => bar(m, 'dark', [x, y, z], [x, y + 0.049, z - 0.004], 0.0011, 3));
    m.only('near', () => m.tube('dark', [[x, y, z], [x, y + 0.036, z], [x, y + 0.0465, z - 0.0025], [x, y + 0.0495, z - 0.009], [x, y + 0.05, z - 0.017]], 0.0009, 7, false, 4));
    m.only('near', () => m.tint([1, 0.9, 0.66], () => m.add('lamp', pod([[0.0012, -0.0016], [0.0034, -0.001], [0.0034, 0], [0.001, 0.0006]], 6), [x, y + 0.0493, z - 0.0175], undefined, 1)));
    m.only('near', () => m.lathe('dark', [[0.0037, 0], [0.0034, 0.0012], [0, 0.0024]], [x, y + 0.0493, z - 0.0175], undefined, 7, 2));
  }
}

/** Trees as model-makers make them: a stem and an uneven crown. */
function trees(m: Maker): void {
  const next = random(12);
  for (const [x, z] of [[-0.635, -0.36], [-0.636, -0.2], [-0.632, -0.05], [-0.64, 0.09], [-0.5, -0.415], [-0.3, -0.418], [-0.1, -0.416], [0.12, -0.41], [0.34, -0.405], [0.54, -0.4], [0.66, 0.03], [0.662, -0.14]] as const) {
    const r = 0.02 + next() * 0.008;
    const h = 0.026 + next() * 0.012;
    const seed = next() * 40;
    m.tint([0.2, 0.14, 0.09], () => bar(m, 'cloth', [x, BASE.land, z], [x, BASE.land + h + r * 0.4, z], 0.0017, 5));
    const crown = (fine: number) => {
    const ball = new IcosahedronGeometry(1, fine);
    const p = ball.getAttribute('position');
    for (let i = 0; i < p.count; i++) {
      const k = 0.72 + 0.5 * noise3(p.getX(i) * 1.8 + seed, p.getY(i) * 1.8, p.getZ(i) * 1.8);
      p.setXYZ(i, p.getX(i) * k, p.getY(i) * k * 1.12, p.getZ(i) * k);
    }
    return ball;
    };
    const green = [0.15 + next() * 0.08, 0.27 + next() * 0.08, 0.1] as const;
    const shade = ([, y]: Vec3): Rgb => [green[0] * (0.75 + 0.3 * y), green[1] * (0.75 + 0.3 * y), green[2] * (0.8 + 0.2 * y)];
    m.at({ position: [x, BASE.land + h + r * 0.75, z], rotation: [0, next() * 6, 0], scale: r }, () => m.tint(shade, () => {
      m.only('near', () => m.add('leaf', crown(1), undefined, undefined, 2));
      m.only('far', () => m.add('leaf', crown(0), undefined, undefined, 2));
    }));
  }
}

/** The stand with its screen from which the skin is played. */
function stand(m: Maker): void {
  const [x, z] = STAND;
  m.only('near', () => m.lathe('alloy', [[0.007, 0], [0.0066, 0.001], [0.0022, 0.0022], [0.0017, 0.008]], [x, BASE.land, z], undefined, 12, 0.8));
  bar(m, 'alloy', [x, BASE.land, z], [x, BASE.land + 0.0125, z], 0.0015, 6);
  m.at({ position: [x, BASE.land + 0.0145, z], rotation: [-0.7, 0, 0] }, () => {
    block(m, 'dark', [0.017, 0.0125, 0.0018], [0, 0, 0], 0.0006);
    m.only('near', () => {
      m.tint([1, 0.26, 0.16], () => block(m, 'lamp', [0.0046, 0.0092, 0.0004], [-0.0036, 0, 0.001], 0.0001));
      m.tint([0.1, 0.75, 0.66], () => block(m, 'lamp', [0.0046, 0.0077, 0.0004], [0.0036, -0.00075, 0.001], 0.0001));
    });
  });
}

/** Where the stand's screen is. */
export const screenPoint: Vec3 = [STAND[0], BASE.land + 0.0152, STAND[1] + 0.001];

/** People on the promenade, the landing and the deck. */
function people(m: Maker): void {
  const [land, deck] = [BASE.land + 0.0002, BASE.deck + 0.0002];
  const near = (x: number, back: number) => quayAt(x) - back;
  const spots: readonly (readonly [number, number, number, number])[] = [
    [-0.078, land, 0.17, 2.5], [-0.036, land, 0.168, 2.9], [-0.3, land, near(-0.3, 0.05), 3.3], [-0.285, land, near(-0.285, 0.045), 2.9], [-0.46, land, near(-0.46, 0.03), 1.6],
    [-0.52, land, near(-0.52, 0.04), -1.2], [0.08, land, near(0.08, 0.035), 2.8], [0.38, land, near(0.38, 0.045), 1.5], [0.4, land, near(0.4, 0.052), -1.5], [0.55, land, near(0.55, 0.035), 3],
    [-0.19, deck, 0.078, 3.4], [0.005, deck, 0.08, 0.4], [0.02, deck, 0.085, -1.4], [0.13, deck, 0.075, 2.6], [0.215, deck, 0.045, -1.6], [0.2, deck, 0.066, -2.4], [0.12, deck, -0.01, 1.4],
    [0.31, deck, 0.09, 0.3], [0.5, deck, 0.095, 0.2], [0.152, deck, -0.145, 0.3], [-0.27, deck, -0.335, 3], [-0.255, deck, -0.34, 2.6],
    [-0.36, deck, 0.028, 0.1], [-0.27, deck, 0.02, 1.2], [0.36, deck, 0.024, 0.2], [0.49, deck, 0.03, -1],
  ];
  m.only('near', () => spots.forEach(([x, y, z, turn], i) => makePerson(m, [x, y, z], turn, i)));
}

/** A table, round and low, and over it an industrial arm that draws. */
function robot(m: Maker): void {
  const [x, z] = ROBOT;
  m.at({ position: [x, BASE.deck, z], rotation: [0, 0.45, 0] }, () => {
    m.only('near', () => m.lathe('paint', [[0.036, 0], [0.0365, 0.0008], [0.0365, 0.0048], [0.0355, 0.006], [0, 0.006]], undefined, undefined, 26, 0.9));
    // What it has drawn so far: rings, the last one open.
    m.only('near', () => {
      for (const [r, to] of [[0.0065, 6.28], [0.0092, 6.28], [0.0118, 4.1]] as const) {
        m.tube('dark', Array.from({ length: 15 }, (_, i): Vec3 => [0.016 + Math.cos((i / 14) * to) * r, 0.0061, Math.sin((i / 14) * to) * r]), 0.0003, 14, false, 3);
      }
    });
    m.at({ position: [-0.02, 0.006, 0] }, () => {
      m.only('far', () => m.tube('orange', [[0, 0, 0], [-0.006, 0.037, 0], [0.0245, 0.0445, 0], [0.0335, 0.001, 0.0085]], 0.003, 9, false, 4));
      m.only('near', () => m.lathe('orange', [[0.009, 0], [0.009, 0.002], [0.0066, 0.004], [0.006, 0.009], [0, 0.0105]], undefined, undefined, 14, 0.6));
      const [hip, elbow, wrist]: [Vec3, Vec3, Vec3] = [[0, 0.0115, 0], [-0.006, 0.037, 0], [0.0245, 0.0445, 0]];
      const tip: Vec3 = [0.0335, 0.0225, 0.0085];
      m.only('near', () => m.tube('orange', [hip, [-0.0055, 0.025, 0], elbow], 0.0036, 6, false, 8));
      m.only('near', () => m.tube('orange', [elbow, [0.008, 0.0425, 0], wrist], 0.0028, 6, false, 8));
      for (const [p, r, w] of [[hip, 0.0058, 0.012], [elbow, 0.0052, 0.011], [wrist, 0.0038, 0.008]] as const) {
        m.only('near', () => m.lathe('dark', [[0, -w / 2], [r * 0.8, -w / 2], [r, -w / 2 + 0.001], [r, w / 2 - 0.001], [r * 0.8, w / 2], [0, w / 2]], p, [Math.PI / 2, 0, 0], 10, 0.9));
      }
      m.only('near', () => m.tube('orange', [wrist, [0.031, 0.038, 0.003], [0.033, 0.031, 0.0075]], 0.0023, 6, false, 7));
      m.only('near', () => {
        bar(m, 'alloy', [0.033, 0.031, 0.0075], tip, 0.0012, 6);
        bar(m, 'dark', tip, [0.0336, 0.0006, 0.0092], 0.0007, 5);
        m.tube('dark', [[0.001, 0.011, 0.004], [-0.012, 0.026, 0.006], [-0.007, 0.043, 0.006], [0.01, 0.05, 0.004], [0.0245, 0.0475, 0.002]], 0.0007, 12, false, 3);
      });
    });
  });
}

/** A point on the arm's elbow. */
export const robotPoint: Vec3 = [ROBOT[0] + Math.cos(0.45) * -0.026 + Math.sin(0.45) * 0.0055, BASE.deck + 0.043, ROBOT[1] - Math.sin(0.45) * -0.026 + Math.cos(0.45) * 0.0055];

/** Benches on the deck, where it is quiet. */
function benches(m: Maker): void {
  for (const [x, z, turn] of [[0.168, -0.16, 0], [0.168, -0.26, 0], [-0.3, -0.352, 0.02], [0.42, -0.33, 0.03]] as const) block(m, 'stone', [0.05, 0.0048, 0.007], [x, BASE.deck + 0.0024, z], 0.0008, [0, turn, 0]);
}

/** All that gives the buildings their scale. */
export function makeStreet(m: Maker): void {
  lamps(m);
  trees(m);
  stand(m);
  robot(m);
  m.only('near', () => benches(m));
  people(m);
}
