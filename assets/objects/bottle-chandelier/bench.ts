import { BufferGeometry, ExtrudeGeometry, Float32BufferAttribute } from 'three';
import type { Shape } from 'three';
import { letterShapes } from '../../craft/lettering.ts';
import type { Maker } from '../../craft/maker.ts';
import { moulding, outline } from '../../craft/shapes.ts';
import { TOP } from './layout.ts';

/** Width and depth of the bench, metres. */
export const BENCH = { width: 1.16, depth: 0.62 } as const;

const ARROW = outline([[-0.026, -0.002], [0.0195, -0.002], [0.011, -0.0105], [0.0158, -0.0105], [0.0262, 0], [0.0158, 0.0105], [0.011, 0.0105], [0.0195, 0.002], [-0.026, 0.002]]);

/** Letters whose edges fall away to the wood: one bevel, no back, so that they cost little. */
function raised(shapes: Shape[]): BufferGeometry {
  const height = 0.0028;
  const whole = new ExtrudeGeometry(shapes, { depth: 0, curveSegments: 1, bevelEnabled: true, bevelThickness: height, bevelSize: 0.0011, bevelOffset: -0.0011, bevelSegments: 1 });
  const position = whole.getAttribute('position');
  const kept: number[] = [];
  for (let t = 0; t < position.count; t += 3) {
    const corners = [t, t + 1, t + 2];
    if (corners.every((k) => position.getZ(k) > -1e-6)) for (const k of corners) kept.push(position.getX(k), position.getY(k), position.getZ(k));
  }
  return new BufferGeometry().setAttribute('position', new Float32BufferAttribute(kept, 3));
}

/** A low beech bench on steel runners; its edge names the four steps from bottle to lamp. */
export async function makeBench(m: Maker): Promise<void> {
  for (const x of [-0.46, 0.46]) m.box('blackSteel', [0.05, 0.018, BENCH.depth - 0.08], [x, 0.009, 0], 0.004);
  m.add('beech', moulding(BENCH.width, BENCH.depth, 0.018, [
    [0.006, 0.018], [0.0015, 0.0195], [0, 0.0225], [0, TOP - 0.005], [0.0015, TOP - 0.0015], [0.005, TOP],
  ], 3), [0, 0, 0], [0, 0, 0], 0.7);
  const words = ['SORT', 'CUT', 'GRIND', 'HANG'];
  for (const [i, word] of words.entries()) {
    m.add('blackSteel', raised(await letterShapes(word, 0.036, 'sans')), [-0.42 + i * 0.28, 0.0355, BENCH.depth / 2], [0, 0, 0], 0.8);
    // A plain arrow leads on to the next step.
    if (i < words.length - 1) {
      m.add('blackSteel', raised([ARROW]), [-0.28 + i * 0.28, 0.0478, BENCH.depth / 2], [0, 0, 0], 0.3);
    }
  }
}
