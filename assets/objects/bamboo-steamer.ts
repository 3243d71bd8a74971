import { Maker } from '../craft/maker.ts';
import { finish, standard } from '../craft/materials.ts';
import type { ObjectModel } from '../craft/object-model.ts';
import { makeBuns } from './bamboo-steamer/buns.ts';
import { makeBurner } from './bamboo-steamer/burner.ts';
import { coalAnchor, makeCoal } from './bamboo-steamer/coal.ts';
import { flavourAnchor, makeFlavours } from './bamboo-steamer/flavours.ts';
import { makeGasLine, tapAnchor } from './bamboo-steamer/gas-line.ts';
import { makeGround } from './bamboo-steamer/ground.ts';
import { AXIS_Z, RIM_Y, TIER } from './bamboo-steamer/layout.ts';
import { LID, makeLid } from './bamboo-steamer/lid.ts';
import { paintStrip, paintWeave } from './bamboo-steamer/pictures.ts';
import { makeRail } from './bamboo-steamer/rail.ts';
import { makeStove, plateLetters } from './bamboo-steamer/stove.ts';
import { brandLetters, makeSlats, makeTier } from './bamboo-steamer/tier.ts';
import { makeWok } from './bamboo-steamer/wok.ts';

/** How far the lid leans back past upright, radians. */
const LEAN = 0.21;

/** A stack of bamboo steamers on a wok over a gas burner, lid open, five flavours before it and the old coal beside it. */
export async function build(): Promise<ObjectModel> {
  const m = new Maker();
  const [letters, brand] = [await plateLetters(), await brandLetters()];
  makeGround(m);
  makeStove(m, letters);
  makeBurner(m);
  makeGasLine(m);
  makeWok(m);
  for (let i = 0; i < TIER.count; i++) {
    const top = i === TIER.count - 1;
    m.at({ position: [[0, 0.001, -0.0008, 0][i]!, TIER.foot + i * TIER.height, AXIS_Z] }, () => {
      makeTier(m, [4.2, 0.9, 4.5, 0.25][i]!, [0.9, 0.62, 0.4, 0.2][i]!, top, i === 0);
      if (i === 2) m.add('brand', brand, [0, 0.008, 0], [0, 0, 0], 0);
      if (!top) return;
      makeSlats(m, 0.02);
      m.at({ position: [0, 0.022, 0] }, () => makeBuns(m));
    });
  }
  const hinge = [0, RIM_Y, AXIS_Z - TIER.outer + 0.012] as const;
  m.node('lid', hinge, () => m.at({ position: hinge, rotation: [-Math.PI / 2 - LEAN, 0, 0] }, () => m.at({ position: [0, 0, LID.radius + 0.002] }, () => makeLid(m))));
  makeRail(m);
  makeFlavours(m);
  makeCoal(m);
  const { brass, steel, matte, porcelain, leaf, walnut } = standard;
  return {
    maker: m,
    palette: {
      brass, steel: { ...steel, roughness: 0.28 }, matte, porcelain, leaf: { ...leaf, color: [0.14, 0.22, 0.045], doubleSided: false },
      bamboo: finish({ color: [0.72, 0.49, 0.235], mottle: 0.06, roughness: 0.5, picture: await paintStrip() }),
      weave: finish({ color: [0.78, 0.53, 0.26], mottle: 0.06, roughness: 0.6, picture: await paintWeave(), tile: 0.1 }),
      cane: finish({ color: [0.6, 0.4, 0.19], worn: [0.66, 0.47, 0.26], wear: 0.4, mottle: 0.16, grain: 60, roughness: 0.52 }),
      rattan: finish({ color: [0.46, 0.28, 0.12], mottle: 0.16, grain: 90, roughness: 0.5 }),
      gold: finish({ color: [0.82, 0.54, 0.15], mottle: 0.05, roughness: 0.34, metalness: 0.2 }),
      brand: finish({ color: [0.05, 0.022, 0.01], mottle: 0.1, grain: 160, roughness: 0.8 }),
      culm: finish({ color: [1, 1, 1], mottle: 0.08, grain: 60, roughness: 0.36 }),
      grip: { ...walnut, color: [0.16, 0.07, 0.032] },
      iron: finish({ color: [0.022, 0.022, 0.023], worn: [0.16, 0.145, 0.13], wear: 0.8, mottle: 0.2, grain: 60, roughness: 0.5, metalness: 0.25 }),
      wokSteel: finish({ color: [0.05, 0.048, 0.05], worn: [0.32, 0.3, 0.28], wear: 0.3, mottle: 0.14, grain: 40, roughness: 0.34, metalness: 0.75 }),
      gasPaint: finish({ color: [0.74, 0.42, 0.02], worn: [0.4, 0.3, 0.16], wear: 0.5, mottle: 0.06, roughness: 0.4 }),
      redPaint: finish({ color: [0.56, 0.02, 0.015], worn: [0.5, 0.35, 0.3], wear: 0.5, mottle: 0.05, roughness: 0.34 }),
      redEnamel: finish({ color: [0.28, 0.014, 0.01], worn: [0.2, 0.1, 0.08], wear: 0.3, mottle: 0.06, roughness: 0.26 }),
      tile: finish({ color: [0.2, 0.21, 0.215], worn: [0.34, 0.345, 0.34], wear: 0, mottle: 0.1, grain: 34, roughness: 0.78 }),
      kerb: finish({ color: [0.05, 0.052, 0.054], worn: [0.16, 0.16, 0.16], wear: 0.6, mottle: 0.14, roughness: 0.7 }),
      dough: finish({ color: [0.86, 0.8, 0.68], mottle: 0.03, grain: 30, roughness: 0.42 }),
      sugar: finish({ color: [0.86, 0.78, 0.6], mottle: 0.1, grain: 120, roughness: 0.2 }),
      salt: finish({ color: [0.86, 0.87, 0.87], mottle: 0.12, grain: 400, roughness: 0.75 }),
      vinegar: finish({ color: [0.035, 0.011, 0.005], mottle: 0, roughness: 0.06 }),
      peel: finish({ color: [1, 1, 1], mottle: 0.2, grain: 150, roughness: 0.7 }),
      chilliSkin: finish({ color: [1, 1, 1], mottle: 0.1, grain: 150, roughness: 0.26 }),
      coal: finish({ color: [0.017, 0.017, 0.018], mottle: 0.3, grain: 150, roughness: 0.72 }),
      ash: finish({ color: [0.56, 0.44, 0.36], mottle: 0.2, grain: 90, roughness: 0.95 }),
      water: finish({ color: [0.055, 0.06, 0.06], mottle: 0, roughness: 0.05 }),
      flame: finish({ color: [1, 1, 1], mottle: 0, roughness: 1, alpha: 0.34, doubleSided: true }),
      flameCore: finish({ color: [1, 1, 1], mottle: 0, roughness: 1 }),
    },
    finish: { reach: 0.1, longestEdge: 0.6, rays: 64 },
    anchors: {
      dumplings: [0.027, RIM_Y - 0.004, AXIS_Z + 0.103],
      bands: [0.06, TIER.foot + 2.8 * TIER.height, AXIS_Z + 0.178],
      weave: [0, RIM_Y + 0.238, AXIS_Z - 0.303],
      flame: [0.022, 0.2, AXIS_Z + 0.11],
      tap: tapAnchor,
      coal: coalAnchor,
      flavours: flavourAnchor,
    },
  };
}
