import { Maker } from '../craft/maker.ts';
import { finish, standard } from '../craft/materials.ts';
import type { ObjectModel } from '../craft/object-model.ts';

import { makeGround } from './patio-house/ground.ts';
import { EAVES, GROUND, HALF, MIDDLE_Z, SLOPE } from './patio-house/layout.ts';
import { makeMetro, metroAnchor } from './patio-house/metro.ts';
import { galleryAnchor, makePatio, patioAnchor } from './patio-house/patio.ts';
import { makeRoof } from './patio-house/roof.ts';
import { adobeAnchor, makeWalls } from './patio-house/walls.ts';

/** An earth-brick house of Quito's old town around its patio, one corner cut open; the metro runs in the ground below. */
export function build(): ObjectModel {
  const m = new Maker();
  makeGround(m);
  makeMetro(m);
  makeWalls(m);
  makePatio(m);
  makeRoof(m);
  const { walnut, stone, limewash, adobe, terracotta, paintedIron, steel, brass, ink, satin, enamel, rubber, bisque, leaf, matte } = standard;
  return {
    maker: m,
    palette: {
      walnut,
      stone, limewash, adobe, terracotta, paintedIron, steel, brass, ink, satin, enamel, rubber, bisque, leaf, matte,
      earth: finish({ color: [1, 1, 1], mottle: 0.18, grain: 90, roughness: 0.96 }),
      concrete: finish({ color: [0.5, 0.49, 0.46], mottle: 0.16, grain: 70, roughness: 0.85 }),
      timber: finish({ color: [0.3, 0.16, 0.075], worn: [0.46, 0.29, 0.16], wear: 0.5, mottle: 0.24, roughness: 0.6 }),
      joinery: finish({ color: [1, 1, 1], worn: [0.4, 0.32, 0.22], wear: 0.25, mottle: 0.1, roughness: 0.5 }),
      water: finish({ color: [0.1, 0.2, 0.2], mottle: 0.05, roughness: 0.06 }),
    },
    finish: { reach: 0.05, longestEdge: 1.2 },
    anchors: {
      patio: patioAnchor,
      'adobe-wall': adobeAnchor,
      roof: [-0.2, GROUND + EAVES + (SLOPE.outer * SLOPE.pitch) / 2 + 0.008, MIDDLE_Z + HALF.z + SLOPE.overhang - SLOPE.outer / 2],
      gallery: galleryAnchor,
      metro: metroAnchor,
    },
  };
}
