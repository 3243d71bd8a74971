import type { Maker } from '../../craft/maker.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { slat } from '../../craft/slat.ts';
import { fielded, screw, block } from './cabinet.ts';
import { PITCH } from './film-picture.ts';
import { strip } from './film.ts';
import { CABINET, DOOR } from './layout.ts';

const HALF_PI = Math.PI / 2;
const MID = (CABINET.sill + CABINET.lintel) / 2;
const HEIGHT = CABINET.lintel - CABINET.sill - 0.006;
const STILE = 0.058;

/** Where the strips hang, in the door's frame. */
export const STRIP: Vec3 = [-DOOR.width / 2 - 0.11, 0.66, -0.0112];

/** The open door; inside, on dark cloth, strips of the film to look at from close by. */
export function makeDoor(m: Maker): void {
  m.node('door', [DOOR.x, MID, DOOR.z], () => m.at({ position: [DOOR.x, 0, DOOR.z], rotation: [0, DOOR.open, 0] }, () => {
    const w = DOOR.width;
    for (const x of [-STILE / 2, -w + STILE / 2]) block(m, [STILE, HEIGHT, DOOR.thick], [x, MID, 0], 0.004);
    for (const s of [-1, 1]) block(m, [w - STILE * 2 + 0.004, 0.066, DOOR.thick - 0.001], [-w / 2, MID + s * (HEIGHT / 2 - 0.033), 0], 0.004);
    const [pw, ph] = [w - STILE * 2 + 0.006, HEIGHT - 0.128];
    m.add('wood', fielded(pw, ph), [-w / 2, MID, 0.0015], [0, 0, 0], 0.3);
    slat(m, 'baize', [pw, ph, 0.003], [-w / 2, MID, -0.0062]);
    const back = -0.0105;
    for (let i = 0; i < 3; i++) {
      const x = -w / 2 + (i - 1) * 0.132;
      const width = 0.104;
      strip(m, [x, MID + ph / 2 - 0.035, back], width, 11, [0, 3, 6][i]!);
      for (const s of [-1, 1]) {
        const y = s > 0 ? MID + ph / 2 - 0.037 : MID + ph / 2 - 0.035 - 11 * width * PITCH + 0.002;
        m.only('near', () => slat(m, 'brass', [width + 0.014, 0.013, 0.006], [x, y, back - 0.001]));
        for (const k of [-1, 1]) screw(m, [x + k * (width / 2 + 0.001), y, back - 0.004], 0.0032, [-HALF_PI, 0, 0]);
      }
    }
    m.only('near', () => fittings(m));
  }));
}

/** Hinges, knob and, inside, its latch. */
function fittings(m: Maker): void {
  const w = DOOR.width;
  for (const y of [CABINET.sill + 0.13, CABINET.lintel - 0.13]) {
    m.lathe('brass', [[0, -0.036], [0.0035, -0.034], [0.0058, -0.03], [0.0058, 0.03], [0.0035, 0.034], [0, 0.036]], [0.004, y, -0.002], [0, 0, 0], 8, 0.6);
    slat(m, 'brass', [0.026, 0.058, 0.003], [-0.012, y, -DOOR.thick / 2 - 0.0004]);
    for (const k of [-1, 1]) screw(m, [-0.012, y + k * 0.019, -DOOR.thick / 2 - 0.0018], 0.0032, [-HALF_PI, 0, 0]);
  }
  m.lathe('brass', [[0.013, 0], [0.012, 0.003], [0.006, 0.006], [0.0055, 0.014], [0.0125, 0.022], [0.0145, 0.03], [0.011, 0.0365], [0, 0.039]], [-w + STILE / 2, MID, DOOR.thick / 2], [HALF_PI, 0, 0], 12);
  m.lathe('brass', [[0.009, 0], [0.0085, 0.003], [0, 0.0036]], [-w + STILE / 2, MID, -DOOR.thick / 2], [-HALF_PI, 0, 0], 10, 0.6);
  slat(m, 'brass', [0.008, 0.03, 0.004], [-w + STILE / 2, MID + 0.006, -DOOR.thick / 2 - 0.005]);
}
