import { Maker } from '../craft/maker.ts';
import { finish, standard } from '../craft/materials.ts';
import { paintWood } from '../craft/wood-picture.ts';
import type { ObjectModel } from '../craft/object-model.ts';
import type { Vec3 } from '../craft/vec.ts';
import { makeBeam } from './green-exchange/beam.ts';
import { cabbageAnchor, foodAnchor, makeFood } from './green-exchange/food.ts';
import { ARM, DIAL, DIAL_Z, FULCRUM, HOOK_Y, PAN_Y } from './green-exchange/layout.ts';
import { paintCabbageLeaf } from './green-exchange/leaf-picture.ts';
import { paintPackaging } from './green-exchange/packaging-picture.ts';
import { makePan } from './green-exchange/pan.ts';
import { makeStand } from './green-exchange/stand.ts';
import { makeWaste, wasteAnchor } from './green-exchange/waste.ts';

/** Height of a pan's inner floor, metres. */
const FLOOR = PAN_Y + 0.0036;

const inPan = (side: number, [x, y, z]: Vec3): Vec3 => [side * ARM + x, FLOOR + y, z];

/** The balance of Curitiba's Green Exchange: recyclables on the left, the food they buy on the right. */
export async function build(): Promise<ObjectModel> {
  const m = new Maker();
  await makeStand(m);
  m.node('beam', FULCRUM, () => {
    makeBeam(m);
    m.node('left-pan', [-ARM, HOOK_Y, 0], () => {
      makePan(m, -ARM);
      m.at({ position: inPan(-1, [0, 0, 0]) }, () => makeWaste(m));
    });
    m.node('right-pan', [ARM, HOOK_Y, 0], () => {
      makePan(m, ARM);
      m.at({ position: inPan(1, [0, 0, 0]) }, () => makeFood(m));
    });
  });
  const { oak, brass, steel, greenIron, enamel, ink, satin, aluminium, cardboard, rope, leaf } = standard;
  return {
    maker: m,
    palette: {
      oak: { ...oak, color: [0.36, 0.19, 0.085], roughness: 0.38, picture: await paintWood(3, 0.4), tile: 0.3 },
      brass, steel, greenIron, enamel, ink, satin, aluminium, cardboard, rope,
      packaging: finish({ color: [1, 1, 1], mottle: 0.03, roughness: 0.3, metalness: 0.35, picture: await paintPackaging() }),
      kraft: { ...cardboard, wear: 0, doubleSided: true },
      fruit: finish({ color: [1, 1, 1], mottle: 0.1, grain: 120, roughness: 0.5 }),
      skin: finish({ color: [1, 1, 1], mottle: 0.08, grain: 60, roughness: 0.3 }),
      stalk: finish({ color: [0.62, 0.68, 0.4], roughness: 0.6 }),
      leaf,
      cabbage: finish({ color: [1, 1, 1], mottle: 0.04, roughness: 0.46, doubleSided: true, picture: await paintCabbageLeaf() }),
      pet: finish({ color: [1, 1, 1], mottle: 0, roughness: 0.08, alpha: 0.26, doubleSided: true }),
    },
    finish: { reach: 0.1, longestEdge: 0.2 },
    anchors: {
      'waste-pan': inPan(-1, wasteAnchor),
      'food-pan': inPan(1, foodAnchor),
      cabbage: inPan(1, cabbageAnchor),
      pointer: [0, FULCRUM[1] - (DIAL[0] + DIAL[1]) / 2, DIAL_Z + 0.004],
      beam: [0.15, FULCRUM[1] + 0.01, 0.006],
      rule: [0, 0.335, 0.043],
    },
  };
}
