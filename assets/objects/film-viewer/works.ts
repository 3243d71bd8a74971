import type { Maker } from '../../craft/maker.ts';
import { outline, surface } from '../../craft/shapes.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { screw, block } from './cabinet.ts';
import { guides, lower, radius, sprocket, upper } from './film.ts';
import { BOARD_Z, CABINET, FILM_WIDTH, FILM_Z, GATE } from './layout.ts';

const HALF_PI = Math.PI / 2;
const INNER = CABINET.width / 2 - CABINET.post;

/** A flanged spool on its spindle, screwed to the board; `r` is where the film runs. */
function spool(m: Maker, [x, y]: Vec2, r: number, material: string, sides: number): void {
  const half = FILM_WIDTH / 2 + 0.002;
  m.only('near', () => m.lathe(material, [
    [0.006, -half - 0.005], [r + 0.005, -half - 0.005], [r + 0.0058, -half - 0.0005], [r - 0.0006, -half + 0.001], [r - 0.0006, half - 0.001],
    [r + 0.0058, half + 0.0005], [r + 0.005, half + 0.005], [0.0095, half + 0.0062], [0, half + 0.0055],
  ], [x, y, FILM_Z], [HALF_PI, 0, 0], sides, 0));
  m.only('far', () => m.lathe(material, [[r + 0.005, -half - 0.004], [r - 0.001, -half + 0.002], [r - 0.001, half - 0.002], [r + 0.005, half + 0.004], [0, half + 0.0055]], [x, y, FILM_Z], [HALF_PI, 0, 0], 7, 0));
  m.only('near', () => m.tube('steel', [[x, y, BOARD_Z], [x, y, FILM_Z - half]], 0.0045, 1, false, 5));
  m.only('near', () => m.lathe('brass', [[0.0062, 0], [0.0055, 0.004], [0.003, 0.0065], [0, 0.007]], [x, y, FILM_Z + half + 0.005], [HALF_PI, 0, 0], 7, 0));
}

/** Pale board behind the works, with the two bars that hold the spindles. */
function board(m: Maker): void {
  const [low, high] = [CABINET.sill - 0.03, CABINET.top - 0.02];
  const boards = 5;
  const paint = ([x]: Vec3): Rgb => {
    const at = ((x + INNER + 0.034) / (2 * INNER + 0.068)) * boards;
    const joint = Math.abs(at - Math.round(at)) < 0.02 && at > 0.5 && at < boards - 0.5 ? 0.45 : 1;
    const tone = 0.9 + 0.14 * Math.sin(Math.floor(at) * 2.4);
    return [tone * joint, tone * joint * 0.99, tone * joint * 0.96];
  };
  m.only('far', () => m.add('pine', surface((u, v) => [(u - 0.5) * (2 * INNER + 0.068), low + (high - low) * v, BOARD_Z], 4, 5), [0, 0, 0], [0, 0, 0], 0));
  m.only('near', () => m.tint(paint, () => m.add('pine', surface((u, v) => {
    const edges = [0, 0.198, 0.2, 0.202, 0.398, 0.4, 0.402, 0.598, 0.6, 0.602, 0.798, 0.8, 0.802, 1];
    return [-INNER - 0.034 + (2 * INNER + 0.068) * edges[Math.round(u * 13)]!, low + (high - low) * v, BOARD_Z];
  }, 13, 12), [0, 0, 0], [0, 0, 0], 0)));
  for (const y of [lower[0]![1], upper[0]![1]]) {
    block(m, [2 * INNER - 0.01, 0.05, 0.016], [0, y, BOARD_Z + 0.008], 0.003, 'walnut');
    for (const x of [-0.268, -0.09, 0.09, 0.268]) screw(m, [x, y + 0.012, BOARD_Z + 0.016], 0.004);
  }
}

/** The sprocket that pulls the film by its holes, and the pulley behind it. */
function drive(m: Maker): void {
  const [x, y] = sprocket;
  const r = radius.sprocket;
  spool(m, sprocket, r - 0.001, 'brass', 16);
  for (const side of [-1, 1]) {
    const z = FILM_Z + side * FILM_WIDTH * 0.432;
    m.only('near', () => {
      for (let i = 0; i < 15; i++) {
        const a = (i / 15) * 2 * Math.PI;
        m.lathe('brass', [[0.0026, -0.001], [0.0012, 0.0042], [0, 0.0046]], [x + Math.sin(a) * r, y + Math.cos(a) * r, z], [0, 0, -a], 4, 0);
      }
    });
  }
  m.only('near', () => m.lathe('brass', [[0.01, -0.009], [0.041, -0.007], [0.041, -0.005], [0.036, 0], [0.041, 0.005], [0.041, 0.007], [0.01, 0.009]], [x, y, BOARD_Z + 0.045], [HALF_PI, 0, 0], 18, 0));
}

/** The film's gate under the lens: polished plates with a window between, on four pillars. */
function gate(m: Maker, x: number, y: number, z: number): void {
  for (const s of [-1, 1]) {
    m.box('steel', [0.016, 0.006, FILM_WIDTH + 0.03], [x + s * 0.026, y - 0.0042, z], 0.0015);
    m.box('brass', [0.016, 0.005, FILM_WIDTH + 0.03], [x + s * 0.026, y + 0.0038, z], 0.0015);
    for (const k of [-1, 1]) {
      screw(m, [x + s * 0.026, y + 0.006, z + k * (FILM_WIDTH / 2 + 0.008)], 0.004, [0, 0, 0]);
      m.rod('steel', [x + s * 0.026, y - 0.03, z + k * (FILM_WIDTH / 2 + 0.009)], [x + s * 0.026, y, z + k * (FILM_WIDTH / 2 + 0.009)], 0.0026, 6);
    }
  }
  for (const k of [-1, 1]) m.box('blackSteel', [0.07, 0.006, 0.01], [x, y - 0.03, z + k * (FILM_WIDTH / 2 + 0.009)], 0.002);
}

/** Lamp, whirling shutter, film gate and lens: the light goes straight up through all of them. */
function light(m: Maker): void {
  const { x, y } = GATE;
  const z = FILM_Z;
  // Tin reflector with its bulb, on a bracket.
  const foot = 0.745;
  m.only('near', () => m.lathe('tin', [[0.014, -0.012], [0.02, -0.006], [0.046, 0.03], [0.05, 0.044], [0.0485, 0.045], [0.043, 0.03], [0.016, 0]], [x, foot, z], [0, 0, 0], 20, 0.9));
  m.only('far', () => m.lathe('tin', [[0.014, -0.012], [0.02, -0.006], [0.05, 0.044], [0.043, 0.03], [0.016, 0]], [x, foot, z], [0, 0, 0], 10, 0.9));
  m.lathe('lamp', [[0.0095, 0.0], [0.0095, 0.022], [0.0185, 0.042], [0.0195, 0.054], [0.0145, 0.067], [0, 0.074]], [x, foot, z], [0, 0, 0], 14, 0);
  m.only('near', () => m.lathe('brass', [[0, -0.03], [0.01, -0.028], [0.011, -0.006], [0.009, 0.004]], [x, foot, z], [0, 0, 0], 10));
  m.tube('blackSteel', [[x, foot - 0.018, z - 0.008], [x, foot - 0.022, z - 0.06], [x, foot - 0.01, BOARD_Z + 0.004]], 0.005, 6, false, 6);
  // Shutter: a thin disc with one narrow slit on an upright spindle.
  const centre: Vec3 = [x + 0.012, y - 0.055, z - 0.078];
  const slit = 0.07;
  const edge = Array.from({ length: 27 }, (_, i): Vec2 => {
    const a = slit + (i / 26) * (2 * Math.PI - slit * 2) + 0.16 - HALF_PI;
    return [Math.cos(a) * 0.103, Math.sin(a) * 0.103];
  });
  m.only('far', () => m.lathe('shutter', [[0, -0.001], [0.104, 0], [0, 0.001]], centre, [0, 0, 0], 14, 0.5));
  m.only('near', () => m.plate('shutter', outline([...edge, [0.012 * Math.cos(0.16 - HALF_PI), 0.012 * Math.sin(0.16 - HALF_PI)]]), 0.0016, 0.0004, centre, [-HALF_PI, 0, 0]));
  m.only('near', () => m.lathe('blackSteel', [[0.1, -0.0024], [0.104, -0.002], [0.105, 0], [0.104, 0.002], [0.1, 0.0024]], [centre[0], centre[1], centre[2]], [0, 0, 0], 28, 0));
  m.only('near', () => {
    m.lathe('brass', [[0.005, -0.05], [0.009, -0.045], [0.009, -0.012], [0.018, -0.006], [0.018, 0.004], [0.007, 0.01], [0.005, 0.026], [0, 0.028]], centre, [0, 0, 0], 12);
    m.box('blackSteel', [0.03, 0.012, 0.06], [centre[0], centre[1] - 0.048, BOARD_Z + 0.028], 0.003);
  });
  m.only('near', () => gate(m, x, y, z));
  // Lens barrel up to the eyepiece.
  m.only('far', () => m.lathe('brass', [[0.03, y + 0.014], [0.03, CABINET.top + 0.01]], [x, 0, z], [0, 0, 0], 9, 0));
  m.only('near', () => m.lathe('brass', [
    [0.018, y + 0.014], [0.03, y + 0.016], [0.033, y + 0.02], [0.033, y + 0.034], [0.0285, y + 0.038], [0.0285, y + 0.07], [0.0315, y + 0.073],
    [0.0315, y + 0.085], [0.0285, y + 0.088], [0.0285, CABINET.top + 0.01],
  ], [x, 0, z], [0, 0, 0], 18, 0.5));
  m.only('near', () => m.lathe('lens', [[0.0285, y + 0.016], [0.02, y + 0.0105], [0, y + 0.009]], [x, 0, z], [0, 0, 0], 16, 0));
}

/** Everything that carries and lights the film. */
export function makeWorks(m: Maker): void {
  board(m);
  for (const at of [...lower, ...upper]) spool(m, at, radius.spool, 'ebony', 15);
  for (const at of guides) spool(m, at, radius.guide, 'ebony', 12);
  drive(m);
  light(m);
}
