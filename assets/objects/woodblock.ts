import { Maker } from '../craft/maker.ts';
import { finish, standard } from '../craft/materials.ts';
import type { ObjectModel } from '../craft/object-model.ts';
import { glyphAnchor, makeBlock } from './woodblock/block.ts';
import { makeBooks, seamAnchor } from './woodblock/books.ts';
import { paintGrain } from './woodblock/grain-picture.ts';
import { inkAnchor, makeInk } from './woodblock/ink.ts';
import { paintPage } from './woodblock/page-picture.ts';
import { makeRack, makeSheet, onSheet } from './woodblock/sheet.ts';
import { songCharacter } from './woodblock/song-style.ts';
import { makeTable } from './woodblock/table.ts';
import { setText } from './woodblock/text.ts';
import { bladeAnchor, makeCutters, makePad, padAnchor } from './woodblock/tools.ts';

/** Title on the books, our own: "Reading at night in Jinling", an old name of Nanjing. */
const TITLE = '金陵夜讀';

/** A carved printing block, the leaf just lifted from it, and what cutting, printing and binding need, on a low table. */
export async function build(): Promise<ObjectModel> {
  const glyphs = setText();
  const names = [...new Set([...glyphs.map((g) => g.char), ...TITLE])];
  const characters = new Map(await Promise.all(names.map(async (char) => [char, await songCharacter(char)] as const)));
  const m = new Maker();
  makeTable(m);
  makeBlock(m, glyphs, characters);
  makeRack(m);
  makeSheet(m);
  makeBooks(m);
  makeCutters(m);
  makePad(m);
  makeInk(m);
  const { steel, brass, porcelain, rope, paper } = standard;
  return {
    maker: m,
    palette: {
      wood: finish({ color: [0.36, 0.19, 0.09], worn: [0.4, 0.24, 0.13], wear: 0.2, mottle: 0.1, grain: 40, roughness: 0.4, picture: await paintGrain(8), tile: 0.3 }),
      /** The table without its grain, for seeing from afar. */
      rosewood: finish({ color: [0.075, 0.024, 0.0115], mottle: 0.12, roughness: 0.4 }),
      carved: finish({ color: [0.36, 0.19, 0.09], worn: [0.1, 0.06, 0.04], wear: 0.25, mottle: 0.12, grain: 90, roughness: 0.66 }),
      print: finish({ color: [1, 1, 1], mottle: 0.015, roughness: 0.85, picture: await paintPage(glyphs, characters, TITLE) }),
      paper: { ...paper, color: [0.79, 0.75, 0.64], mottle: 0.02, doubleSided: false },
      bamboo: finish({ color: [0.5, 0.33, 0.14], worn: [0.6, 0.44, 0.22], wear: 0.3, mottle: 0.16, grain: 60, roughness: 0.38 }),
      potBamboo: finish({ color: [0.26, 0.12, 0.045], worn: [0.42, 0.24, 0.1], wear: 0.5, mottle: 0.2, grain: 50, roughness: 0.32 }),
      grip: finish({ color: [0.2, 0.09, 0.04], worn: [0.32, 0.18, 0.09], wear: 0.5, mottle: 0.2, roughness: 0.4 }),
      shaving: finish({ color: [0.58, 0.38, 0.2], mottle: 0.1, roughness: 0.7, doubleSided: true }),
      indigo: finish({ color: [0.035, 0.06, 0.135], worn: [0.12, 0.15, 0.22], wear: 0.5, mottle: 0.14, grain: 60, roughness: 0.8 }),
      thread: finish({ color: [0.8, 0.77, 0.68], mottle: 0.05, roughness: 0.8 }),
      cord: { ...rope, color: [0.42, 0.31, 0.17] },
      coir: finish({ color: [0.24, 0.13, 0.055], mottle: 0.35, grain: 160, roughness: 0.9 }),
      coirDark: finish({ color: [0.12, 0.062, 0.028], mottle: 0.3, grain: 120, roughness: 0.9 }),
      hairBrown: finish({ color: [0.16, 0.09, 0.045], mottle: 0.2, grain: 120, roughness: 0.8 }),
      hairWhite: finish({ color: [0.62, 0.57, 0.47], mottle: 0.12, grain: 120, roughness: 0.8 }),
      porcelain, steel, brass,
      blueLine: finish({ color: [0.03, 0.06, 0.25], mottle: 0.2, roughness: 0.1 }),
      inkWet: finish({ color: [0.006, 0.006, 0.007], mottle: 0, roughness: 0.22 }),
      vermilion: finish({ color: [0.42, 0.03, 0.012], mottle: 0.05, roughness: 0.45 }),
    },
    finish: { reach: 0.1, longestEdge: 0.5, rays: 64 },
    anchors: {
      block: glyphAnchor(glyphs.find((g) => g.char === '一')!, [0, 0]),
      sheet: onSheet(0.5, 0.46),
      knife: bladeAnchor(),
      ink: inkAnchor(),
      pad: padAnchor(),
      books: seamAnchor(),
    },
  };
}
