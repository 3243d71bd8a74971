import { flatLetters, reliefLetters } from '../../craft/lettering.ts';
import type { Maker } from '../../craft/maker.ts';
import { moulding } from '../../craft/shapes.ts';
import { BASE } from './layout.ts';
import { bolt } from './small-parts.ts';
import { PAINT } from './cabin.ts';

/** The moulded walnut base on turned feet, with a plaque for Line K. */
export async function makeBase(m: Maker): Promise<void> {
  for (const x of [-0.46, 0.46]) {
    for (const z of [-0.29, 0.29]) {
      m.lathe('brass', [[0.019, 0], [0.0285, 0.006], [0.018, 0.016]], [x, 0, z], [0, 0, 0], 10, 0.9);
    }
  }
  m.add('walnut', moulding(BASE.width, BASE.depth, 0.022, [
    [0.004, 0.013], [0, 0.017], [0, 0.033], [0.0022, 0.0362],  [0.009, 0.0445], [0.0125, 0.0505], [0.0185, 0.0555], [0.0245, 0.0575], [0.0255, 0.0605], [0.0275, BASE.top],
  ], 3), [0, 0, 0], [0, 0, 0], 0.7);
  const z = BASE.depth / 2;
  m.box('brass', [0.074, 0.0185, 0.004], [0, 0.0255, z + 0.001], 0.0014);
  m.tint(PAINT.green, () => m.lathe('paint', [[0.0078, 0], [0.0078, 0.0012], [0.007, 0.002], [0, 0.002]], [-0.021, 0.0255, z + 0.0028], [Math.PI / 2, 0, 0], 16));
  const letter = await reliefLetters('K', 0.0118, { face: 'sans', height: 0.0014, bevel: 0.0003, curveSegments: 2 });
  m.tint(PAINT.white, () => m.add('paint', letter, [-0.021, 0.0213, z + 0.0047], [0, 0, 0], 0.4));
  m.add('ink', await flatLetters('2004', 0.0125, 'serif', 2), [0.0095, 0.0213, z + 0.0034], [0, 0, 0], 0.4);
  for (const x of [-0.0335, 0.0335]) bolt(m, 'steel', [x, 0.0255, z + 0.003], 0.0016, [Math.PI / 2, 0, 0]);
}
