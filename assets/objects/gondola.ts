import { Maker } from '../craft/maker.ts';
import { finish, standard } from '../craft/materials.ts';
import type { ObjectModel } from '../craft/object-model.ts';
import { paintWood } from '../craft/wood-picture.ts';
import { makeBase } from './gondola/base.ts';
import { makeShell } from './gondola/cabin.ts';
import { makeTrees } from './gondola/green.ts';
import { makeGrip, makeHanger } from './gondola/hanger.ts';
import { makeInterior } from './gondola/interior.ts';
import { FLOOR_Y, GRIP, MAST_Z, PIN, ROPE_Z, TOWER, ground, ropeY } from './gondola/layout.ts';
import { makeRope, paintStrands } from './gondola/rope.ts';
import { makeSmallLine } from './gondola/small-line.ts';
import { skinAt } from './gondola/skin.ts';
import { makeStairways, makeTerrain } from './gondola/terrain.ts';
import { paintTown } from './gondola/town-picture.ts';
import { makeTown } from './gondola/town.ts';
import { makeTower } from './gondola/tower.ts';
import { makeHighWheel, makeLowSupport } from './gondola/wheels.ts';

/** A cabin of Medellín's Metrocable on its endless cable, above a hillside district with the line at its own scale. */
export async function build(): Promise<ObjectModel> {
  const m = new Maker();
  await makeBase(m);
  makeTerrain(m);
  makeStairways(m);
  makeTrees(m, makeTown(m));
  makeSmallLine(m);
  makeRope(m);
  makeLowSupport(m);
  makeTower(m);
  makeHighWheel(m);
  makeGrip(m);
  m.node('cabin', PIN, () => {
    makeHanger(m);
    m.at({ position: [GRIP[0], FLOOR_Y, ROPE_Z] }, () => {
      makeInterior(m);
      makeShell(m);
    });
  });
  const { steel, aluminium, brass, rubber, ink, matte, satin, plastic, walnut, glass } = standard;
  const [doorX, doorY, doorZ] = skinAt(0.13, 0.065);
  return {
    maker: m,
    palette: {
      steel, aluminium, brass, rubber, ink, matte, satin, glass: { ...glass, color: [0.62, 0.76, 0.76], alpha: 0.26, roughness: 0.04 },
      plastic: { ...plastic, color: [1, 1, 1], worn: [1, 1, 1] },
      paint: finish({ color: [1, 1, 1], mottle: 0.03, roughness: 0.24 }),
      mast: finish({ color: [0.56, 0.58, 0.57], worn: [0.75, 0.75, 0.73], wear: 0.4, mottle: 0.08, roughness: 0.45, metalness: 0.25 }),
      steelPaint: finish({ color: [0.1, 0.115, 0.12], worn: [0.4, 0.4, 0.4], wear: 0.6, roughness: 0.4, metalness: 0.3 }),
      castSteel: finish({ color: [0.24, 0.235, 0.225], worn: [0.55, 0.54, 0.52], wear: 0.7, mottle: 0.18, grain: 90, roughness: 0.46, metalness: 0.9 }),
      springPaint: finish({ color: [0.75, 0.3, 0.02], mottle: 0.05, roughness: 0.35 }),
      railing: finish({ color: [0.86, 0.48, 0.02], mottle: 0.06, roughness: 0.4 }),
      rope: finish({ color: [0.62, 0.61, 0.59], mottle: 0.04, roughness: 0.42, metalness: 0.7, picture: await paintStrands() }),
      concrete: finish({ color: [0.46, 0.45, 0.42], mottle: 0.16, grain: 70, roughness: 0.88 }),
      earth: finish({ color: [1, 1, 1], mottle: 0.22, grain: 70, roughness: 0.95 }),
      walnut: { ...walnut, color: [0.135, 0.06, 0.029], mottle: 0.06, roughness: 0.38, picture: await paintWood(8, 0.5), tile: 0.32 },
      town: finish({ color: [1, 1, 1], mottle: 0, roughness: 0.84, picture: await paintTown() }),
    },
    finish: { reach: 0.07, longestEdge: 1.3, rays: 64 },
    anchors: {
      cabin: [GRIP[0] + doorX, FLOOR_Y + doorY, ROPE_Z + doorZ],
      grip: [GRIP[0], GRIP[1] + 0.03, ROPE_Z + 0.036],
      cable: [0.035, ropeY(0.035) + 0.004, ROPE_Z],
      pylon: [TOWER.x, 0.64, MAST_Z + 0.031],
      hillside: [0.4, ground(0.4, 0.05) + 0.02, 0.05],
    },
  };
}
