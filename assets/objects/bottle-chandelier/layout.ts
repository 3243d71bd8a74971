import type { Rgb } from '../../craft/vec.ts';

/** Top of the workbench on which everything stands, metres. */
export const TOP = 0.078;

/** The upright hoop: its middle, the radius of its centre line, and its section (radial x axial); metres. */
export const HOOP = { y: 0.694, radius: 0.57, thick: 0.012, deep: 0.036 } as const;

/** The eye under the top of the hoop from which the chandelier hangs and swings. */
export const EYE_Y = HOOP.y + HOOP.radius - 0.036;

/** Ground edges of cut glass and fine scratches look milky. */
export const GROUND: Rgb = [0.72, 0.86, 0.78];

/** Colours of bottle glass as light comes through it, linear; multiplied into the white `glass`. */
export const GLASS = {
  amber: [0.2, 0.035, 0], honey: [0.42, 0.13, 0.002], olive: [0.09, 0.1, 0], moss: [0.035, 0.12, 0.004],
  green: [0, 0.1, 0.016], emerald: [0, 0.19, 0.055], sea: [0.03, 0.32, 0.2], aqua: [0.12, 0.46, 0.44], clear: [0.5, 0.64, 0.6],
  cobalt: [0, 0.012, 0.26],
} as const satisfies Record<string, Rgb>;

export type GlassColor = keyof typeof GLASS;
