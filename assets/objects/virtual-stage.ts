import { Maker } from '../craft/maker.ts';
import { finish, standard } from '../craft/materials.ts';
import type { ObjectModel } from '../craft/object-model.ts';
import { makeBase } from './virtual-stage/base.ts';
import { actorPoint, boatPoint, makeBoat } from './virtual-stage/boat.ts';
import { makeCases } from './virtual-stage/cases.ts';
import { cameraPoint, makeCrane } from './virtual-stage/crane.ts';
import { deskPoint, makeDesk } from './virtual-stage/desk.ts';
import { WALL } from './virtual-stage/layout.ts';
import { legPoint } from './virtual-stage/motion-base.ts';
import { paintSea } from './virtual-stage/sea-picture.ts';
import { eyePoint, makeTruss } from './virtual-stage/truss.ts';
import { makeWall, seaPoint, viewPoint } from './virtual-stage/wall.ts';

/** A stage for virtual production as an architect's model: the sea is on the wall, the boat is there. */
export async function build(): Promise<ObjectModel> {
  const m = new Maker();
  makeBase(m);
  makeWall(m);
  makeTruss(m);
  makeBoat(m);
  makeCrane(m);
  makeDesk(m);
  m.only('near', () => makeCases(m));
  const { steel, aluminium, brass, rubber, walnut, rawWood, satin } = standard;
  return {
    maker: m,
    palette: {
      sea: finish({ color: [1, 1, 1], mottle: 0, roughness: 0.5, picture: await paintSea(WALL.columns, WALL.rows) }),
      frame: finish({ color: [0.03, 0.031, 0.034], worn: [0.12, 0.12, 0.12], wear: 0.4, roughness: 0.45 }),
      ballast: finish({ color: [0.045, 0.047, 0.052], worn: [0.16, 0.16, 0.16], wear: 0.6, roughness: 0.5 }),
      alloy: { ...aluminium, roughness: 0.36, mottle: 0, wear: 0 },
      lens: finish({ color: [1, 1, 1], mottle: 0, roughness: 0.3 }),
      paint: finish({ color: [1, 1, 1], mottle: 0.04, grain: 50, roughness: 0.42 }),
      timber: { ...rawWood, roughness: 0.6 },
      cloth: finish({ color: [1, 1, 1], mottle: 0.12, grain: 90, roughness: 0.82 }),
      floor: finish({ color: [1, 1, 1], mottle: 0, roughness: 0.24 }),
      concrete: finish({ color: [0.34, 0.34, 0.35], mottle: 0.1, grain: 30, roughness: 0.7 }),
      walnut, steel, brass, rubber, satin,
    },
    finish: { reach: 0.05, longestEdge: 0.5 },
    anchors: { sea: seaPoint, view: viewPoint, boat: boatPoint, legs: legPoint, actor: actorPoint, camera: cameraPoint, eyes: eyePoint, desk: deskPoint },
  };
}
