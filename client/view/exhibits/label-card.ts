import type { CaseStudy } from '#scenes/format/schema.ts';
import { speak } from '#scenes/format/speak.ts';
import type { Words } from '#scenes/format/words.ts';
import { boardGeometry } from './board-geometry.ts';
import type { ExhibitView, Placement, Setting } from './exhibit-view.ts';
import { flatView } from './flat-view.ts';
import { INK, PAPER } from './palette.ts';
import { drawText, fitText } from './typeset.ts';

/** From this height a plinth carries the card on its front; lower ones carry it leaning on their edge. */
const FRONT_FROM = 0.55;

/** "Jingdezhen, China" in the order and with the marks of the language. */
function placeName(city: CaseStudy, { exhibition, language, say }: Setting): string {
  const name = (words: Words) => speak(words, language, exhibition.languages).text;
  return say('exhibits.reading.place', { city: name(city.city), country: name(city.country) });
}

/** The small card that names an object, on the front of its plinth. Lies in the object's own frame. */
export function createLabelCard(placed: Placement, setting: Setting): ExhibitView {
  const { language, exhibition } = setting;
  const title = speak(placed.exhibit.title, language, exhibition.languages);
  const place = placed.case === null ? '' : placeName(placed.case, setting);
  const plinth = placed.plinth ?? { width: 0.6, depth: 0.6, height: 1 };
  const onFront = plinth.height >= FRONT_FROM;
  const width = Math.min(0.42, Math.max(0.24, plinth.width * 0.7));
  const height = width * 0.44;
  const view = flatView(
    {
      width,
      height,
      geometry: boardGeometry(width, height),
      finer: 2,
      words: title.text + place,
      title: title.text,
      draw(ink, w, h) {
        ink.fillStyle = PAPER;
        ink.fillRect(0, 0, w, h);
        const margin = w * 0.075;
        const size = h * 0.235;
        const name = fitText(ink, title.text, title.language, { face: 'reading', size, leading: size * 1.12, weight: 560, colour: INK }, w - 2 * margin, h * 0.56, 0.6);
        drawText(ink, name, margin, margin * 0.7);
        const small = { face: 'label', size: h * 0.13, leading: h * 0.16, weight: 500, colour: INK } as const;
        const where = fitText(ink, place, language, small, w - 2 * margin, h * 0.2, 0.7);
        drawText(ink, where, margin, h - margin - where.height);
      },
    },
    setting,
  );
  if (onFront) view.root.position.set(0, -0.16, plinth.depth / 2);
  else {
    view.root.position.set(Math.max(0, plinth.width / 2 - width * 0.75), height * 0.45, plinth.depth / 2 - 0.1);
    view.root.rotation.x = -0.62;
  }
  return view;
}
