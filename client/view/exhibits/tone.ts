import { Color } from 'three';
import type { Tone } from './board-geometry.ts';
import { PAPER } from './palette.ts';

/** Relative luminance (WCAG 2.2) of a colour in linear components. */
function luminance(colour: Color): number {
  return 0.2126 * colour.r + 0.7152 * colour.g + 0.0722 * colour.b;
}

/** Contrast ratio (WCAG 2.2) between two `#rrggbb` colours, 1 … 21. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(new Color(a)), luminance(new Color(b))];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** The accent, darkened until it stands out from paper by at least `ratio`; keeps its hue. */
export function onPaper(accent: string, ratio = 3): string {
  const colour = new Color(accent);
  while (contrast(`#${colour.getHexString()}`, PAPER) < ratio) colour.multiplyScalar(0.92);
  return `#${colour.getHexString()}`;
}

/** Lit paper is drawn brighter than its colour; deep colours keep their depth by taking a share of it. */
const DEPTH = 0.6;

/** A colour as the tone of a raised surface whose texture is paper. */
export function toneOf(hex: string): Tone {
  const [colour, paper] = [new Color(hex), new Color(PAPER)];
  return [(colour.r / paper.r) * DEPTH, (colour.g / paper.g) * DEPTH, (colour.b / paper.b) * DEPTH, 1];
}
