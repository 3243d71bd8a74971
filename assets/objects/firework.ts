import { Maker } from '../craft/maker.ts';
import { finish, standard } from '../craft/materials.ts';
import type { ObjectModel } from '../craft/object-model.ts';
import { paintWood } from '../craft/wood-picture.ts';
import type { Rgb, Vec3 } from '../craft/vec.ts';
import { makeBurst, petalTip, ringPoint } from './firework/burst.ts';
import { makeFuses } from './firework/fuses.ts';
import { paintLabel, paintStrips } from './firework/label-picture.ts';
import { DECK, SHELL } from './firework/layout.ts';
import { makeBox, makeRack, makeRest, makeWords } from './firework/rack.ts';
import { STARS_AT, makeHalfShell, makeLift, makeWholeShell } from './firework/shell.ts';
import { makeMainTube, makeSideTubes } from './firework/tubes.ts';

/** Where the two loose shells and the firing box stand on the deck. */
const WHOLE: Vec3 = [-0.3, DECK.top, 0.215];
const HALF: Vec3 = [0.3, DECK.top, 0.21];
const BOX: Vec3 = [0, DECK.top, 0.245];
/** How far back the opened shell leans, radians: far enough for its rest to hold it. */
const LEAN = -0.88;

const RED_STAR: readonly Rgb[] = [[0.8, 0.4, 0.05], [0.66, 0.035, 0.03]];
const BLUE_STAR: readonly Rgb[] = [[0.05, 0.17, 0.56], [0.05, 0.17, 0.56], [0.3, 0.4, 0.6]];

/** Pictured materials and what stands for them from afar, where a picture is only bytes. */
const FROM_AFAR: Readonly<Record<string, string>> = { wood: 'farWood', strips: 'farStrips' };

function plainFromAfar(m: Maker): void {
  m.parts.forEach((part, i) => {
    const material = FROM_AFAR[part.material];
    if (part.detail === 'far' && material) m.parts[i] = { ...part, material };
  });
}

/** A rack of fireworks from Liuyang: shells in section below, and above them what becomes of them in the sky. */
export async function build(): Promise<ObjectModel> {
  const m = new Maker();
  await makeWords(m);
  for (const detail of ['near', 'far'] as const) {
    m.only(detail, () => {
      const fine = detail === 'near';
      makeRack(m, fine);
      makeMainTube(m, fine);
      makeSideTubes(m, fine);
      m.at({ position: SHELL.at }, () => {
        makeHalfShell(m, { stars: RED_STAR, heart: [0.05, 0.42, 0.2], seed: 3 }, fine);
        makeLift(m, fine);
      });
      makeRest(m, WHOLE, fine);
      makeRest(m, HALF, fine);
      m.at({ position: [WHOLE[0], WHOLE[1] + SHELL.radius * 0.83, WHOLE[2]], rotation: [0.25, 0.3, 0.2] }, () => makeWholeShell(m, fine));
      m.at({ position: [HALF[0], HALF[1] + SHELL.radius * 0.83, HALF[2]], rotation: [LEAN, -0.12, 0] }, () => makeHalfShell(m, { stars: BLUE_STAR, heart: null, seed: 9 }, fine));
      makeBurst(m, fine);
      makeBox(m, BOX, fine);
      if (fine) makeFuses(m, BOX);
    });
  }
  plainFromAfar(m);
  const { steel, aluminium, brass, satin, matte, cardboard } = standard;
  return {
    maker: m,
    palette: {
      steel, aluminium, brass, satin, matte,
      wood: finish({ color: [0.5, 0.31, 0.16], worn: [0.62, 0.44, 0.27], wear: 0.4, mottle: 0.1, roughness: 0.6, picture: await paintWood(14, 0.4), tile: 0.5 }),
      farWood: finish({ color: [0.36, 0.22, 0.115], mottle: 0.15, roughness: 0.6 }),
      farStrips: finish({ color: [0.4, 0.25, 0.11], mottle: 0.15, roughness: 0.8 }),
      label: finish({ color: [1, 1, 1], mottle: 0.05, roughness: 0.55, picture: await paintLabel() }),
      strips: finish({ color: [1, 1, 1], mottle: 0.06, roughness: 0.8, picture: await paintStrips() }),
      card: { ...cardboard, color: [1, 1, 1], wear: 0, mottle: 0.08 },
      tissue: finish({ color: [0.72, 0.035, 0.03], mottle: 0.14, grain: 60, roughness: 0.75, doubleSided: true }),
      sheetPaper: finish({ color: [1, 1, 1], mottle: 0.06, roughness: 0.85, doubleSided: true }),
      ray: finish({ color: [1, 1, 1], mottle: 0, roughness: 0.34 }),
      gilt: finish({ color: [0.86, 0.56, 0.14], mottle: 0.04, roughness: 0.3, metalness: 0.7 }),
      goldPaint: finish({ color: [0.95, 0.66, 0.2], mottle: 0.06, roughness: 0.45 }),
      lacquer: finish({ color: [0.5, 0.022, 0.018], worn: [0.3, 0.16, 0.1], wear: 0.35, mottle: 0.05, roughness: 0.3 }),
    },
    finish: { reach: 0.08, longestEdge: 0.7, rays: 48 },
    anchors: {
      burst: petalTip(),
      ring: ringPoint(0),
      stars: [SHELL.at[0] + STARS_AT, SHELL.at[1], SHELL.at[2] + 0.006],
      lift: [0, SHELL.at[1] - SHELL.radius * 0.86 - 0.012, 0.0425],
      'ring-shell': [HALF[0], HALF[1] + SHELL.radius * 0.83 + STARS_AT * Math.cos(LEAN), HALF[2] + STARS_AT * Math.sin(LEAN)],
      box: [BOX[0], BOX[1] + 0.0355, BOX[2]],
    },
  };
}
