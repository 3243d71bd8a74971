import { fontOf, writesHan } from './typeset.ts';
import type { Face } from './typeset.ts';

const WEIGHTS: Record<Face, readonly number[]> = { reading: [400, 500], label: [400, 500, 600] };
const PATIENCE_MS = 4000;

let hanStyles: Promise<unknown> | null = null;

/** Brings the style sheet that names the Chinese font's files; the browser fetches only those it needs. */
export function loadHanStyles(): Promise<unknown> {
  hanStyles ??= import('../ui/han-font.css');
  return hanStyles;
}

/**
 * Waits until the letters of `text` can be drawn in the project's fonts. A font that does not come within
 * four seconds is not waited for: the text is then drawn in a system font.
 */
export async function fontsReady(language: string, text: string): Promise<void> {
  if (writesHan(language)) await loadHanStyles();
  const fonts = (Object.keys(WEIGHTS) as Face[]).flatMap((face) =>
    WEIGHTS[face].map((weight) => fontOf({ face, size: 34, weight }, language)),
  );
  const loads = [...new Set(fonts)].map((font) => document.fonts.load(font, text));
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([Promise.allSettled(loads), patience]);
}
