import { Maker } from '../craft/maker.ts';
import { finish, standard } from '../craft/materials.ts';
import type { ObjectModel } from '../craft/object-model.ts';
import { paintWood } from '../craft/wood-picture.ts';
import { bedsAnchor, makeBeds, makeSolar } from './model-farm/beds.ts';
import { digesterAnchor, makeDigester } from './model-farm/digester.ts';
import { bagAnchor, makeGas } from './model-farm/gas.ts';
import { paintGround } from './model-farm/ground-picture.ts';
import { makeGround } from './model-farm/ground.ts';
import { kitchenAnchor, makeKitchen, stovePoint } from './model-farm/kitchen.ts';
import { makePond, pondAnchor } from './model-farm/pond.ts';
import { makeSheds, shedsAnchor } from './model-farm/sheds.ts';
import { paintThatch } from './model-farm/thatch-picture.ts';
import { makeYard } from './model-farm/yard.ts';

/** A farm whose waste comes back as gas and as food for the soil; its front is cut open to the digester in the ground. */
export async function build(): Promise<ObjectModel> {
  const m = new Maker();
  makeGround(m);
  makeDigester(m);
  makeGas(m, stovePoint);
  makePond(m);
  makeBeds(m);
  makeSolar(m);
  makeKitchen(m);
  makeSheds(m);
  makeYard(m);
  const { walnut, brass, steel, paintedIron, aluminium, rope, satin } = standard;
  return {
    maker: m,
    palette: {
      walnut: { ...walnut, color: [0.13, 0.058, 0.028], picture: await paintWood(23, 0.34), tile: 0.46 },
      ground: finish({ color: [1, 1, 1], mottle: 0.05, roughness: 0.95, picture: await paintGround() }),
      water: finish({ color: [0.012, 0.062, 0.044], mottle: 0.05, roughness: 0.08, alpha: 0.62 }),
      brass, steel, paintedIron, aluminium, rope, satin,
      stone: { ...standard.stone, wear: 0.1 },
      rawWood: { ...standard.rawWood, mottle: 0.1 },
      terracotta: { ...standard.terracotta, mottle: 0.12 },
      matte: { ...standard.matte, mottle: 0.06 },
      ochre: finish({ color: [0.62, 0.34, 0.12], worn: [0.66, 0.46, 0.26], wear: 0.3, mottle: 0.14, grain: 60, roughness: 0.93 }),
      render: finish({ color: [0.72, 0.6, 0.42], worn: [0.55, 0.4, 0.26], wear: 0.2, mottle: 0.1, grain: 60, roughness: 0.9 }),
      soil: finish({ color: [1, 1, 1], mottle: 0.15, grain: 120, roughness: 0.97 }),
      wet: finish({ color: [1, 1, 1], mottle: 0.1, grain: 90, roughness: 0.34 }),
      bag: finish({ color: [0.74, 0.66, 0.5], mottle: 0.05, grain: 30, roughness: 0.42 }),
      gasPipe: finish({ color: [0.86, 0.5, 0.03], mottle: 0.05, roughness: 0.36 }),
      flame: finish({ color: [1, 1, 1], mottle: 0, roughness: 0.3 }),
      cells: finish({ color: [1, 1, 1], mottle: 0, roughness: 0.13 }),
      straw: finish({ color: [0.62, 0.45, 0.22], mottle: 0.06, grain: 120, roughness: 0.9 }),
      thatch: finish({ color: [0.86, 0.7, 0.46], mottle: 0.04, roughness: 0.95, doubleSided: true, picture: await paintThatch() }),
      tin: finish({ color: [0.6, 0.61, 0.61], mottle: 0.08, roughness: 0.42, metalness: 0.55, doubleSided: true }),
      leaf: finish({ color: [0.48, 0.9, 0.2], mottle: 0.06, grain: 60, roughness: 0.5, doubleSided: true }),
      leafy: finish({ color: [1, 1, 1], mottle: 0.1, roughness: 0.6, doubleSided: true }),
      fold: finish({ color: [0.74, 0.66, 0.5], mottle: 0.05, roughness: 0.45, doubleSided: true }),
      stemGreen: finish({ color: [0.48, 0.9, 0.2], mottle: 0.06, grain: 60, roughness: 0.55 }),
    },
    finish: { reach: 0.05, longestEdge: 1.2 },
    anchors: { digester: digesterAnchor, 'gas-bag': bagAnchor, pond: pondAnchor, beds: bedsAnchor, kitchen: kitchenAnchor, sheds: shedsAnchor },
  };
}
