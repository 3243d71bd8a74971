import { breakLines } from './line-breaking.ts';
import type { Line, Measure } from './line-breaking.ts';

/** `reading` for titles and running text, `label` for figures, captions and signs. */
export type Face = 'reading' | 'label';

/** Sizes in the page's unit: millimetres on the wall for a sheet (see sheet.ts). */
export type TextStyle = {
  face: Face;
  /** Font size (em). */
  size: number;
  /** Distance from baseline to baseline. */
  leading: number;
  weight: number;
  colour: string;
  italic?: boolean;
  /** Additional distance between letters. */
  tracking?: number;
  /** Distance between paragraphs; half a line when left out. */
  paragraph?: number;
};

export type SetText = { lines: (Line & { y: number })[]; width: number; height: number; language: string; style: TextStyle };
export type Ink = CanvasRenderingContext2D;

const HAN_FAMILY = '"Pavilion Sans SC", "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';
const LATIN_FAMILY: Record<Face, string> = {
  reading: '"Newsreader Variable", "Pavilion Sans SC", Georgia, "Noto Serif", serif',
  label: '"Instrument Sans Variable", "Pavilion Sans SC", system-ui, sans-serif',
};

export const writesHan = (language: string) => /^(zh|ja)\b/.test(language);

/** The value for a canvas's `font`. Han weights snap to the two that are shipped. */
export function fontOf(style: Pick<TextStyle, 'face' | 'size' | 'weight' | 'italic'>, language: string): string {
  if (writesHan(language)) return `${style.weight >= 500 ? 600 : 400} ${style.size}px ${HAN_FAMILY}`;
  return `${style.italic === true ? 'italic ' : ''}${style.weight} ${style.size}px ${LATIN_FAMILY[style.face]}`;
}

function measureWith(ink: Ink, style: TextStyle, language: string): Measure {
  ink.font = fontOf(style, language);
  const tracking = style.tracking ?? 0;
  return (text) => ink.measureText(text).width + tracking * text.length;
}

/** Sets text into lines; paragraphs are parted by an empty line. Pure but for the canvas's current font. */
export function setText(ink: Ink, text: string, language: string, style: TextStyle, width: number): SetText {
  const measure = measureWith(ink, style, language);
  const lines: SetText['lines'] = [];
  let y = 0;
  let widest = 0;
  for (const paragraph of text.split(/\n\s*\n/)) {
    if (lines.length > 0) y += style.paragraph ?? style.leading * 0.5;
    for (const line of breakLines(paragraph, measure, width, writesHan(language))) {
      y += style.leading;
      lines.push({ ...line, y });
      widest = Math.max(widest, line.width);
    }
  }
  return { lines, width: widest, height: y, language, style };
}

/** Sizes a style's letters, leading and white together. */
export function scaled(style: TextStyle, factor: number): TextStyle {
  const out: TextStyle = { ...style, size: style.size * factor, leading: style.leading * factor };
  if (style.tracking !== undefined) out.tracking = style.tracking * factor;
  if (style.paragraph !== undefined) out.paragraph = style.paragraph * factor;
  return out;
}

/**
 * Sets text into a box, shrinking down to `smallest` (a factor) if it must. What still does not fit is cut
 * with an ellipsis: the whole text is always in the reading panel, and the format's lint warns the curator.
 */
export function fitText(ink: Ink, text: string, language: string, style: TextStyle, width: number, height: number, smallest = 0.85): SetText {
  let set = setText(ink, text, language, style, width);
  for (let factor = 0.96; set.height > height && factor >= smallest - 1e-6; factor -= 0.04) {
    set = setText(ink, text, language, scaled(style, factor), width);
  }
  if (set.height <= height) return set;
  const kept = set.lines.filter((line) => line.y <= height);
  const end = kept.at(-1)?.runs.at(-1);
  if (end !== undefined) end.text = `${end.text.replace(/[\s,.;:，。；：、]+$/, '')}…`;
  return { ...set, lines: kept, height: kept.at(-1)?.y ?? 0 };
}

/** Sets text as large as its box allows between the two factors, so that a short text does not look lost. */
export function fillText(ink: Ink, text: string, language: string, style: TextStyle, width: number, height: number, [least, most]: readonly [number, number]): SetText {
  for (let factor = most; factor > 1; factor -= 0.05) {
    const set = setText(ink, text, language, scaled(style, factor), width);
    if (set.height <= height) return set;
  }
  return fitText(ink, text, language, style, width, height, least);
}

export type Align = 'left' | 'centre' | 'right';

/** Draws set text with its first line's top at `y`; `x` is the left edge, the middle or the right edge. */
export function drawText(ink: Ink, set: SetText, x: number, y: number, align: Align = 'left'): void {
  ink.font = fontOf(set.style, set.language);
  ink.fillStyle = set.style.colour;
  ink.textBaseline = 'alphabetic';
  ink.textAlign = 'left';
  const drop = (set.style.leading - set.style.size) / 2 + set.style.size * 0.12;
  for (const line of set.lines) {
    const left = align === 'left' ? x : align === 'centre' ? x - line.width / 2 : x - line.width;
    for (const run of line.runs) drawRun(ink, run.text, left + run.x, y + line.y - drop, set.style, set.language);
  }
}

/** Small letters are drawn a little fatter, as ink spreads on paper: seen small, their thin strokes would turn grey. */
const SMALL = 64;
const SPREAD = 0.014;

function letter(ink: Ink, text: string, x: number, y: number, spread: number): void {
  ink.fillText(text, x, y);
  if (spread === 0) return;
  ink.strokeStyle = ink.fillStyle;
  ink.lineJoin = 'round';
  ink.lineWidth = spread;
  ink.strokeText(text, x, y);
}

function drawRun(ink: Ink, text: string, x: number, y: number, style: TextStyle, language: string): void {
  const tracking = style.tracking ?? 0;
  const spread = style.size < SMALL ? style.size * SPREAD * (writesHan(language) ? 1.4 : 1) : 0;
  if (tracking === 0) {
    letter(ink, text, x, y, spread);
    return;
  }
  let at = x;
  for (const one of text) {
    letter(ink, one, at, y, spread);
    at += ink.measureText(one).width + tracking;
  }
}

/** One line without breaking, for labels whose length is known; returns its width. */
export function drawLine(ink: Ink, text: string, language: string, style: TextStyle, x: number, baseline: number, align: Align = 'left'): number {
  const width = lineWidth(ink, text, language, style);
  ink.fillStyle = style.colour;
  ink.textBaseline = 'alphabetic';
  ink.textAlign = 'left';
  drawRun(ink, text, align === 'left' ? x : align === 'centre' ? x - width / 2 : x - width, baseline, style, language);
  return width;
}

export function lineWidth(ink: Ink, text: string, language: string, style: TextStyle): number {
  return measureWith(ink, style, language)(text);
}
