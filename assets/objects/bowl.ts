import { Maker } from '../craft/maker.ts';
import { finish, standard } from '../craft/materials.ts';
import type { ObjectModel } from '../craft/object-model.ts';
import { rgb } from '../craft/vec.ts';
import type { Vec2 } from '../craft/vec.ts';

const SIDES = 72;

/** Outside of the wall from the glaze's edge above the foot to the rim, then down the inside: [radius, height] in metres. */
const GLAZED: readonly Vec2[] = [
  [0.0515, 0.03], [0.058, 0.0345], [0.0675, 0.044], [0.0775, 0.0575], [0.0865, 0.074], [0.0935, 0.0925], [0.0975, 0.1085], [0.0992, 0.115],
  [0.0996, 0.1172], [0.0986, 0.1184], [0.0972, 0.118], [0.0962, 0.1162], [0.0942, 0.1085],
  [0.09, 0.0925], [0.0828, 0.0745], [0.073, 0.0585], [0.0615, 0.0465], [0.048, 0.0385], [0.03, 0.0345], [0.0001, 0.0335],
];

/** Bare clay: the turned foot ring and the belly above it, up to where the glaze stopped running. */
const CLAY: readonly Vec2[] = [
  [0.0001, 0.0075], [0.0315, 0.0075], [0.0335, 0.0062], [0.0345, 0.0012], [0.0358, 0], [0.0415, 0], [0.0428, 0.0012], [0.0436, 0.006],
  [0.0434, 0.0145], [0.0426, 0.0185], [0.0432, 0.0205], [0.046, 0.0245], [0.0514, 0.0295], [0.0516, 0.0303],
];

/** A small footed bowl with a green ash glaze: what a new exhibition begins with. */
export function build(): ObjectModel {
  const maker = new Maker();
  maker.lathe('glaze', GLAZED, [0, 0, 0], [0, 0, 0], SIDES);
  maker.lathe('clay', CLAY, [0, 0, 0], [0, 0, 0], SIDES);
  return {
    maker,
    palette: {
      glaze: finish({ ...standard.porcelain, color: rgb('#7f9a78'), worn: rgb('#a98a62'), wear: 0.8, mottle: 0.16, grain: 60, roughness: 0.16 }),
      clay: finish({ ...standard.bisque, color: rgb('#a0714c') }),
    },
    finish: { reach: 0.05, rays: 48 },
    anchors: { rim: [0, 0.1184, 0.0985], wall: [0, 0.08, 0.0895], foot: [0, 0.003, 0.0425] },
  };
}
