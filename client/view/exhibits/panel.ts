import { speak } from '#scenes/format/speak.ts';
import type { PanelExhibit } from '#scenes/format/exhibit-schema.ts';
import { boardGeometry, letterGeometry } from './board-geometry.ts';
import type { ExhibitView, Placement, Setting } from './exhibit-view.ts';
import { flatView } from './flat-view.ts';
import { INK, PAPER, SOFT_INK } from './palette.ts';
import { createPicture } from './picture.ts';
import { questionPanel } from './question-panel.ts';
import { routesPanel } from './routes-panel.ts';
import { drawLine, drawText, fillText, fitText, setText, writesHan } from './typeset.ts';
import type { Ink, TextStyle } from './typeset.ts';

/** Letters of the title wall: large name, then country, then field and year, hung left. */
function titleWall(exhibit: PanelExhibit, placed: Placement, setting: Setting): ExhibitView {
  const { language, exhibition } = setting;
  const declared = exhibition.languages;
  const [width, height] = exhibit.size;
  const city = placed.case;
  const field = city === null ? undefined : exhibition.fields[city.field];
  const name = city === null ? speak(exhibit.title, language, declared) : speak(city.city, language, declared);
  const country = city === null ? null : speak(city.country, language, declared).text;
  const since =
    city === null || field === undefined
      ? speak(exhibit.text, language, declared).text
      : setting.say('exhibits.fieldSince', { field: speak(field.name, language, declared).text, year: String(city.designated) });

  const draw = (ink: Ink, w: number, h: number) => {
    const han = writesHan(name.language);
    const colour = '#ffffff';
    const small = Math.min(h * 0.088, w * 0.056);
    const label: TextStyle = { face: 'label', size: small, leading: small * 1.35, weight: han ? 400 : 500, colour, tracking: han ? small * 0.08 : 0 };
    const limit = Math.min(h * 0.4, 460);
    let size = limit;
    const big = (s: number): TextStyle => ({ face: 'reading', size: s, leading: s * 1.04, weight: han ? 600 : 500, colour, tracking: han ? s * 0.06 : -s * 0.012 });
    let title = setText(ink, name.text, name.language, big(size), w);
    while ((title.lines.length > 1 || title.width > w) && size > limit * 0.45) {
      size *= 0.97;
      title = setText(ink, name.text, name.language, big(size), w);
    }
    const gap = small * 0.75;
    const below = setText(ink, since, language, { ...label, weight: 400 }, w);
    let y = (h - title.height - below.height - gap - (country === null ? 0 : label.leading + gap * 0.4)) / 2;
    if (country !== null) {
      drawLine(ink, country, language, label, 0, y + small);
      y += label.leading + gap * 0.4;
    }
    drawText(ink, title, -size * 0.03, y);
    y += title.height + gap;
    drawText(ink, below, 0, y);
  };

  const words = `${name.text}${country ?? ''}${since}`;
  const letters = placed.onAccent ? PAPER : INK;
  return flatView({ width, height, geometry: letterGeometry(width, height), letters, finer: 0.7, words, title: name.text, draw }, setting);
}

/** Words to read on a printed board, with an optional picture above them. */
function textPanel(exhibit: PanelExhibit, setting: Setting): ExhibitView {
  const { language, exhibition } = setting;
  const title = speak(exhibit.title, language, exhibition.languages);
  const text = speak(exhibit.text, language, exhibition.languages);
  const [width, height] = exhibit.size;
  const picture = exhibit.picture === undefined ? null : createPicture(exhibit.picture.file, setting);
  const credit = exhibit.picture?.credit ?? '';

  const draw = (ink: Ink, w: number, h: number) => {
    ink.fillStyle = PAPER;
    ink.fillRect(0, 0, w, h);
    const small = Math.min(1, w / 900, h / 700);
    const margin = 90 * Math.max(0.6, small);
    const inner = w - 2 * margin;
    let y = margin * 0.9;
    if (picture !== null) {
      const box = { x: margin, y, width: inner, height: Math.min(h * 0.42, inner * 0.66) };
      const drawn = picture.draw(ink, box);
      y += drawn.height + 14;
      const caption: TextStyle = { face: 'label', size: 22, leading: 30, weight: 400, colour: SOFT_INK };
      const set = fitText(ink, credit, language, caption, inner, 60);
      drawText(ink, set, margin, y);
      y += set.height + 30;
    }
    const headline: TextStyle = { face: 'reading', size: 90 * Math.max(0.55, small), leading: 98 * Math.max(0.55, small), weight: 500, colour: INK };
    const head = fitText(ink, title.text, title.language, headline, inner, h * 0.32, 0.7);
    drawText(ink, head, margin, y);
    y += head.height + headline.size * 0.42;
    const han = writesHan(text.language);
    const body: TextStyle = { face: 'reading', size: han ? 38 : 39, leading: han ? 64 : 53, weight: 480, colour: INK, paragraph: han ? 22 : 24 };
    drawText(ink, fillText(ink, text.text, text.language, body, inner, h - y - margin * 0.8, [0.8, 1.35]), margin, y);
  };

  return flatView(
    {
      width,
      height,
      geometry: boardGeometry(width, height),
      words: title.text + text.text + credit,
      title: title.text,
      draw,
      ...(picture === null ? {} : { prepare: picture.load }),
    },
    setting,
  );
}

export function createPanel(placed: Placement, setting: Setting): ExhibitView {
  if (placed.exhibit.kind !== 'panel') throw new Error(`"${placed.ref}" is not a panel: the stage picks the file by the kind.`);
  const { exhibit } = placed;
  switch (exhibit.style) {
    case 'title':
      return titleWall(exhibit, placed, setting);
    case 'routes':
      return routesPanel(exhibit, setting);
    case 'question':
      return questionPanel(exhibit, placed.accent, setting);
    case 'story':
    case 'text':
      return textPanel(exhibit, setting);
  }
}
