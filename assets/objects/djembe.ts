import { Maker } from '../craft/maker.ts';
import { finish, standard } from '../craft/materials.ts';
import type { ObjectModel } from '../craft/object-model.ts';
import { paintWood } from '../craft/wood-picture.ts';
import type { Vec3 } from '../craft/vec.ts';
import { makeBody } from './djembe/body.ts';
import { BOARD, makeBoard, makeDeck, makeLights, paintBoard } from './djembe/electronics.ts';
import { makeHead, paintSkin } from './djembe/head.ts';
import { BASE_TOP, CROSSING_Y, DRUM_AT, LIGHTS, LIGHTS_Y, RIM_Y, WALL, WINDOW, around, outside, slope, windowAt } from './djembe/layout.ts';
import { paintBraid } from './djembe/rope.ts';
import { makeRopes } from './djembe/ropes.ts';
import { makeMotto, makePiece, makeSlab, makeSpares } from './djembe/stand.ts';
import { makeWires } from './djembe/wires.ts';
import { GRAIN } from './djembe/wood.ts';

/** Where the lowest point of the sawn-out piece touches the slab. */
const PIECE_AT: Vec3 = [0.168, BASE_TOP + 0.003, 0.06];
/** How far it is rocked towards the front, radians. */
const ROCK = 0.07;

const onDrum = ([x, y, z]: Vec3): Vec3 => [DRUM_AT[0] + x, DRUM_AT[1] + y, DRUM_AT[2] + z];

/** Pictured materials and what stands for them from afar, where a picture is only bytes. */
const FROM_AFAR: Readonly<Record<string, string>> = { wood: 'farWood', rope: 'farRope', board: 'farBoard' };

function plainFromAfar(m: Maker): void {
  m.parts.forEach((part, i) => {
    const material = FROM_AFAR[part.material];
    if (part.detail === 'far' && material) m.parts[i] = { ...part, material };
  });
}

/** A djembe with sensors as a fab lab in Dakar might build it: the bowl opened to show board, lights and sensor. */
export async function build(): Promise<ObjectModel> {
  const m = new Maker();
  m.only('near', () => makeSlab(m, true));
  m.only('far', () => makeSlab(m, false));
  await makeMotto(m);
  m.at({ position: DRUM_AT }, () => {
    makeHead(m);
    for (const detail of ['near', 'far'] as const) {
      m.only(detail, () => {
        const fine = detail === 'near';
        makeBody(m, fine);
        makeRopes(m, fine);
        makeDeck(m, fine);
        makeBoard(m, fine);
        makeLights(m, fine);
      });
    }
    m.only('near', () => makeWires(m));
  });
  // The piece lies on its back, rocked a little towards the visitor.
  m.at({ position: PIECE_AT, rotation: [ROCK, -0.5, 0] }, () => m.at({ rotation: [-Math.PI / 2 + Math.atan(slope(WINDOW.y)), 0, 0] }, () => m.at({ position: [0, -WINDOW.y, 0], rotation: [0, Math.PI, 0] }, () => {
    m.at({ position: [0, 0, -outside(WINDOW.y)] }, () => {
      m.only('near', () => makePiece(m, true));
      m.only('far', () => makePiece(m, false));
    });
  })));
  m.at({ position: PIECE_AT, rotation: [ROCK, -0.5, 0] }, () => m.at({ position: [0, WALL, 0] }, () => m.only('near', () => makeSpares(m))));
  m.lathe('ply', [[0.034, 0], [0.034, 0.0052], [0.03, 0.0058], [0.024, 0.004]], [PIECE_AT[0], BASE_TOP - 0.0002, PIECE_AT[2]], [0, 0, 0], 16, 0.6);
  plainFromAfar(m);
  const { steel, aluminium, brass, satin, rawWood } = standard;
  // The same wood's picture serves the pale slab and, darkened by its tint, the drum.
  const wood = finish({ color: [0.66, 0.47, 0.275], mottle: 0.1, roughness: 0.4, picture: await paintWood(5, 0.42), tile: GRAIN });
  return {
    maker: m,
    palette: {
      wood, steel, aluminium, brass, satin,
      farWood: finish({ color: [0.5, 0.35, 0.2], mottle: 0.15, roughness: 0.42 }),
      farRope: finish({ color: [0.5, 0.38, 0.22], mottle: 0.15, roughness: 0.85 }),
      farBoard: finish({ color: [0.02, 0.16, 0.075], mottle: 0.2, grain: 150, roughness: 0.35 }),
      rawWood: { ...rawWood, color: [0.62, 0.36, 0.17] },
      inner: finish({ color: [1, 1, 1], mottle: 0.1, grain: 60, roughness: 0.75 }),
      lamp: finish({ color: [1, 1, 1], mottle: 0, roughness: 0.3 }),
      lacquer: finish({ color: [0.62, 0.055, 0.02], mottle: 0.03, roughness: 0.3 }),
      ply: finish({ color: [0.66, 0.46, 0.26], mottle: 0.08, grain: 30, roughness: 0.6 }),
      char: finish({ color: [0.035, 0.018, 0.01], mottle: 0.1, roughness: 0.9 }),
      rope: finish({ color: [0.86, 0.82, 0.74], mottle: 0.1, grain: 30, roughness: 0.85, picture: await paintBraid() }),
      skin: finish({ color: [1, 1, 1], mottle: 0.03, roughness: 0.55, picture: await paintSkin() }),
      hair: finish({ color: [1, 1, 1], mottle: 0.2, grain: 200, roughness: 0.85, doubleSided: true }),
      cloth: finish({ color: [1, 1, 1], mottle: 0.12, grain: 160, roughness: 0.9 }),
      board: finish({ color: [1, 1, 1], mottle: 0.02, roughness: 0.32, picture: await paintBoard() }),
    },
    finish: { reach: 0.09, longestEdge: 0.6, rays: 64 },
    anchors: {
      skin: onDrum([0.03, RIM_Y - 0.001, 0.09]),
      diamonds: onDrum(around(outside(CROSSING_Y) + 0.011, 0.75, CROSSING_Y)),
      window: onDrum(around(outside(WINDOW.y) - 0.004, windowAt(WINDOW.y) + 0.003, WINDOW.y)),
      lights: onDrum([0, LIGHTS_Y + 0.006, (LIGHTS[0] + LIGHTS[1]) / 2]),
      board: onDrum([BOARD.at[0], BOARD.at[1] + 0.002, BOARD.at[2] + 0.003]),
      carving: onDrum(around(outside(0.054) - 0.001, 0.2, 0.054)),
      motto: [0.1, 0.018, 0.22],
    },
  };
}
