import { BoxGeometry } from 'three';
import { flatLetters } from '../../craft/lettering.ts';
import type { Maker } from '../../craft/maker.ts';
import { random } from '../../craft/noise.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { DECK, MAIN, SIDE, SIDES, SHELL, onSide } from './layout.ts';

/** Height of the rail behind the tubes, and of its middle above the ground. */
const RAIL = { y: 0.4, z: -0.126, thick: 0.024, tall: 0.062 };

/** Deck on two sleepers, red fascia in front, rail on two posts behind. */
export function makeRack(m: Maker, fine: boolean): void {
  const depth = DECK.front - DECK.back;
  const middle = (DECK.front + DECK.back) / 2;
  const beam = (material: string, size: Vec3, at: Vec3, radius = 0.004): void => {
    if (fine) m.box(material, size, at, radius);
    else m.add(material, new BoxGeometry(...size), at, [0, 0, 0], 0.5);
  };
  beam('wood', [DECK.width, DECK.thick, depth], [0, DECK.top - DECK.thick / 2, middle]);
  for (const x of [-0.4, 0.4]) beam('wood', [0.075, DECK.top - DECK.thick, depth - 0.02], [x, (DECK.top - DECK.thick) / 2, middle - 0.004]);
  beam('lacquer', [DECK.width, 0.074, 0.018], [0, 0.041, DECK.front + 0.009]);
  beam('wood', [DECK.width - 0.04, RAIL.tall, RAIL.thick], [0, RAIL.y, RAIL.z]);
  for (const x of [-0.31, 0.31]) beam('wood', [0.05, RAIL.y + RAIL.tall / 2 - DECK.top, 0.022], [x, (RAIL.y + RAIL.tall / 2 + DECK.top) / 2, RAIL.z - 0.0232], 0.003);
  for (const side of SIDES) {
    const up = (RAIL.y - DECK.top) / Math.cos(side.lean);
    const [x] = onSide(side, up);
    if (fine) m.box('wood', [0.07, 0.05, 0.062], [x, RAIL.y, RAIL.z + RAIL.thick / 2 + 0.03], 0.003, [0, 0, -side.lean]);
    strap(m, [x, RAIL.y, 0], side.lean, SIDE.radius, fine);
    foot(m, side.x, side.lean, fine);
  }
  strap(m, [0, RAIL.y + 0.18, 0], 0, MAIN.radius, fine);
  strap(m, [0, DECK.top + 0.022, 0], 0, MAIN.radius, fine);
  if (fine) bolts(m);
}

/** A steel band around a tube, with the ears of its screw at the right. */
function strap(m: Maker, at: Vec3, lean: number, r: number, fine: boolean): void {
  m.at({ position: at, rotation: [0, 0, -lean] }, () => {
    m.lathe('steel', fine ? [[r, -0.0085], [r + 0.0016, -0.0075], [r + 0.0016, 0.0075], [r, 0.0085]] : [[r + 0.002, -0.008], [r + 0.002, 0.008]], [0, 0, 0], [0, 0, 0], fine ? 20 : 10, 1.4);
    if (!fine) return;
    m.add('steel', new BoxGeometry(0.014, 0.0135, 0.0075), [r + 0.0065, 0, 0], [0, 0, 0], 0.5);
  });
}

/** A wooden wedge on the side to which a tube leans. */
function foot(m: Maker, x: number, lean: number, fine: boolean): void {
  if (!fine) return;
  const way = Math.sign(lean);
  m.box('wood', [0.02, 0.026, 0.07], [x + way * (SIDE.radius + 0.009) + Math.sin(lean) * 0.012, DECK.top + 0.0115, 0], 0.003, [0, 0, -lean * 0.7]);
}

function bolts(m: Maker): void {
  const next = random(4);
  for (const x of [-0.51, -0.36, 0.36, 0.51]) {
    m.lathe('steel', [[0.0075, -0.0005], [0.006, 0.0026], [0, 0.0036]], [x, 0.041, DECK.front + 0.018], [Math.PI / 2, next(), 0], 7, 3);
    m.lathe('steel', [[0.0075, -0.0005], [0.006, 0.0026], [0, 0.0036]], [x, DECK.top, DECK.back + 0.03], [0, next(), 0], 7, 3);
  }
}

/** The words on the fascia: Liuyang fireworks, in gold. */
export async function makeWords(m: Maker): Promise<void> {
  const z = DECK.front + 0.0186;
  for (const [text, size, face, x, y] of [['浏阳花炮', 0.052, 'han', -0.105, 0.0215], ['LIUYANG', 0.044, 'serif', 0.145, 0.0265]] as const) {
    const letters = await flatLetters(text, size, face, 1);
    m.only('near', () => m.add('goldPaint', letters, [x, y, z], [0, 0, 0], 0.4));
  }
}

const BLACK: Rgb = [0.022, 0.022, 0.024];

/** Rests for the two shells on the deck: rings of turned wood. */
export function makeRest(m: Maker, at: Vec3, fine: boolean): void {
  const r = SHELL.radius * 0.66;
  m.lathe('wood', fine ? [[r + 0.008, 0], [r + 0.007, 0.016], [r + 0.002, 0.02], [r - 0.004, 0.018]] : [[r + 0.008, 0], [r, 0.02]], at, [0, 0, 0], fine ? 22 : 10, 0.8);
}

/** The firing box: one socket and one lamp for every tube, a key switch, and an aerial to the computer that holds the score. */
export function makeBox(m: Maker, at: Vec3, fine: boolean): void {
  m.at({ position: at }, () => {
    if (!fine) {
      m.tint(BLACK, () => m.add('satin', new BoxGeometry(0.19, 0.034, 0.085), [0, 0.017, 0], [0, 0, 0], 0.5));
      return;
    }
    m.tint(BLACK, () => m.box('satin', [0.19, 0.034, 0.085], [0, 0.017, 0], 0.006));
    m.box('aluminium', [0.172, 0.002, 0.068], [0, 0.0345, 0], 0.0008);
    for (let i = 0; i < 5; i++) {
      const x = -0.064 + i * 0.024;
      m.tint([0.03, 0.3, 0.12], () => m.add('satin', new BoxGeometry(0.0165, 0.009, 0.0125), [x, 0.039, -0.022], [0, 0, 0], 0.5));
      m.tint(i === 2 ? [1, 0.12, 0.03] : [0.95, 0.55, 0.1], () => m.lathe('satin', [[0.0032, 0], [0.0026, 0.003], [0, 0.004]], [x, 0.0352, 0.006], [0, 0, 0], 7, 3));
    }
    m.lathe('brass', [[0.0085, 0], [0.0085, 0.004], [0.0065, 0.0055], [0, 0.0056]], [0.07, 0.0354, 0.008], [0, 0, 0], 14, 0.7);
    m.tint(BLACK, () => m.box('satin', [0.002, 0.001, 0.009], [0.07, 0.0412, 0.008], 0.0003, [0, 0.5, 0]));
    m.tint(BLACK, () => m.lathe('satin', [[0.005, 0], [0.0046, 0.014], [0.0026, 0.018], [0.0022, 0.1], [0, 0.102]], [0.083, 0.034, -0.03], [0, 0, 0], 8, 0.9));
  });
}
