import { Maker } from '../craft/maker.ts';
import { finish, standard } from '../craft/materials.ts';
import type { ObjectModel } from '../craft/object-model.ts';
import { makeBoat } from './light-skin/boat.ts';
import { makeGround, riverPoint } from './light-skin/ground.ts';
import { paintLand, paintWater } from './light-skin/ground-picture.ts';
import { paintSkin } from './light-skin/skin-picture.ts';
import { makeStreet, robotPoint, screenPoint } from './light-skin/street.ts';
import { cornerPane, lowBar, makeVolumes, tallBar } from './light-skin/volumes.ts';

/** A glass museum of media art by the river as an architect's model; its skin shows two figures, pane by pane. */
export async function build(): Promise<ObjectModel> {
  const m = new Maker();
  await makeGround(m);
  makeVolumes(m);
  makeStreet(m);
  makeBoat(m);
  const { aluminium, stone, glass, rawWood } = standard;
  return {
    maker: m,
    palette: {
      skin: finish({ color: [1, 1, 1], mottle: 0, roughness: 0.22, picture: await paintSkin() }),
      land: finish({ color: [1, 1, 1], mottle: 0, roughness: 0.8, picture: await paintLand() }),
      water: finish({ color: [1, 1, 1], mottle: 0, roughness: 0.07, picture: await paintWater() }),
      glass: { ...glass, color: [0.78, 0.86, 0.9], alpha: 0.22 },
      body: finish({ color: [0.02, 0.022, 0.05], mottle: 0.02, roughness: 0.5 }),
      alloy: { ...aluminium, roughness: 0.34 },
      dark: finish({ color: [0.03, 0.032, 0.036], worn: [0.16, 0.16, 0.16], wear: 0.4, roughness: 0.42 }),
      gravel: finish({ color: [0.4, 0.4, 0.41], mottle: 0.3, grain: 300, roughness: 0.9 }),
      panel: finish({ color: [0.018, 0.03, 0.075], mottle: 0.04, roughness: 0.16 }),
      plaster: finish({ color: [1, 1, 1], mottle: 0.02, roughness: 0.7 }),
      stone: { ...stone, color: [0.46, 0.44, 0.4], grain: 110, wear: 0.3 },
      resin: finish({ color: [0.012, 0.035, 0.07], mottle: 0.02, roughness: 0.1 }),
      ply: { ...rawWood, color: [0.56, 0.4, 0.25], worn: [0.62, 0.47, 0.32], roughness: 0.6 },
      board: finish({ color: [0.03, 0.031, 0.034], worn: [0.14, 0.14, 0.14], wear: 0.5, roughness: 0.5 }),
      lamp: finish({ color: [1, 1, 1], mottle: 0, roughness: 0.3 }),
      paint: finish({ color: [0.82, 0.82, 0.8], mottle: 0.04, roughness: 0.4 }),
      orange: finish({ color: [0.8, 0.2, 0.02], worn: [0.5, 0.4, 0.3], wear: 0.3, roughness: 0.34 }),
      cloth: finish({ color: [1, 1, 1], mottle: 0.1, grain: 90, roughness: 0.8 }),
      leaf: finish({ color: [1, 1, 1], mottle: 0.2, grain: 70, roughness: 0.85 }),
    },
    finish: { reach: 0.06, longestEdge: 0.7 },
    anchors: { 'tall-bar': tallBar, 'low-bar': lowBar, panes: cornerPane, river: riverPoint, terminal: screenPoint, robot: robotPoint },
  };
}
