/**
 * How text is set on boards that hang on a wall. The typesetter draws with these numbers and the lint
 * counts with them, so that what passes the lint fits. Metres unless said otherwise.
 */
export const PANEL = {
  margin: 0.09,
  headline: { size: 0.09, leading: 0.098 },
  /** Between headline and text, as part of the headline's size. */
  headlineGap: 0.42,
  /** Alphabetic scripts. */
  body: { size: 0.039, leading: 0.053, paragraph: 0.024 },
  /** Chinese, Japanese and Korean: smaller letters, wider lines. */
  hanBody: { size: 0.035, leading: 0.059, paragraph: 0.022 },
  /** A picture above the text: at most these parts of the board's height and of the text's width. */
  picture: { height: 0.42, width: 0.66, caption: 0.074 },
} as const;

/** Mean advance of a letter as part of its size, spaces included: Newsreader text, with a little to spare. */
const LETTER = 0.48;
const HEADLINE_LETTER = 0.5;

/** Whether a language is set in full-width characters. */
export const setsHan = (language: string): boolean => /^(zh|ja|ko)(-|$)/.test(language);

/** The room for text on a board: so many lines of so many characters. */
export type PanelCapacity = { lines: number; perLine: number };

/** Lines and characters that fit below the headline of a text panel of `size` (width and height in metres). */
export function panelCapacity(size: readonly [number, number], language: string, { title = '', picture = false } = {}): PanelCapacity {
  const [width, height] = size;
  const inner = Math.max(0, width - 2 * PANEL.margin);
  const body = setsHan(language) ? PANEL.hanBody : PANEL.body;
  const small = Math.max(0.55, Math.min(1, width / 0.9, height / 0.7));
  const titlePerLine = Math.max(1, Math.floor(inner / (PANEL.headline.size * small * (setsHan(language) ? 1 : HEADLINE_LETTER))));
  const head = Math.max(1, Math.ceil(title.length / titlePerLine)) * PANEL.headline.leading * small + PANEL.headline.size * small * PANEL.headlineGap;
  const above = picture ? Math.min(height * PANEL.picture.height, inner * PANEL.picture.width) + PANEL.picture.caption : 0;
  const room = height - PANEL.margin * 1.7 - head - above;
  return {
    lines: Math.max(0, Math.floor(room / body.leading)),
    perLine: Math.max(0, Math.floor(inner / (body.size * (setsHan(language) ? 1 : LETTER)))),
  };
}

/** Lines that a text takes; paragraphs are separated by an empty line, which counts as half a line. */
export function linesNeeded(text: string, perLine: number): number {
  if (perLine <= 0) return Infinity;
  const paragraphs = text.split(/\n\s*\n/).map((p) => p.trim()).filter((p) => p !== '');
  const lines = paragraphs.reduce((sum, p) => sum + p.split('\n').reduce((n, line) => n + Math.max(1, Math.ceil(line.length / perLine)), 0), 0);
  return lines + Math.max(0, paragraphs.length - 1) * 0.5;
}
