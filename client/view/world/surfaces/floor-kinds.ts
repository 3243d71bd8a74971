import type { Detail } from './detail-textures.ts';

type Linear = readonly [number, number, number];

/** How a floor or a wooden top is laid: pieces of one size in rows, with joints. Lengths in metres, colours linear. */
export type LaidKind = {
  detail: Detail;
  /** Size of a piece along x and along z. */
  length: number;
  width: number;
  /** How far each row is shifted: by chance, by half a piece, or not at all. */
  bond: 'random' | 'running' | 'stack';
  /** Detail texture repeats per metre, along and across. */
  scale: readonly [number, number];
  /** Colours between which detail and chance choose; with `detail: 'chips'` the first tints the chips. */
  tints: readonly [Linear, Linear];
  /** Share of the detail's red, and of chance per piece, in that choice. */
  byDetail: number;
  byPiece: number;
  /** How dark pores and veins are, and how much pieces differ in lightness (0–1). */
  pores: number;
  vary: number;
  joint: { width: number; colour: Linear; strength: number };
  /** Of the reflection: 0 mirror, 1 matt. */
  roughness: number;
  /** How much pieces lie out of level, in radians; breaks reflections from piece to piece. */
  tilt: number;
};

const wood = {
  detail: 'grain',
  length: 2.3,
  width: 0.2,
  bond: 'random',
  scale: [0.42, 1.9],
  byDetail: 0.62,
  byPiece: 0.42,
  pores: 0.28,
  vary: 0.2,
  roughness: 0.23,
  tilt: 0.004,
} as const satisfies Partial<LaidKind>;

export const FLOOR_KINDS: Record<string, LaidKind> = {
  oak: { ...wood, tints: [[0.175, 0.098, 0.05], [0.35, 0.22, 0.122]], joint: { width: 0.0012, colour: [0.03, 0.018, 0.01], strength: 0.6 } },
  walnut: { ...wood, tints: [[0.075, 0.038, 0.022], [0.17, 0.093, 0.054]], joint: { width: 0.0012, colour: [0.012, 0.007, 0.005], strength: 0.6 } },
  terrazzo: {
    detail: 'chips', length: 1.77, width: 1.77, bond: 'stack', scale: [1.15, 1.15],
    tints: [[0.41, 0.41, 0.4], [0.41, 0.41, 0.4]], byDetail: 0, byPiece: 0, pores: 0, vary: 0.05,
    joint: { width: 0.0025, colour: [0.33, 0.23, 0.1], strength: 0.9 }, roughness: 0.13, tilt: 0,
  },
  limestone: {
    detail: 'stone', length: 1.5, width: 1, bond: 'running', scale: [0.4, 0.4],
    tints: [[0.27, 0.225, 0.17], [0.4, 0.35, 0.28]], byDetail: 0.8, byPiece: 0.3, pores: 0.22, vary: 0.1,
    joint: { width: 0.0022, colour: [0.12, 0.1, 0.08], strength: 0.7 }, roughness: 0.17, tilt: 0.0025,
  },
  slate: {
    detail: 'stone', length: 0.9, width: 0.6, bond: 'running', scale: [0.7, 0.7],
    tints: [[0.05, 0.055, 0.06], [0.1, 0.106, 0.11]], byDetail: 0.7, byPiece: 0.4, pores: 0.2, vary: 0.25,
    joint: { width: 0.003, colour: [0.02, 0.02, 0.02], strength: 0.7 }, roughness: 0.34, tilt: 0.006,
  },
  brick: {
    detail: 'stone', length: 0.24, width: 0.115, bond: 'running', scale: [1.6, 1.6],
    tints: [[0.185, 0.078, 0.045], [0.35, 0.165, 0.098]], byDetail: 0.4, byPiece: 0.6, pores: 0.3, vary: 0.22,
    joint: { width: 0.0045, colour: [0.2, 0.165, 0.135], strength: 0.85 }, roughness: 0.42, tilt: 0.006,
  },
  cork: {
    detail: 'speckle', length: 0.6, width: 0.3, bond: 'running', scale: [0.9, 0.9],
    tints: [[0.23, 0.135, 0.07], [0.37, 0.24, 0.135]], byDetail: 0.9, byPiece: 0.15, pores: 0.45, vary: 0.12,
    joint: { width: 0.001, colour: [0.06, 0.035, 0.02], strength: 0.5 }, roughness: 0.55, tilt: 0,
  },
  screed: {
    detail: 'mottle', length: 3, width: 3, bond: 'stack', scale: [0.35, 0.35],
    tints: [[0.22, 0.215, 0.205], [0.34, 0.333, 0.32]], byDetail: 1, byPiece: 0.1, pores: 0, vary: 0.05,
    joint: { width: 0.0025, colour: [0.06, 0.06, 0.06], strength: 0.7 }, roughness: 0.3, tilt: 0.001,
  },
};

/** The tops of benches: boards of dark oak as long as the bench. */
export const BENCH_KIND: LaidKind = {
  ...wood, length: 12, width: 0.23, scale: [0.16, 0.62], pores: 0.14, roughness: 0.4, tilt: 0,
  tints: [[0.13, 0.068, 0.034], [0.27, 0.15, 0.078]], joint: { width: 0.0015, colour: [0.02, 0.012, 0.007], strength: 0.6 },
};
