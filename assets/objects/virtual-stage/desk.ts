import type { Maker } from '../../craft/maker.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { BASE } from './layout.ts';
import { makePerson } from './people.ts';
import { Faces } from './pictured.ts';
import { CUT } from './sheet.ts';
import { bar, block, pod } from './small-parts.ts';

const PLACE: Vec3 = [-0.52, BASE.floor, 0.29];
const TURN = -0.62;

/** A screen on its foot, its picture towards +z of its own frame. */
function screen(m: Maker, x: number, turn: number, cut: (typeof CUT)[keyof typeof CUT]): void {
  m.at({ position: [x, 0.038, -0.006], rotation: [-0.12, turn, 0] }, () => {
    m.tint([0.03, 0.03, 0.035], () => block(m, 'paint', [0.054, 0.035, 0.0035], [0, 0.022, 0], 0.0012));
    m.tint([0.03, 0.03, 0.035], () => block(m, 'paint', [0.016, 0.006, 0.012], [0, 0.0015, -0.002], 0.001));
    m.add('sea', new Faces().add([[-0.025, 0.0065, 0.00185], [0.025, 0.0065, 0.00185], [0.025, 0.0375, 0.00185], [-0.025, 0.0375, 0.00185]], cut).geometry(), undefined, undefined, 0);
  });
}

/** The desk from which the world on the wall is run: three screens, two people, a rack of machines. */
export function makeDesk(m: Maker): void {
  m.at({ position: PLACE, rotation: [0, TURN, 0] }, () => {
    m.tint([0.85, 0.7, 0.5], () => block(m, 'timber', [0.19, 0.0045, 0.062], [0, 0.0345, 0], 0.0014));
    for (const [x, z] of [[-0.085, -0.024], [0.085, -0.024], [-0.085, 0.024], [0.085, 0.024]] as const) m.tube('steel', [[x, 0, z], [x, 0.033, z]], 0.0022, 1, false, 5);
    screen(m, -0.062, 0.24, CUT.skeleton);
    screen(m, 0, 0, CUT.view);
    screen(m, 0.062, -0.24, CUT.mesh);
    m.tint([0.06, 0.06, 0.065], () => {
      for (const x of [-0.045, 0.045]) block(m, 'paint', [0.034, 0.0022, 0.011], [x, 0.038, 0.0195], 0.0008);
    });
    m.tint([0.7, 0.12, 0.06], () => m.lathe('satin', [[0, 0], [0.003, 0], [0.0036, 0.0075], [0.0032, 0.008], [0.0028, 0.001], [0, 0.001]], [0.006, 0.0368, 0.021], undefined, 9));
    for (const [x, top] of [[-0.045, [0.5, 0.09, 0.05]], [0.045, [0.08, 0.2, 0.32]]] as const) {
      bar(m, 'steel', [x, 0.002, 0.072], [x, 0.028, 0.072], 0.0028);
      m.add('ballast', pod([[0.013, 0], [0.011, 0.003]], 8), [x, 0, 0.072], undefined, 0);
      m.tint([0.05, 0.05, 0.055], () => block(m, 'paint', [0.028, 0.005, 0.028], [x, 0.0305, 0.072], 0.0018));
      makePerson(m, { position: [x, -0.0015, 0.074], turn: Math.PI, pose: 'sit', top, legs: [0.03, 0.035, 0.05] });
    }
    m.tint([0.045, 0.047, 0.052], () => block(m, 'paint', [0.04, 0.085, 0.042], [-0.125, 0.0425, -0.01], 0.002));
    const rack = new Faces();
    for (const y of [0.008, 0.034, 0.06]) rack.add([[-0.142, y, 0.0113], [-0.108, y, 0.0113], [-0.108, y + 0.022, 0.0113], [-0.142, y + 0.022, 0.0113]], CUT.back);
    m.add('sea', rack.geometry(), undefined, undefined, 0);
  });
}

export const deskPoint: Vec3 = [PLACE[0], BASE.floor + 0.062, PLACE[2] - 0.002];
