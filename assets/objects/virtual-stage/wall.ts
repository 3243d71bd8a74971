import type { Maker } from '../../craft/maker.ts';
import { mix } from '../../craft/vec.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { BASE, WALL, polar } from './layout.ts';
import { Faces } from './pictured.ts';
import { CUT } from './sheet.ts';
import { block } from './small-parts.ts';

/** Foot of the lowest row, metres: the wall stands on a low kerb. */
const FOOT = BASE.floor + 0.012;
/** Thickness of a panel. */
const THICK = 0.009;

const angleOf = (column: number) => -WALL.half + (column / WALL.columns) * 2 * WALL.half;
const heightOf = (row: number) => FOOT + (row / WALL.rows) * WALL.height;

/** The light-giving fronts and the backs of all panels: flat, each a chord of the arc. */
function panels(m: Maker): void {
  const front = new Faces();
  const back = new Faces();
  const [left, top, right, bottom] = CUT.sea;
  // Every second row hangs upside down, so that cables meet.
  const flipped = [CUT.back[0], CUT.back[3], CUT.back[2], CUT.back[1]] as const;
  for (let c = 0; c < WALL.columns; c++) {
    const [a, b] = [angleOf(c), angleOf(c + 1)];
    for (let r = 0; r < WALL.rows; r++) {
      const [low, high] = [heightOf(r), heightOf(r + 1)];
      const cut = [mix(left, right, c / WALL.columns), mix(bottom, top, (r + 1) / WALL.rows), mix(left, right, (c + 1) / WALL.columns), mix(bottom, top, r / WALL.rows)] as const;
      const corner = (angle: number, y: number, radius: number): Vec3 => polar(angle, radius, y);
      front.add([corner(a, low, WALL.radius), corner(b, low, WALL.radius), corner(b, high, WALL.radius), corner(a, high, WALL.radius)], cut);
      const outer = WALL.radius + THICK;
      back.add([corner(b, low, outer), corner(a, low, outer), corner(a, high, outer), corner(b, high, outer)], r % 2 ? flipped : CUT.back);
    }
  }
  m.add('sea', front.geometry(), undefined, undefined, 0);
  m.add('sea', back.geometry(), undefined, undefined, 0);
}

/** A rail of rectangular section along the arc, its edges rounded where they can be seen (`soft`): [inner, outer] radius, [low, high]. */
function rail(m: Maker, material: string, soft: boolean, [inner, outer]: readonly [number, number], [low, high]: readonly [number, number], over = 0.004): void {
  const e = Math.min(0.0016, (high - low) / 3, (outer - inner) / 3);
  const ring: readonly (readonly [number, number])[] = !soft ? [[inner, low], [inner, high], [outer, (low + high) / 2]] : [
    [inner + e, low], [inner, low + e], [inner, high - e], [inner + e, high], [outer - e, high], [outer, high - e], [outer, low + e], [outer - e, low],
  ];
  const steps = WALL.columns;
  const half = WALL.half + over / WALL.radius;
  m.loft(material, Array.from({ length: steps + 1 }, (_, i) => ring.map(([r, y]) => polar(-half + (i / steps) * 2 * half, r, y))), undefined, undefined, 0);
}

/** Raking props with a weight on their foot, behind every third column. */
function props(m: Maker): void {
  for (let c = 0; c <= WALL.columns; c += 3) {
    const angle = angleOf(c);
    const at = (radius: number, y: number) => polar(angle, radius, y);
    const [near, far] = [WALL.radius + THICK + 0.009, WALL.radius + 0.062];
    const top = FOOT + WALL.height * 0.86;
    m.tube('steel', [at(near, BASE.floor + 0.003), at(near, FOOT + WALL.height)], 0.0032, 1, false, 5);
    m.tube('steel', [at(near, top), at(far, BASE.floor + 0.008)], 0.0025, 1, false, 4);
    m.tube('steel', [at(near, FOOT + WALL.height * 0.42), at(mix(near, far, 0.5), mix(top, BASE.floor, 0.5))], 0.002, 1, false, 4);
    m.tube('steel', [at(near - 0.004, BASE.floor + 0.006), at(far + 0.003, BASE.floor + 0.006)], 0.003, 1, false, 4);
    block(m, 'ballast', [0.022, 0.012, 0.018], at(far - 0.006, BASE.floor + 0.0135), 0.003, [0, -angle, 0]);
  }
}

/** The curved wall of panels with its frame. */
export function makeWall(m: Maker): void {
  panels(m);
  for (const side of [-1, 1]) block(m, 'frame', [0.004, WALL.height, THICK + 0.002], polar(side * (WALL.half + 0.005), WALL.radius + THICK / 2, FOOT + WALL.height / 2), 0.001, [0, -side * WALL.half, 0]);
  rail(m, 'frame', true, [WALL.radius - 0.0045, WALL.radius + THICK + 0.006], [BASE.floor, FOOT - 0.0006]);
  rail(m, 'frame', true, [WALL.radius - 0.001, WALL.radius + THICK + 0.004], [FOOT + WALL.height + 0.0004, FOOT + WALL.height + 0.0075]);
  for (const t of [0.34, 0.68]) rail(m, 'steel', false, [WALL.radius + THICK + 0.0004, WALL.radius + THICK + 0.006], [FOOT + WALL.height * t - 0.003, FOOT + WALL.height * t + 0.003], 0);
  m.only('near', () => props(m));
}

/** A point on the wall inside the frame that the camera sees, and one on the sun's path. */
export const viewPoint: Vec3 = polar(-WALL.half + 0.352 * 2 * WALL.half, WALL.radius - 0.002, FOOT + WALL.height * 0.7);
export const seaPoint: Vec3 = polar(-WALL.half + 0.56 * 2 * WALL.half, WALL.radius - 0.002, FOOT + WALL.height * 0.42);
