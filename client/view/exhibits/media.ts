import { speak } from '#scenes/format/speak.ts';
import { boardGeometry } from './board-geometry.ts';
import type { ExhibitView, Placement, Setting } from './exhibit-view.ts';
import { flatView } from './flat-view.ts';
import { INK, PAPER, SOFT_INK } from './palette.ts';
import { createPicture } from './picture.ts';
import { onPaper } from './tone.ts';
import { drawText, fitText, writesHan } from './typeset.ts';
import type { Ink, TextStyle } from './typeset.ts';

/** A sign for what the reading panel plays: a disc with a triangle. Nothing on a wall plays by itself. */
function drawPlaySign(ink: Ink, x: number, y: number, radius: number, colour: string): void {
  ink.fillStyle = colour;
  ink.beginPath();
  ink.arc(x, y, radius, 0, 2 * Math.PI);
  ink.fill();
  ink.fillStyle = PAPER;
  ink.beginPath();
  ink.moveTo(x - radius * 0.28, y - radius * 0.42);
  ink.lineTo(x + radius * 0.5, y);
  ink.lineTo(x - radius * 0.28, y + radius * 0.42);
  ink.fill();
}

/** Pictures hang as they are; sound and film hang as a card whose controls are in the reading panel. */
export function createMedia(placed: Placement, setting: Setting): ExhibitView {
  const { exhibit } = placed;
  if (exhibit.kind !== 'media') throw new Error(`"${placed.ref}" is not media: the stage picks the file by the kind.`);
  const { exhibition, language, say } = setting;
  const title = speak(exhibit.title, language, exhibition.languages);
  const text = speak(exhibit.text, language, exhibition.languages);
  const hint = exhibit.form === 'image' ? '' : say(`exhibits.play.${exhibit.form}`);
  const [width, height] = exhibit.size;
  const picture = exhibit.form === 'image' ? createPicture(exhibit.file, setting) : null;
  const accent = onPaper(placed.accent);

  const draw = (ink: Ink, w: number, h: number) => {
    ink.fillStyle = PAPER;
    ink.fillRect(0, 0, w, h);
    const margin = Math.min(w, h) * 0.06;
    const han = writesHan(language);
    const size = Math.min(64, h * 0.07);
    const head: TextStyle = { face: 'reading', size, leading: size * 1.12, weight: 500, colour: INK };
    const small: TextStyle = { face: 'label', size: size * 0.42, leading: size * (han ? 0.64 : 0.56), weight: 400, colour: SOFT_INK };
    if (picture !== null) {
      const drawn = picture.draw(ink, { x: margin, y: margin, width: w - 2 * margin, height: h - 3 * margin - size * 1.8 });
      const set = fitText(ink, title.text, title.language, head, w - 2 * margin, size * 1.2, 0.5);
      drawText(ink, set, margin, drawn.y + drawn.height + margin * 0.5);
      drawText(ink, fitText(ink, exhibit.credit, language, small, w - 2 * margin, size * 0.7, 0.6), margin, drawn.y + drawn.height + margin * 0.5 + set.height + 6);
      return;
    }
    const radius = h * 0.13;
    drawPlaySign(ink, margin + radius, margin + radius, radius, accent);
    const y = margin + radius * 2 + margin * 0.6;
    const set = fitText(ink, title.text, title.language, head, w - 2 * margin, h * 0.26, 0.6);
    drawText(ink, set, margin, y);
    const body: TextStyle = { face: 'reading', size: 34, leading: han ? 52 : 46, weight: 400, colour: INK };
    const read = fitText(ink, text.text, text.language, body, w - 2 * margin, h - y - set.height - margin * 2, 0.7);
    drawText(ink, read, margin, y + set.height + 18);
    drawText(ink, fitText(ink, `${hint} · ${exhibit.credit}`, language, small, w - 2 * margin, size, 0.6), margin, h - margin - small.leading);
  };

  return flatView(
    {
      width,
      height,
      geometry: boardGeometry(width, height),
      words: title.text + text.text + hint + exhibit.credit,
      title: title.text,
      draw,
      ...(picture === null ? {} : { prepare: picture.load }),
    },
    setting,
  );
}
