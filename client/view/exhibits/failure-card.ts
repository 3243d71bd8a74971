import type { Setting } from './exhibit-view.ts';
import { INK, PAPER, SOFT_INK } from './palette.ts';
import { drawText, fitText } from './typeset.ts';
import type { Ink } from './typeset.ts';

/** Says on the exhibit's own place what should be there and that its words can still be read. Millimetres. */
export function drawFailure(ink: Ink, width: number, height: number, title: string, setting: Setting): void {
  ink.fillStyle = PAPER;
  ink.fillRect(0, 0, width, height);
  const size = Math.min(72, width * 0.07);
  const margin = Math.min(90, width * 0.1);
  const inner = width - 2 * margin;
  const name = fitText(ink, title, setting.language, { face: 'reading', size, leading: size * 1.15, weight: 500, colour: INK }, inner, height * 0.5);
  drawText(ink, name, margin, margin);
  const why = { face: 'label', size: size * 0.5, leading: size * 0.72, weight: 400, colour: SOFT_INK } as const;
  drawText(ink, fitText(ink, setting.say('exhibits.failed'), setting.language, why, inner, height * 0.4), margin, margin + name.height + size * 0.4);
}
