import { letterShapes } from '../../craft/lettering.ts';
import type { Maker } from '../../craft/maker.ts';
import { moulding, outline } from '../../craft/shapes.ts';
import { TOP } from './layout.ts';
import { raised } from './raised.ts';

/** Width and depth of the bench, metres. */
export const BENCH = { width: 1.16, depth: 0.62 } as const;

const ARROW = outline([[-0.026, -0.002], [0.0195, -0.002], [0.011, -0.0105], [0.0158, -0.0105], [0.0262, 0], [0.0158, 0.0105], [0.011, 0.0105], [0.0195, 0.002], [-0.026, 0.002]]);

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
