import { speak } from '#scenes/format/speak.ts';
import type { PanelExhibit } from '#scenes/format/exhibit-schema.ts';
import { boardGeometry } from './board-geometry.ts';
import type { ExhibitView, Setting } from './exhibit-view.ts';
import { flatView } from './flat-view.ts';
import { PAPER, INK, SOFT_INK } from './palette.ts';
import { onPaper } from './tone.ts';
import { drawText, fillText, fitText, writesHan } from './typeset.ts';
import type { Ink, TextStyle } from './typeset.ts';

/** A question to take home: a small heading, and the question large, as the last thing one reads at a case. */
export function questionPanel(exhibit: PanelExhibit, accent: string, setting: Setting): ExhibitView {
  const { language, exhibition } = setting;
  const title = speak(exhibit.title, language, exhibition.languages);
  const text = speak(exhibit.text, language, exhibition.languages);
  const [width, height] = exhibit.size;
  const draw = (ink: Ink, w: number, h: number) => {
    ink.fillStyle = PAPER;
    ink.fillRect(0, 0, w, h);
    const margin = 90;
    const inner = w - 2 * margin;
    ink.fillStyle = onPaper(accent);
    ink.fillRect(margin, margin * 0.9, 56, 9);
    const heading: TextStyle = { face: 'label', size: 36, leading: 48, weight: 500, colour: SOFT_INK };
    const head = fitText(ink, title.text, title.language, heading, inner, 60, 0.7);
    drawText(ink, head, margin, margin * 0.9 + 26);
    const y = margin * 0.9 + 26 + head.height + 26;
    const han = writesHan(text.language);
    const body: TextStyle = { face: 'reading', size: han ? 56 : 62, leading: han ? 88 : 76, weight: 500, colour: INK };
    drawText(ink, fillText(ink, text.text, text.language, body, inner, h - y - margin * 0.7, [0.6, 1.25]), margin, y);
  };
  return flatView({ width, height, geometry: boardGeometry(width, height), words: title.text + text.text, title: title.text, draw }, setting);
}
