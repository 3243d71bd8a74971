import { Maker } from '../craft/maker.ts';
import { finish, standard } from '../craft/materials.ts';
import type { ObjectModel } from '../craft/object-model.ts';
import { makeBed, makeRails, makeRounce } from './hand-press/carriage.ts';
import { makeCrown } from './hand-press/crown.ts';
import { makeFarLeg, makeFeet } from './hand-press/feet.ts';
import { cutType, makeForme, typeAnchor } from './hand-press/forme.ts';
import { SHIFT, STAPLE_DEPTH, TURN, shown } from './hand-press/layout.ts';
import { paintPage } from './hand-press/page-picture.ts';
import { makePull } from './hand-press/pull.ts';
import { setPage } from './hand-press/setting.ts';
import { cutPlateLetters, makeStaple } from './hand-press/staple.ts';
import { makeTympan, sheetAnchor } from './hand-press/tympan.ts';

/** An iron hand press in the manner of the Albion, a poster set in its bed and the first sheet just pulled. */
export async function build(): Promise<ObjectModel> {
  const m = new Maker();
  const page = await setPage();
  const letters = await cutPlateLetters();
  const faces = await cutType(page);
  m.at({ position: SHIFT, rotation: [0, TURN, 0] }, () => {
    makeFeet(m);
    makeStaple(m, letters);
    makeCrown(m);
    makePull(m);
    makeRails(m);
    makeFarLeg(m);
    makeRounce(m);
    makeBed(m);
    makeForme(m, page, faces);
    makeTympan(m);
  });
  const { brass, steel, leather, ink, paintedIron } = standard;
  return {
    maker: m,
    palette: {
      iron: { ...paintedIron, color: [0.016, 0.034, 0.03], worn: [0.2, 0.19, 0.165], wear: 0.3, mottle: 0.07, roughness: 0.36 },
      steel: { ...steel, color: [0.3, 0.295, 0.285] },
      brightSteel: { ...steel, color: [0.5, 0.495, 0.48], roughness: 0.26 },
      brass, leather,
      oxide: finish({ color: [0.13, 0.018, 0.012], mottle: 0.1, roughness: 0.35 }),
      gilt: { ...brass, roughness: 0.34, wear: 0.2 },
      oak: finish({ color: [0.2, 0.088, 0.038], worn: [0.3, 0.16, 0.08], wear: 0.6, mottle: 0.2, roughness: 0.34 }),
      pear: finish({ color: [0.27, 0.14, 0.066], worn: [0.4, 0.24, 0.13], wear: 0.3, mottle: 0.3, grain: 60, roughness: 0.5 }),
      wetInk: { ...ink, color: [0.013, 0.012, 0.014], worn: [0.05, 0.045, 0.045], wear: 0.3, roughness: 0.2 },
      typeMetal: finish({ color: [0.2, 0.2, 0.215], worn: [0.45, 0.45, 0.47], wear: 0.7, roughness: 0.4, metalness: 0.9 }),
      vellum: finish({ color: [0.66, 0.55, 0.38], worn: [0.5, 0.4, 0.26], wear: 0.2, mottle: 0.14, roughness: 0.7 }),
      kraft: finish({ color: [0.42, 0.29, 0.16], mottle: 0.1, roughness: 0.9 }),
      print: finish({ color: [1, 1, 1], mottle: 0.02, roughness: 0.8, doubleSided: true, picture: await paintPage(page) }),
    },
    finish: { reach: 0.16, longestEdge: 0.6, rays: 64 },
    anchors: {
      type: shown(typeAnchor(page)),
      sheet: shown(sheetAnchor()),
      bar: shown([0.33, 0.8905, 0.4495]),
      plate: shown([-STAPLE_DEPTH / 2 + 0.0035, 1.108, 0.03]),
      thistle: shown([0, 1.428, 0.0435]),
      rounce: shown([0.346, 0.3785, 0.3]),
    },
  };
}
