import { TorusGeometry } from 'three';
import type { Maker } from '../../craft/maker.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { CUT, FLOOR, GROUND_REAR } from './layout.ts';
import { NORTH } from './walls.ts';
import { bar, block, pipe, turned } from './forms.ts';
import { pipeEnd } from './ground.ts';

const TRESTLE_X = 0.505;
/** Height of the trestles' upper beams. */
const DECK = FLOOR + 0.178;
const MAIN = { x: 0.492, r: 0.0145 } as const;
const RETURN = { x: 0.527, r: 0.0105 } as const;
/** Where the steam pipe runs: its x, the height of its axis, its radius. */
export const MAIN_PIPE = { x: MAIN.x, y: DECK + 0.0042 + MAIN.r, r: MAIN.r } as const;
const OCHRE: Rgb = [0.5, 0.27, 0.04];

/** Straps around a lagged pipe that runs along z (or x, or y). */
function strap(m: Maker, at: Vec3, radius: number, axis: 'x' | 'y' | 'z'): void {
  const rotation: Vec3 = axis === 'z' ? [Math.PI / 2, 0, 0] : axis === 'x' ? [0, 0, Math.PI / 2] : [0, 0, 0];
  m.only('near', () => turned(m, 'aluminium', [[radius * 0.97, -0.0024], [radius + 0.0009, 0], [radius * 0.97, 0.0024]], at, rotation, 10));
}

/** A pair of bolted flanges on a pipe along z. */
function flange(m: Maker, at: Vec3, radius: number): void {
  turned(m, 'steelwork', [[radius * 0.9, -0.003], [radius + 0.004, -0.0022], [radius + 0.004, 0.0022], [radius * 0.9, 0.003]], at, [Math.PI / 2, 0, 0], 10);
}

/** A hand-wheel on its spindle over a valve body. */
function valve(m: Maker, [x, y, z]: Vec3, radius: number): void {
  for (const dz of [-0.011, 0.011]) flange(m, [x, y, z + dz], radius);
  turned(m, 'steelwork', [[radius * 0.9, 0], [radius * 0.7, radius * 0.9], [0.0035, radius * 1.2], [0.0022, radius * 1.3 + 0.009], [0, radius * 1.3 + 0.0095]], [x, y, z], [0, 0, 0], 8);
  m.tint([0.5, 0.03, 0.02], () => {
    const top = y + radius * 1.3 + 0.0075;
    m.add('paint', new TorusGeometry(0.0088, 0.0014, 4, 12), [x, top, z], [Math.PI / 2, 0, 0], 0);
    for (let i = 0; i < 2; i++) bar(m, 'paint', [x - Math.cos(i * 1.57) * 0.0085, top, z - Math.sin(i * 1.57) * 0.0085], [x + Math.cos(i * 1.57) * 0.0085, top, z + Math.sin(i * 1.57) * 0.0085], 0.001);
  });
}

/** Two legs, two beams, braces: angle steel, as it stands all over such works. */
function trestle(m: Maker, z: number): void {
  const foot = FLOOR - 0.004;
  const [a, b] = [TRESTLE_X - 0.034, TRESTLE_X + 0.042];
  for (const x of [a, b]) {
    bar(m, 'rust', [x, foot, z], [x, DECK + 0.008, z], 0.0036);
    block(m, 'concrete', [0.016, 0.009, 0.018], [x, foot + 0.0035, z]);
  }
  for (const y of [DECK, FLOOR + 0.118]) bar(m, 'rust', [a - 0.005, y, z], [b + 0.005, y, z], 0.0042);
  bar(m, 'rust', [a, FLOOR + 0.122, z], [b, DECK - 0.004, z], 0.0018);
  bar(m, 'rust', [b, FLOOR + 0.122, z + 0.001], [a, DECK - 0.004, z + 0.001], 0.0018);
}

/** Steam, return and gas pipes on trestles over the street: one makes the loop that lets hot pipe grow longer. */
export function makePipes(m: Maker): void {
  for (const z of [0.255, 0.04, -0.175]) trestle(m, z);
  const { y } = MAIN_PIPE;
  const back = GROUND_REAR + 0.035;
  const [x, up] = [MAIN.x, y + 0.085];
  pipe(m, 'lagging', [
    [x, y, CUT - 0.002], [x, y, 0.19], [x, up, 0.19], [x, up, 0.095], [x, y, 0.095], [x, y, back], [x, FLOOR - 0.005, back],
  ], MAIN.r, 0.02, 10);
  pipeEnd(m, x, y, MAIN.r);
  for (const z of [0.26, 0.05, -0.04, -0.13, -0.22]) strap(m, [x, y, z], MAIN.r, 'z');
  for (const z of [0.19, 0.095]) for (const h of [0.044]) strap(m, [x, y + h, z], MAIN.r, 'y');
  strap(m, [x, FLOOR + 0.08, back], MAIN.r, 'y');
  const low = DECK + 0.0042 + RETURN.r;
  m.tint(OCHRE, () => pipe(m, 'paint', [[RETURN.x, low, CUT - 0.002], [RETURN.x, low, back + 0.012], [RETURN.x, FLOOR - 0.005, back + 0.012]], RETURN.r, 0.018, 9));
  pipeEnd(m, RETURN.x, low, RETURN.r);
  for (const z of [0.2, -0.07, -0.26]) flange(m, [RETURN.x, low, z], RETURN.r);
  valve(m, [RETURN.x, low, 0.105], RETURN.r);
  // A thin branch goes down to the lower beam and through the wall into the hall.
  const pale: Rgb = [0.11, 0.2, 0.22];
  const shelf = FLOOR + 0.118 + 0.0042 + 0.006;
  m.tint(pale, () => {
    pipe(m, 'paint', [[0.515, shelf, CUT - 0.002], [0.515, shelf, -0.31], [NORTH - 0.006, shelf, -0.31]], 0.006, 0.014, 8);
    pipe(m, 'paint', [[0.545, low, -0.02], [0.545 + 0.03, low, -0.02], [0.545 + 0.03, low - 0.05, -0.02], [0.575, FLOOR - 0.005, -0.02]], 0.0045, 0.012, 8);
  });
  pipe(m, 'lagging', [[MAIN.x - 0.008, y, -0.062], [MAIN.x - 0.032, y, -0.062], [MAIN.x - 0.032, FLOOR + 0.15, -0.062], [NORTH - 0.01, FLOOR + 0.15, -0.062]], 0.0075, 0.01, 10);
  pipeEnd(m, 0.515, shelf, 0.006);
}
