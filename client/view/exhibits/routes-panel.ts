import { speak } from '#scenes/format/speak.ts';
import type { PanelExhibit } from '#scenes/format/exhibit-schema.ts';
import type { Words } from '#scenes/format/words.ts';
import { boardGeometry } from './board-geometry.ts';
import type { ExhibitView, Setting } from './exhibit-view.ts';
import { flatView } from './flat-view.ts';
import { PAPER, INK, SOFT_INK } from './palette.ts';
import { drawText, fitText, writesHan } from './typeset.ts';
import type { Ink, TextStyle } from './typeset.ts';

/** The routes as coloured lines with their cities, below what the board says about them. */
export function routesPanel(exhibit: PanelExhibit, setting: Setting): ExhibitView {
  const { language, exhibition } = setting;
  const say = (words: Words) => speak(words, language, exhibition.languages);
  const title = say(exhibit.title);
  const text = say(exhibit.text);
  const routes = exhibition.routes.map((route) => {
    const cities = route.cases.flatMap((stage) => exhibition.cases.filter((study) => study.id === stage.case)).map((study) => say(study.city).text);
    return { colour: route.colour, title: say(route.title), cities: cities.join(writesHan(language) ? '、' : ' · ') };
  });
  const [width, height] = exhibit.size;
  const draw = (ink: Ink, w: number, h: number) => {
    ink.fillStyle = PAPER;
    ink.fillRect(0, 0, w, h);
    const margin = 90;
    const inner = w - 2 * margin;
    let y = margin * 0.9;
    const head = fitText(ink, title.text, title.language, { face: 'reading', size: 96, leading: 104, weight: 500, colour: INK }, inner, h * 0.2, 0.7);
    drawText(ink, head, margin, y);
    y += head.height + 30;
    const lead: TextStyle = { face: 'reading', size: writesHan(text.language) ? 36 : 40, leading: writesHan(text.language) ? 58 : 53, weight: 480, colour: INK };
    const said = fitText(ink, text.text, text.language, lead, inner, h * 0.24, 0.8);
    drawText(ink, said, margin, y);
    y += said.height + 40;
    const row = (h - y - margin * 0.6) / Math.max(1, routes.length);
    for (const route of routes) {
      ink.fillStyle = route.colour;
      ink.fillRect(margin, y + 8, 14, row - 36);
      const x = margin + 48;
      const name = fitText(ink, route.title.text, route.title.language, { face: 'reading', size: 68, leading: 76, weight: 500, colour: INK }, inner - 48, 80, 0.7);
      drawText(ink, name, x, y);
      const cities = fitText(ink, route.cities, language, { face: 'label', size: 40, leading: 54, weight: 450, colour: SOFT_INK }, inner - 48, row - name.height - 24, 0.72);
      drawText(ink, cities, x, y + name.height + 4);
      y += row;
    }
  };
  const words = [title.text, text.text, ...routes.flatMap((route) => [route.title.text, route.cities])].join('');
  return flatView({ width, height, geometry: boardGeometry(width, height), words, title: title.text, draw }, setting);
}
