import { Maker } from '../craft/maker.ts';
import { finish, standard } from '../craft/materials.ts';
import type { ObjectModel } from '../craft/object-model.ts';
import type { Vec3 } from '../craft/vec.ts';
import { bundlePoint, makeBundle, makeNeedle } from './palm-basket/bundle.ts';
import { datePoint, makeDates } from './palm-basket/dates.ts';
import { frondPoint, makeFrond } from './palm-basket/frond.ts';
import { BRAID, LEAVE, STOP, onBraid } from './palm-basket/layout.ts';
import { makeLining } from './palm-basket/lining.ts';
import { makeLooseEnds } from './palm-basket/loose-ends.ts';
import { makePlait } from './palm-basket/plait.ts';
import { makeSeam, seamPoint } from './palm-basket/seam.ts';
import { paintKhoos } from './palm-basket/weave-picture.ts';

/** Brings the whole arrangement over its middle, metres. */
const SHIFT: Vec3 = [-0.132, 0, -0.029];
const shifted = ([x, y, z]: Vec3): Vec3 => [x + SHIFT[0], y + SHIFT[1], z + SHIFT[2]];

/** A palm-leaf basket in the making: a long plaited braid, sewn round upon round, its end still open. */
export async function build(): Promise<ObjectModel> {
  const m = new Maker();
  m.at({ position: SHIFT }, () => {
    m.only('near', () => makePlait(m));
    makeLining(m);
    makeSeam(m);
    makeLooseEnds(m);
    makeNeedle(m);
    makeDates(m);
    makeBundle(m);
    makeFrond(m);
  });
  const { rope, steel, matte } = standard;
  return {
    maker: m,
    palette: {
      khoos: finish({ color: [1, 1, 1], mottle: 0, roughness: 0.56, doubleSided: true, picture: await paintKhoos() }),
      fibre: { ...rope, color: [0.62, 0.47, 0.27] },
      date: finish({ color: [1, 1, 1], mottle: 0.18, grain: 150, roughness: 0.3 }),
      steel, matte,
    },
    finish: { reach: 0.07, longestEdge: 0.3 },
    anchors: {
      plait: shifted(onBraid(LEAVE + 6, BRAID / 2, 0.003)),
      seam: shifted(seamPoint(LEAVE - 62)),
      dye: shifted(onBraid(LEAVE - 12, BRAID / 2, 0.002)),
      strands: shifted(onBraid(STOP - 1, BRAID / 2, 0.003)),
      frond: shifted(frondPoint),
      dates: shifted(datePoint),
      bundle: shifted(bundlePoint),
    },
  };
}
