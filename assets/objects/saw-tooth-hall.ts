import { Maker } from '../craft/maker.ts';
import { finish, standard } from '../craft/materials.ts';
import type { ObjectModel } from '../craft/object-model.ts';
import type { Vec2, Vec3 } from '../craft/vec.ts';
import { STACK, makeChimney, radiusAt } from './saw-tooth-hall/chimney.ts';
import { RIBBON, makeGallery } from './saw-tooth-hall/gallery.ts';
import { makeFrame } from './saw-tooth-hall/frame.ts';
import { makeGround } from './saw-tooth-hall/ground.ts';
import { CUT, FLOOR, GROUND_REAR, REAR, X0, inBay, pane, vault } from './saw-tooth-hall/layout.ts';
import { cutLetters } from './saw-tooth-hall/letters.ts';
import { paintArt, paintBrick, paintStack } from './saw-tooth-hall/pictures.ts';
import { MAIN_PIPE, makePipes } from './saw-tooth-hall/pipes.ts';
import { makeRoof } from './saw-tooth-hall/roof.ts';
import { makeStreet } from './saw-tooth-hall/street.ts';
import { makeWalls } from './saw-tooth-hall/walls.ts';
import { makeWorks } from './saw-tooth-hall/works.ts';

/** The ground reaches further behind the middle than before it; this brings the whole over the origin. */
const SHIFT = -(CUT + GROUND_REAR) / 2;
const at = ([x, y]: Vec2, z: number): Vec3 => [x, y, z + SHIFT];

/** A saw-tooth factory hall of Beijing's 798 district, cut open: machines in one bay, galleries and a studio in the others. */
export async function build(): Promise<ObjectModel> {
  const m = new Maker();
  const letters = await cutLetters();
  m.at({ position: [0, 0, SHIFT] }, () => {
    makeGround(m, letters);
    makeFrame(m);
    makeRoof(m);
    makeWalls(m, letters);
    makeChimney(m);
    makePipes(m);
    makeWorks(m);
    makeGallery(m);
    makeStreet(m);
  });
  const { brass, steel, aluminium, ink, matte, satin, walnut, glass } = standard;
  return {
    maker: m,
    palette: {
      brass, steel, aluminium, ink, satin, matte: { ...matte, mottle: 0.08 },
      walnut: { ...walnut, color: [0.07, 0.034, 0.02], worn: [0.2, 0.11, 0.06] },
      cut: finish({ color: [0.46, 0.035, 0.02], worn: [0.6, 0.1, 0.06], wear: 0.3, mottle: 0.05, roughness: 0.42 }),
      concrete: finish({ color: [0.47, 0.455, 0.425], worn: [0.56, 0.54, 0.51], wear: 0.4, mottle: 0.14, grain: 60, roughness: 0.88 }),
      plaster: finish({ color: [0.72, 0.7, 0.66], mottle: 0.07, grain: 30, roughness: 0.92 }),
      felt: finish({ color: [1, 1, 1], mottle: 0.14, grain: 40, roughness: 0.86 }),
      floor: finish({ color: [1, 1, 1], mottle: 0.08, grain: 30, roughness: 0.34 }),
      earth: finish({ color: [1, 1, 1], mottle: 0.2, grain: 90, roughness: 0.96 }),
      brick: finish({ color: [1, 1, 1], mottle: 0.08, grain: 24, roughness: 0.88, picture: await paintBrick(), tile: 0.0576 }),
      farBrick: finish({ color: [0.28, 0.1, 0.06], mottle: 0.15, roughness: 0.88 }),
      stack: finish({ color: [1, 1, 1], mottle: 0.05, roughness: 0.88, picture: await paintStack() }),
      art: finish({ color: [1, 1, 1], mottle: 0, roughness: 0.6, picture: await paintArt() }),
      steelwork: finish({ color: [0.055, 0.075, 0.07], worn: [0.25, 0.22, 0.19], wear: 0.5, mottle: 0.15, roughness: 0.5, metalness: 0.3 }),
      rust: finish({ color: [0.15, 0.065, 0.035], worn: [0.3, 0.15, 0.08], wear: 0.5, mottle: 0.3, grain: 90, roughness: 0.72 }),
      zinc: finish({ color: [0.4, 0.41, 0.42], worn: [0.6, 0.6, 0.6], wear: 0.4, mottle: 0.14, roughness: 0.42, metalness: 0.8 }),
      lagging: finish({ color: [0.62, 0.63, 0.64], mottle: 0.1, grain: 60, roughness: 0.34, metalness: 0.85 }),
      machine: finish({ color: [1, 1, 1], worn: [0.4, 0.38, 0.34], wear: 0.5, mottle: 0.08, roughness: 0.36 }),
      paint: finish({ color: [1, 1, 1], mottle: 0.06, roughness: 0.46 }),
      lacquer: finish({ color: [1, 1, 1], mottle: 0.02, roughness: 0.16 }),
      lamp: finish({ color: [0.03, 0.06, 0.05], worn: [0.3, 0.3, 0.28], wear: 0.4, roughness: 0.3 }),
      glow: finish({ color: [1, 0.86, 0.6], mottle: 0, roughness: 0.5 }),
      pane: finish({ color: [0.05, 0.07, 0.08], mottle: 0.6, roughness: 0.08 }),
      cloth: finish({ color: [1, 1, 1], mottle: 0.06, roughness: 0.9 }),
      gilt: finish({ color: [0.78, 0.52, 0.18], mottle: 0.03, roughness: 0.34, metalness: 0.45 }),
      glass: { ...glass, color: [0.7, 0.84, 0.83], alpha: 0.24 },
    },
    finish: { reach: 0.06, longestEdge: 1.5 },
    anchors: {
      section: at(inBay(1, vault(0.45, -0.002)), CUT + 0.001),
      glazing: at(inBay(2, pane(0.5, 0.002)), 0.02),
      characters: at(inBay(0, [0.142, 0.19]), REAR + 0.001),
      machine: [X0 + 0.12, FLOOR + 0.06, 0.228 + SHIFT],
      sculpture: [RIBBON[0] + 0.0205, RIBBON[1] + 0.119, RIBBON[2] + 0.022 + SHIFT],
      pipes: [MAIN_PIPE.x, MAIN_PIPE.y + MAIN_PIPE.r, 0.02 + SHIFT],
      chimney: [STACK[0], STACK[1] + 0.5, STACK[2] + radiusAt(0.5) + SHIFT],
    },
  };
}
