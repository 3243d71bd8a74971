import { Shape } from 'three';
import type { BufferGeometry } from 'three';
import { flatLetters } from '../../craft/lettering.ts';
import type { Maker } from '../../craft/maker.ts';
import { noise3, random } from '../../craft/noise.ts';
import { mix } from '../../craft/vec.ts';
import { block, slab, twice } from '../../craft/crisp.ts';
import { GUARD_THICK, LEAF, PITCH, STICKS } from './layout.ts';
import { makeGuard } from './guards.ts';
import { makeRivet } from './tassel.ts';

/** How much thicker than its sticks the closed leaf is, per layer; metres. */
const STACK = PITCH * (STICKS - 2);

/** A second fan of the same make, closed: it lies on two low rests in front of the stand, its name on the guard. */
export async function makeClosedFan(m: Maker): Promise<void> {
  const letters = await flatLetters('杭州', 0.0165, 'han', 1);
  twice(m, (fine) => closedFan(m, letters, fine));
}

function closedFan(m: Maker, letters: BufferGeometry, fine: boolean): void {
  const middle = 0.0155 + STACK / 2 + GUARD_THICK;
  m.at({ position: [-0.242, 0, 0.158], rotation: [0, 0.045, 0] }, () => {
    for (const x of [0.06, 0.405]) rest(m, x, middle, fine);
    m.at({ position: [0, middle, 0], rotation: [-Math.PI / 2, 0, -Math.PI / 2] }, () => {
      const off = STACK / 2 + GUARD_THICK / 2;
      m.at({ position: [0, 0, off] }, () => {
        makeGuard(m, 23, fine);
        if (fine) m.add('brass', letters, [0, 0.0185, GUARD_THICK / 2 + 0.0003], [0, 0, 0], 0.4);
      });
      m.at({ position: [0, 0, -off], rotation: [0, Math.PI, 0] }, () => makeGuard(m, 0, false));
      if (fine) stack(m);
      else for (const [name, from, to] of [['bamboo', -0.012, LEAF[0]], ['edge', LEAF[0], LEAF[1]]] as const) block(m, name, [0.021, to - from, STACK], [0, (from + to) / 2, 0]);
      makeRivet(m, off + GUARD_THICK / 2, -off - GUARD_THICK / 2, fine);
    });
  });
}

/** A closed stack seen on its edge: layers in ridges from y = `from` to `to`, `half` wide; fan's frame. */
function layers(m: Maker, material: string, count: number, from: number, to: number, half: number, deep: number, tone: (layer: number) => number): void {
  const steps = count * 2;
  for (const side of [-1, 1]) {
    m.tint((at) => {
      const t = tone(Math.floor(((at[2] / STACK + 0.5) * steps) / 2 + 0.01));
      return [t, t, t];
    }, () => m.surface(material, (u, v) => {
      const z = side > 0 ? 0.5 - u : u - 0.5;
      const layer = Math.round((z + 0.5) * steps);
      const x = half + (layer % 2 ? deep : 0) + 0.0005 * noise3(layer * 0.9, v * 3, side * 4);
      return [side * x, mix(from, to, v), z * STACK];
    }, steps, 2));
  }
  for (const [y, out] of [[to, 1], [from, -1]] as const) {
    m.surface(material, (u, v) => {
      const layer = Math.round(u * steps);
      return [(0.5 - v) * 2 * half * out, y + (layer % 2 ? out * deep : 0), (0.5 - u) * STACK];
    }, steps, 1);
  }
}

/** Sticks and folded leaf between the guards: bamboo up to the leaf, then edges of silk and paper in turn. */
function stack(m: Maker): void {
  const next = random(5);
  const tones = Array.from({ length: STICKS }, () => 0.72 + 0.4 * next());
  layers(m, 'bamboo', STICKS - 4, -0.012, LEAF[0] - 0.004, 0.0094, 0.0006, (layer) => tones[layer % STICKS]!);
  layers(m, 'edge', STICKS - 4, LEAF[0], LEAF[1], 0.0104, 0.0012, (layer) => (layer % 2 ? 1.1 : 0.8) * tones[layer % STICKS]!);
}

/** A low rest with a hollow in which the closed fan lies. */
function rest(m: Maker, x: number, middle: number, fine: boolean): void {
  const half = 0.0165;
  const floor = middle - STACK / 2 - GUARD_THICK;
  const s = new Shape();
  s.moveTo(-half - 0.014, 0.0004);
  s.lineTo(half + 0.014, 0.0004);
  s.bezierCurveTo(half + 0.017, 0.012, half + 0.005, 0.012, half + 0.006, floor + 0.008);
  s.bezierCurveTo(half + 0.005, floor + 0.0115, half, floor + 0.0115, half - 0.001, floor + 0.007);
  s.bezierCurveTo(half - 0.0015, floor + 0.001, half - 0.003, floor - 0.0003, half - 0.005, floor - 0.0003);
  s.lineTo(-half + 0.005, floor - 0.0003);
  s.bezierCurveTo(-half + 0.003, floor - 0.0003, -half + 0.0015, floor + 0.001, -half + 0.001, floor + 0.007);
  s.bezierCurveTo(-half, floor + 0.0115, -half - 0.005, floor + 0.0115, -half - 0.006, floor + 0.008);
  s.bezierCurveTo(-half - 0.005, 0.012, -half - 0.017, 0.012, -half - 0.014, 0.0004);
  slab(m, 'carved', s, 0.016, fine ? 0.002 : 0, [x, 0, 0], [0, Math.PI / 2, 0], fine ? 2 : 1);
}
