import { flatLetters } from '../../craft/lettering.ts';
import type { Maker } from '../../craft/maker.ts';
import { noise3 } from '../../craft/noise.ts';
import { moulding, outline } from '../../craft/shapes.ts';
import { mix } from '../../craft/vec.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { block } from '../virtual-stage/small-parts.ts';
import { BASE, DECK, LANDING, quayAt, SLOPE, STAIR } from './layout.ts';
import { flat } from './flat.ts';
import { LAND, WATER } from './ground-picture.ts';

const [X, Z] = [BASE.width / 2 - 0.012, BASE.depth / 2 - 0.012];
const down: Vec3 = [-Math.PI / 2, 0, 0];

/** Height of the still water with its ripples. */
function waterAt(x: number, z: number): number {
  return BASE.water + 0.0016 * (noise3(x * 26, 2, z * 52) - 0.5) + 0.0007 * (noise3(x * 70 + 9, 6, z * 120) - 0.5);
}

/** A point on the water where the bars are reflected. */
export const riverPoint: Vec3 = [-0.33, waterAt(-0.33, 0.33), 0.33];

/** The water: cast resin, its edges polished. */
function river(m: Maker): void {
  const near = (x: number) => quayAt(x) + SLOPE * 0.6;
  const sheet = (alongX: number, alongZ: number) => m.add('water', flat((u, v) => {
    const x = mix(-X, X, u);
    const z = mix(near(x), Z, v);
    const rim = Math.min(1, (Z - z) / 0.006, (X - Math.abs(x)) / 0.006);
    return [x, mix(BASE.water - 0.0006, waterAt(x, z), Math.max(0, rim)), z];
  }, alongX, alongZ, WATER), undefined, undefined, 0);
  m.only('near', () => sheet(35, 10));
  m.only('far', () => sheet(10, 4));
  const path: Vec2[] = [[-X, near(-X)], [X, near(X)], [X, Z], [-X, Z]];
  m.plate('resin', outline([...path].reverse().map(([x, z]): Vec2 => [x, -z]).reverse()), 0.012, 0.0014, [0, BASE.water - 0.0069, 0], down);
}

/** Land of layered plywood, pictured on top, with the embankment down to the water. */
function land(m: Maker): void {
  const edge: Vec2[] = [[-X, quayAt(-X)], [X, quayAt(X)], [X, -Z], [-X, -Z]];
  m.only('far', () => m.plate('ply', outline(edge.map(([x, z]): Vec2 => [x, -z])), BASE.land - 0.0004 - BASE.board, 0, [0, (BASE.land - 0.0004 + BASE.board) / 2, 0], down));
  const layers = 5;
  const [low, high] = [BASE.board, BASE.land - 0.0004];
  for (let i = 0; i < layers; i++) {
    const t = (high - low) / layers;
    m.only('near', () => m.tint(i % 2 ? [0.66, 0.58, 0.5] : [1, 1, 1], () => m.plate('ply', outline(edge.map(([x, z]): Vec2 => [x, -z])), t, 0.0006, [0, low + (i + 0.5) * t, 0], down)));
  }
  const inset = 0.0018;
  const top = (alongX: number, alongZ: number) => m.add('land', flat((u, v) => {
    const x = mix(-X + inset, X - inset, u);
    return [x, BASE.land + 0.0001, mix(-Z + inset, quayAt(x) - 0.001, v)];
  }, alongX, alongZ, LAND), undefined, undefined, 0);
  m.only('near', () => top(18, 8));
  m.only('far', () => top(6, 3));
  m.add('land', flat((u, v) => {
    const x = mix(-X, X, u);
    return [x, mix(BASE.land + 0.0001, BASE.water - 0.004, v), quayAt(x) - 0.001 + v * SLOPE];
  }, 8, 2, LAND), undefined, undefined, 0);
  // The slope's ends are closed with stone.
  for (const s of [-1, 1]) {
    const q = quayAt(s * X);
    const side: Vec3[] = [[s * X, BASE.land, q - 0.001], [s * X, BASE.water - 0.004, q - 0.001 + SLOPE], [s * X, BASE.board, q - 0.001 + SLOPE], [s * X, BASE.board, q - 0.001]];
    m.surface('stone', (u, v) => {
      const [a, b] = [side[s > 0 ? 3 : 0]!, side[s > 0 ? 2 : 1]!];
      const [c, d] = [side[s > 0 ? 0 : 3]!, side[s > 0 ? 1 : 2]!];
      const k = s > 0 ? 1 - u : u;
      const at = (i: 0 | 1 | 2) => mix(mix(a[i], b[i], k), mix(c[i], d[i], k), v);
      return [at(0), at(1), at(2)];
    }, 1, 1);
  }
  // Steps down to the water.
  const angle = -Math.atan(0.045);
  const rise = (BASE.land - BASE.water) / LANDING.steps;
  for (let i = 0; i < LANDING.steps; i++) {
    const mid = (LANDING.from + LANDING.to) / 2;
    const depth = (i + 1.7) * 0.0066;
    m.at({ position: [mid, 0, quayAt(mid)], rotation: [0, angle, 0] }, () =>
      block(m, 'stone', [LANDING.to - LANDING.from, rise + 0.004, depth], [0, BASE.land + 0.0012 - (i + 0.5) * rise - 0.002, depth / 2 - 0.006], 0.0007));
  }
}

/** The deck with its fascia, and the stair that climbs to it. */
function deck(m: Maker): void {
  m.plate('stone', outline(DECK.map(([x, z]): Vec2 => [x, -z])), BASE.deck - BASE.land, 0.0012, [0, (BASE.deck + BASE.land) / 2 - 0.0004, 0], down);
  const [a, b, c, d] = DECK as readonly [Vec2, Vec2, Vec2, Vec2];
  const s = 0.0016;
  const boards = (alongX: number, alongZ: number) => m.add('land', flat((u, v) => {
    const x = mix(mix(d[0], c[0], u) + (u < 0.5 ? s : -s), mix(a[0], b[0], u) + (u < 0.5 ? s : -s), v);
    return [x, BASE.deck + 0.0001, mix(mix(d[1], c[1], u) + s, mix(a[1], b[1], u) - s, v)];
  }, alongX, alongZ, LAND), undefined, undefined, 0);
  m.only('near', () => boards(21, 9));
  m.only('far', () => boards(9, 4));
  const rise = (BASE.deck - BASE.land) / (STAIR.steps + 1);
  for (let i = 0; i < STAIR.steps; i++) {
    const y = BASE.deck - (i + 1) * rise;
    const deep = (i + 1) * STAIR.tread + 0.006;
    block(m, 'stone', [STAIR.to - STAIR.from, y - BASE.land + 0.002, deep], [(STAIR.from + STAIR.to) / 2, (y + BASE.land) / 2 - 0.001, STAIR.top - 0.006 + deep / 2], 0.0008);
  }
}

/** Everything the buildings stand on. */
export async function makeGround(m: Maker): Promise<void> {
  m.only('far', () => m.add('board', moulding(BASE.width, BASE.depth, 0.02, [[0.008, 0], [0, 0.01], [0, 0.026], [0.006, BASE.board]], 1), undefined, undefined, 0.9));
  m.only('near', () => m.add('board', moulding(BASE.width, BASE.depth, 0.02, [[0.012, 0], [0.008, 0.0012], [0.008, 0.006], [0.002, 0.008], [0, 0.0104], [0, 0.0256], [0.0022, 0.0288], [0.006, BASE.board]], 3), undefined, undefined, 0.9));
  river(m);
  land(m);
  deck(m);
  const z = BASE.depth / 2;
  m.only('near', () => m.box('alloy', [0.16, 0.0135, 0.003], [0, 0.018, z + 0.0006], 0.0012));
  const word = await flatLetters('LINZ · DANUBE', 0.0112, 'serif', 1);
  m.only('near', () => m.add('dark', word, [0, 0.0142, z + 0.0025], undefined, 0.4));
}
