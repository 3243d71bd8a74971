import { Maker } from '../craft/maker.ts';
import { finish, standard } from '../craft/materials.ts';
import type { ObjectModel } from '../craft/object-model.ts';
import { makeBench } from './bottle-chandelier/bench.ts';
import { CRATE, makeCrate } from './bottle-chandelier/crate.ts';
import { JIG, makeCutter, SCORE } from './bottle-chandelier/cutter.ts';
import { makeFrame } from './bottle-chandelier/frame.ts';
import { CLOCK, GRIND, makeGrinder } from './bottle-chandelier/grinder.ts';
import { FRONT_MOUTH, makeChandelier } from './bottle-chandelier/lamps.ts';
import { paintBeech } from './bottle-chandelier/wood.ts';

/** A chandelier of discarded bottles in a steel hoop; below, the steps from the crate to the lamp: sort, cut, grind, hang. */
export async function build(): Promise<ObjectModel> {
  const m = new Maker();
  await makeBench(m);
  makeFrame(m);
  makeCrate(m);
  makeCutter(m);
  makeGrinder(m);
  makeChandelier(m);
  const { steel, rubber, enamel, paper } = standard;
  return {
    maker: m,
    palette: {
      steel, rubber, enamel, brass: { ...standard.brass, wear: 0.3, mottle: 0.04 }, paper: { ...paper, color: [1, 1, 1] },
      blackSteel: finish({ color: [0.018, 0.019, 0.02], worn: [0.2, 0.19, 0.18], wear: 0.5, mottle: 0.1, roughness: 0.4, metalness: 0.35 }),
      redIron: finish({ color: [0.34, 0.035, 0.02], worn: [0.3, 0.26, 0.22], wear: 0.6, roughness: 0.36 }),
      blueEnamel: finish({ color: [0.02, 0.07, 0.2], mottle: 0.05, roughness: 0.2 }),
      galvanised: finish({ color: [0.46, 0.48, 0.48], worn: [0.66, 0.67, 0.66], wear: 0.4, mottle: 0.2, grain: 60, roughness: 0.5, metalness: 0.6 }),
      walnut: standard.walnut,
      cord: finish({ color: [0.05, 0.02, 0.014], mottle: 0.1, roughness: 0.8 }),
      grit: finish({ color: [0.5, 0.5, 0.48], mottle: 0.2, grain: 160, roughness: 0.55 }),
      ground: finish({ color: [1, 1, 1], mottle: 0.05, roughness: 0.55 }),
      lamp: finish({ color: [1, 0.86, 0.58], mottle: 0, roughness: 0.3 }),
      beech: finish({ color: [0.5, 0.3, 0.155], worn: [0.6, 0.42, 0.26], wear: 0.2, mottle: 0.1, roughness: 0.5, picture: await paintBeech(5), tile: 0.36 }),
      pine: finish({ color: [0.52, 0.34, 0.17], worn: [0.62, 0.46, 0.28], wear: 0.35, mottle: 0.25, grain: 30, roughness: 0.7 }),
      glass: finish({ color: [1, 1, 1], mottle: 0, roughness: 0.06, alpha: 0.46, doubleSided: true }),
    },
    finish: { reach: 0.09, longestEdge: 0.3, rays: 48 },
    anchors: {
      lamp: [FRONT_MOUTH[0], FRONT_MOUTH[1] - 0.15, FRONT_MOUTH[2] + 0.0326],
      score: [JIG[0] + SCORE[0] + 0.0026, JIG[1] + SCORE[1] - 0.0127, JIG[2] + 0.0174],
      crate: [CRATE[0] + 0.017, CRATE[1] + 0.086, CRATE[2] + 0.0845],
      grind: [GRIND[0] - 0.018, GRIND[1] + 0.03, GRIND[2] + 0.052],
      clock: [CLOCK[0], CLOCK[1], CLOCK[2] - 0.004],
    },
  };
}
