import { Maker } from '../craft/maker.ts';
import { finish, standard } from '../craft/materials.ts';
import type { ObjectModel } from '../craft/object-model.ts';
import { paintAtlas, paintKernel } from './desert-seeds/atlas-picture.ts';
import { makeBench } from './desert-seeds/bench.ts';
import { ditchAnchor, makeEarth, oldCobAnchor } from './desert-seeds/earth.ts';
import { clayAnchor, jarAnchor, makeClayJar, makeJars } from './desert-seeds/jars.ts';
import { earAnchor, huskAnchor, makeRack } from './desert-seeds/rack.ts';
import { makeSeedlings } from './desert-seeds/seedlings.ts';
import { makeTray, trayAnchor } from './desert-seeds/tray.ts';

/** Maize of many colours hung over a bench with jars and trays of seeds, on a cut of earth that holds an old cob and an old ditch. */
export async function build(): Promise<ObjectModel> {
  const m = new Maker();
  makeEarth(m);
  makeBench(m);
  makeRack(m);
  makeJars(m);
  makeClayJar(m);
  makeTray(m);
  makeSeedlings(m);
  const { glass, matte } = standard;
  return {
    maker: m,
    palette: {
      matte,
      matter: finish({ color: [1, 1, 1], mottle: 0.05, grain: 30, roughness: 0.78, doubleSided: true, picture: await paintAtlas() }),
      kernels: finish({ color: [1.25, 1.25, 1.25], mottle: 0, roughness: 0.3, picture: await paintKernel() }),
      glass: { ...glass, color: [0.86, 0.92, 0.9], alpha: 0.16, roughness: 0.04 },
      bark: finish({ color: [1, 1, 1], mottle: 0.12, grain: 90, roughness: 0.86 }),
      cord: finish({ color: [0.5, 0.38, 0.2], mottle: 0.2, grain: 150, roughness: 0.9 }),
      cork: finish({ color: [0.5, 0.32, 0.17], worn: [0.6, 0.42, 0.25], wear: 0.3, mottle: 0.25, grain: 180, roughness: 0.85 }),
      char: finish({ color: [1, 1, 1], mottle: 0.2, grain: 300, roughness: 0.9 }),
      seed: finish({ color: [1, 1, 1], mottle: 0.1, grain: 200, roughness: 0.4 }),
      gourd: finish({ color: [1, 1, 1], mottle: 0.08, grain: 60, roughness: 0.4 }),
      steelDark: finish({ color: [0.07, 0.07, 0.072], worn: [0.3, 0.29, 0.28], wear: 0.5, mottle: 0.1, roughness: 0.42, metalness: 0.6 }),
    },
    finish: { reach: 0.09, longestEdge: 1.2, rays: 64 },
    anchors: { ear: earAnchor, husk: huskAnchor, jar: jarAnchor, clay: clayAnchor, tray: trayAnchor, 'old-cob': oldCobAnchor, ditch: ditchAnchor },
  };
}
