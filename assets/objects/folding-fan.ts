import { Maker } from '../craft/maker.ts';
import { finish, standard } from '../craft/materials.ts';
import type { ObjectModel } from '../craft/object-model.ts';
import { makeClosedFan } from './folding-fan/closed.ts';
import { twice } from '../craft/crisp.ts';
import { makeGuards } from './folding-fan/guards.ts';
import { FACETS, GUARD_THICK, LEAN, PITCH, RIVET, foldAngle, foldDepth, fromFan } from './folding-fan/layout.ts';
import { leafPoint, makeLeaf } from './folding-fan/leaf.ts';
import { paintLeaf } from './folding-fan/leaf-picture.ts';
import { makeStand } from './folding-fan/stand.ts';
import { makeSticks } from './folding-fan/sticks.ts';
import { makeRivet, makeTassel } from './folding-fan/tassel.ts';

/** Front and back of the stack at the rivet, guards included; metres. */
const FRONT = foldDepth(0) + PITCH / 2 + GUARD_THICK + 0.0006;

/** A display fan of Hangzhou: painted silk and gold-flecked black paper on bamboo, open on its stand, a closed one before it. */
export async function build(): Promise<ObjectModel> {
  const m = new Maker();
  const eye = fromFan([0, -0.0044, FRONT + 0.0044]);
  twice(m, (fine) => {
    makeStand(m, fine);
    m.at({ position: RIVET, rotation: [-LEAN, 0, 0] }, () => {
      makeSticks(m, fine);
      makeLeaf(m, fine);
      makeGuards(m, fine);
      makeRivet(m, FRONT, -FRONT, fine);
    });
  });
  m.node('tassel', eye, () => m.at({ position: eye }, () => twice(m, (fine) => makeTassel(m, 3, fine))));
  await makeClosedFan(m);
  const { brass, walnut } = standard;
  const wood = { ...walnut, color: [0.13, 0.042, 0.022] as const, worn: [0.26, 0.12, 0.065] as const, wear: 0.5, mottle: 0.1, roughness: 0.3 };
  const guard = (fold: number, radius: number, out: number) => fromFan([Math.sin(foldAngle(fold)) * radius, Math.cos(foldAngle(fold)) * radius, foldDepth(fold) + out]);
  return {
    maker: m,
    palette: {
      brass,
      carved: { ...wood, color: [0.1, 0.033, 0.018], mottle: 0.22, grain: 50 },
      petal: { ...wood, color: [0.1, 0.032, 0.017], doubleSided: true },
      guard: finish({ color: [0.052, 0.02, 0.013], worn: [0.22, 0.1, 0.05], wear: 0.5, mottle: 0.14, roughness: 0.46 }),
      inlay: finish({ color: [0.86, 0.78, 0.6], mottle: 0.08, grain: 90, roughness: 0.36, doubleSided: true }),
      bamboo: finish({ color: [0.5, 0.29, 0.11], worn: [0.66, 0.45, 0.23], wear: 0.35, mottle: 0.14, grain: 60, roughness: 0.38 }),
      leaf: finish({ color: [1, 1, 1], mottle: 0.015, roughness: 0.72, picture: await paintLeaf() }),
      binding: finish({ color: [0.42, 0.27, 0.08], mottle: 0.08, grain: 120, roughness: 0.5, doubleSided: true }),
      edge: finish({ color: [0.5, 0.42, 0.3], mottle: 0.3, grain: 260, roughness: 0.85, doubleSided: true }),
      felt: finish({ color: [0.12, 0.02, 0.02], mottle: 0.2, grain: 200, roughness: 0.95 }),
      jade: finish({ color: [0.36, 0.56, 0.38], mottle: 0.22, grain: 70, roughness: 0.14 }),
      silk: finish({ color: [0.5, 0.03, 0.022], mottle: 0.2, grain: 220, roughness: 0.5 }),
      silkCord: finish({ color: [0.46, 0.03, 0.022], mottle: 0.15, grain: 200, roughness: 0.55 }),
    },
    finish: { reach: 0.09, longestEdge: 0.3, rays: 64 },
    anchors: {
      leaf: fromFan(leafPoint(FACETS * 0.7 - 0.4, 0.36, 0.001)),
      fold: fromFan(leafPoint(9, 0.47, 0.0012)),
      sticks: fromFan([Math.sin(foldAngle(16)) * 0.13, Math.cos(foldAngle(16)) * 0.13, foldDepth(16) + 0.0006]),
      rivet: fromFan([0, 0, FRONT + 0.0048]),
      guard: guard(0, 0.4, FRONT - foldDepth(0)),
      back: fromFan(leafPoint(FACETS * 0.35, 0.38, -0.0011)),
      closed: [0.03, 0.0155 + PITCH * 20 + GUARD_THICK * 2, 0.146],
    },
  };
}
