import { flatLetters } from '../craft/lettering.ts';
import { Maker } from '../craft/maker.ts';
import { finish, standard } from '../craft/materials.ts';
import type { ObjectModel } from '../craft/object-model.ts';
import type { Vec3 } from '../craft/vec.ts';
import { makeStack, makeWoofers } from './sound-system/boxes.ts';
import { makeCables } from './sound-system/cables.ts';
import { makeCrate, makeSleeves, sleeveAt } from './sound-system/crate.ts';
import { twice } from '../craft/crisp.ts';
import { makeArm, makeArmBase, makeDeck, makeMicrophone, makeRecord } from './sound-system/deck.ts';
import { makeDesk } from './sound-system/desk.ts';
import { ARM, BASS, BULLETS, DESK, RECESS, SHIFT, SIGN, SLEEVE, SPINDLE, STACK_X, shifted } from './sound-system/layout.ts';
import { paintSheet } from './sound-system/paint.ts';

/** A sound system in the manner of Kingston's yards: hand-painted boxes, an operator's desk and six records in a crate. */
export async function build(): Promise<ObjectModel> {
  const m = new Maker();
  const letters = await flatLetters('RECORDS', 0.05, 'sans', 1);
  const here = (make: () => void): void => { m.at({ position: SHIFT }, make); };
  here(() => twice(m, (fine) => {
    makeStack(m, fine);
    makeDesk(m, fine);
    makeDeck(m, fine);
    makeArmBase(m, fine);
    makeMicrophone(m, fine);
    makeCrate(m, letters, fine);
    makeSleeves(m, fine);
    makeCables(m, fine);
  }));
  const [bassX, , bassZ] = BASS[0]!.foot;
  const cone: Vec3 = [STACK_X, BASS[0]!.foot[1] + 0.246, bassZ];
  here(() => {
    m.node('woofers', cone, () => twice(m, (fine) => makeWoofers(m, fine)));
    m.node('record', SPINDLE, () => twice(m, (fine) => makeRecord(m, fine)));
    m.node('tone-arm', [ARM[0], ARM[1] + 0.042, ARM[2]], () => twice(m, (fine) => makeArm(m, fine)));
  });
  const { steel, aluminium, brass, rubber, ink, rawWood, satin } = standard;
  const front = sleeveAt(0);
  return {
    maker: m,
    palette: {
      steel, aluminium, brass, rubber, ink, satin,
      rawWood: { ...rawWood, color: [0.36, 0.2, 0.09], mottle: 0.34, grain: 40 },
      painted: finish({ color: [1, 1, 1], mottle: 0.03, roughness: 0.42, picture: await paintSheet() }),
      paintwork: finish({ color: [1, 1, 1], worn: [0.24, 0.14, 0.07], wear: 0.75, mottle: 0.12, grain: 30, roughness: 0.4 }),
      castIron: finish({ color: [0.028, 0.028, 0.03], worn: [0.2, 0.2, 0.2], wear: 0.6, mottle: 0.15, grain: 90, roughness: 0.5, metalness: 0.4 }),
      cone: finish({ color: [0.03, 0.028, 0.026], mottle: 0.3, grain: 90, roughness: 0.85 }),
      dustCap: finish({ color: [0.05, 0.047, 0.044], mottle: 0.2, grain: 60, roughness: 0.55 }),
      hornPaint: finish({ color: [0.03, 0.03, 0.032], worn: [0.2, 0.2, 0.2], wear: 0.4, mottle: 0.1, roughness: 0.36 }),
      hammertone: finish({ color: [0.1, 0.12, 0.13], worn: [0.3, 0.31, 0.31], wear: 0.4, mottle: 0.3, grain: 220, roughness: 0.42, metalness: 0.5 }),
      bakelite: finish({ color: [0.02, 0.016, 0.014], worn: [0.1, 0.08, 0.06], wear: 0.3, mottle: 0.08, roughness: 0.3 }),
      cream: finish({ color: [0.78, 0.68, 0.45], mottle: 0.05, roughness: 0.5 }),
      glow: finish({ color: [1, 0.55, 0.2], mottle: 0.05, roughness: 0.2 }),
      deck: finish({ color: [0.3, 0.31, 0.32], worn: [0.5, 0.5, 0.5], wear: 0.3, mottle: 0.05, roughness: 0.36, metalness: 0.6 }),
      vinyl: finish({ color: [0.02, 0.02, 0.022], mottle: 0.05, roughness: 0.2 }),
      wire: finish({ color: [0.4, 0.4, 0.4], mottle: 0.5, grain: 500, roughness: 0.45, metalness: 0.9 }),
      board: finish({ color: [0.62, 0.56, 0.44], worn: [0.7, 0.66, 0.56], wear: 0.5, mottle: 0.1, roughness: 0.85 }),
    },
    finish: { reach: 0.14, longestEdge: 0.6, rays: 64 },
    anchors: {
      sign: shifted([STACK_X, SIGN.y + 0.3, SIGN.z + SIGN.thick / 2 + 0.001]),
      bass: shifted([bassX, BASS[0]!.foot[1] + 0.246 + 0.15, bassZ + BASS[0]!.size[2] / 2 - RECESS + 0.004]),
      tweeters: shifted([STACK_X, BULLETS.y - 0.003, BULLETS.z + 0.056]),
      turntable: shifted([SPINDLE[0] - 0.06, SPINDLE[1] + 0.0248, SPINDLE[2] + 0.08]),
      preamplifier: shifted([DESK.x, 0.497 - 0.045, DESK.z + DESK.depth / 2 + 0.008]),
      records: shifted([front.foot[0], front.foot[1] + Math.cos(front.lean) * SLEEVE * 0.8, front.foot[2] - Math.sin(front.lean) * SLEEVE * 0.8 + 0.003]),
    },
  };
}
