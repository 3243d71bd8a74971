import { rgb } from './vec.ts';
import type { Rgb } from './vec.ts';

/**
 * One material of an object, as a maker thinks of it. Colours are linear; `worn` shows through where
 * edges are rubbed, as far as `wear` (0..1) says; `mottle` is the strength of the colour's own unevenness.
 */
export interface Finish {
  readonly color: Rgb;
  readonly worn: Rgb;
  readonly wear: number;
  readonly mottle: number;
  /** Patches of unevenness per metre. */
  readonly grain: number;
  readonly roughness: number;
  readonly metalness: number;
  /** Below 1 the material is drawn blended (glass, clear plastic). */
  readonly alpha: number;
  /** Both sides are seen: thin leaves, paper, cloth. */
  readonly doubleSided: boolean;
  /** A picture: WebP bytes. Without `tile`, parts bring their own uv. */
  readonly picture: Uint8Array | null;
  /** Metres that one (square) picture covers when it repeats over any part, its u along the part's longest side. */
  readonly tile: number | null;
}

/** Materials by the name that parts use. */
export type Palette = Readonly<Record<string, Finish>>;

/** A finish from what differs from plain matter: grey, half rough, not metal, slightly worn. */
export function finish(part: Partial<Finish>): Finish {
  const color = part.color ?? rgb('#8c8c8c');
  return {
    color, worn: color, wear: 0, mottle: 0.12, grain: 22, roughness: 0.5, metalness: 0,
    alpha: 1, doubleSided: false, picture: null, tile: null, ...part,
  };
}

/** The workshop's shelf. An object may take these, change them (`{...standard.oak, roughness: 0.3}`) or add its own. */
export const standard = {
  paintedIron: finish({ color: [0.014, 0.017, 0.016], worn: [0.2, 0.175, 0.15], wear: 0.9, roughness: 0.42 }),
  greenIron: finish({ color: [0.012, 0.075, 0.045], worn: [0.16, 0.15, 0.12], wear: 0.8, roughness: 0.36 }),
  steel: finish({ color: [0.42, 0.41, 0.39], worn: [0.72, 0.7, 0.67], wear: 0.6, roughness: 0.32, metalness: 1 }),
  aluminium: finish({ color: [0.66, 0.67, 0.68], worn: [0.85, 0.85, 0.86], wear: 0.4, roughness: 0.3, metalness: 1 }),
  brass: finish({ color: [0.62, 0.42, 0.16], worn: [0.9, 0.68, 0.34], wear: 0.7, roughness: 0.26, metalness: 1 }),
  bronze: finish({ color: [0.3, 0.17, 0.075], worn: [0.62, 0.4, 0.2], wear: 0.7, roughness: 0.36, metalness: 1 }),
  oak: finish({ color: [0.3, 0.175, 0.085], worn: [0.42, 0.28, 0.16], wear: 0.5, mottle: 0.25, roughness: 0.46 }),
  walnut: finish({ color: [0.115, 0.052, 0.026], worn: [0.3, 0.17, 0.09], wear: 0.6, mottle: 0.25, roughness: 0.4 }),
  rawWood: finish({ color: [0.42, 0.27, 0.15], worn: [0.5, 0.36, 0.22], wear: 0.3, mottle: 0.22, roughness: 0.72 }),
  porcelain: finish({ color: [0.8, 0.83, 0.82], mottle: 0.02, roughness: 0.07 }),
  bisque: finish({ color: [0.62, 0.5, 0.38], mottle: 0.2, grain: 120, roughness: 0.85 }),
  terracotta: finish({ color: [0.4, 0.14, 0.07], worn: [0.55, 0.27, 0.15], wear: 0.6, mottle: 0.22, roughness: 0.8 }),
  adobe: finish({ color: [0.5, 0.33, 0.2], worn: [0.62, 0.46, 0.31], wear: 0.5, mottle: 0.3, roughness: 0.92 }),
  limewash: finish({ color: [0.8, 0.77, 0.7], worn: [0.55, 0.45, 0.34], wear: 0.5, mottle: 0.1, roughness: 0.9 }),
  stone: finish({ color: [0.42, 0.4, 0.37], worn: [0.56, 0.54, 0.5], wear: 0.5, mottle: 0.25, grain: 60, roughness: 0.85 }),
  leaf: finish({ color: [0.16, 0.3, 0.06], mottle: 0.25, grain: 40, roughness: 0.5, doubleSided: true }),
  hide: finish({ color: [0.66, 0.54, 0.38], worn: [0.5, 0.38, 0.24], wear: 0.3, mottle: 0.2, roughness: 0.68 }),
  leather: finish({ color: [0.14, 0.055, 0.025], worn: [0.3, 0.16, 0.09], wear: 0.8, mottle: 0.2, roughness: 0.55 }),
  rope: finish({ color: [0.5, 0.38, 0.22], mottle: 0.25, grain: 140, roughness: 0.9 }),
  fabric: finish({ color: [0.5, 0.06, 0.05], mottle: 0.16, grain: 80, roughness: 0.92, doubleSided: true }),
  paper: finish({ color: [0.82, 0.78, 0.68], mottle: 0.06, roughness: 0.85, doubleSided: true }),
  cardboard: finish({ color: [0.43, 0.28, 0.15], worn: [0.56, 0.42, 0.27], wear: 0.6, mottle: 0.14, roughness: 0.9 }),
  plastic: finish({ color: [0.6, 0.04, 0.03], worn: [0.7, 0.2, 0.18], wear: 0.2, mottle: 0.03, roughness: 0.3 }),
  rubber: finish({ color: [0.02, 0.02, 0.021], worn: [0.06, 0.06, 0.06], wear: 0.5, roughness: 0.8 }),
  ink: finish({ color: [0.02, 0.018, 0.016], worn: [0.1, 0.08, 0.05], wear: 0.4, roughness: 0.4 }),
  enamel: finish({ color: [0.78, 0.75, 0.68], worn: [0.35, 0.28, 0.2], wear: 0.25, mottle: 0.04, roughness: 0.18 }),
  /** Takes its whole colour from `tint`: fruit, painted details. */
  matte: finish({ color: [1, 1, 1], mottle: 0.16, grain: 45, roughness: 0.6 }),
  satin: finish({ color: [1, 1, 1], mottle: 0.1, grain: 45, roughness: 0.36 }),
  glass: finish({ color: [0.75, 0.86, 0.83], mottle: 0, roughness: 0.05, alpha: 0.28, doubleSided: true }),
} as const satisfies Palette;
