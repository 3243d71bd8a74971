import { speak } from '#scenes/format/speak.ts';
import { BOARD_DEPTH, boardGeometry } from './board-geometry.ts';
import type { ExhibitView, Placement, Setting } from './exhibit-view.ts';
import { yearText } from './figure-text.ts';
import { flatView } from './flat-view.ts';
import { INK, PAPER, RULE, SOFT_INK } from './palette.ts';
import { planTimeline } from './timeline-plan.ts';
import { onPaper, toneOf } from './tone.ts';
import { drawLine, drawText, fitText, writesHan } from './typeset.ts';
import type { Ink, TextStyle } from './typeset.ts';

/** Years along a true-to-scale line; each event in a column of its own, tied to its year. */
export function createTimeline(placed: Placement, setting: Setting): ExhibitView {
  const { exhibit } = placed;
  if (exhibit.kind !== 'timeline') throw new Error(`"${placed.ref}" is not a timeline: the stage picks the file by the kind.`);
  const { exhibition, language, say } = setting;
  const declared = exhibition.languages;
  const [width, height] = exhibit.size;
  const entries = [...exhibit.entries].sort((a, b) => a.year - b.year);
  const plan = planTimeline(entries.map((entry) => entry.year), width * 1000, height * 1000);
  const title = speak(exhibit.title, language, declared);
  const text = speak(exhibit.text, language, declared);
  const accent = onPaper(placed.accent);
  const shown = entries.map((entry) => ({
    year: yearText(entry.year, say),
    title: speak(entry.title, language, declared),
    text: entry.text === undefined ? null : speak(entry.text, language, declared),
  }));
  const sources = [...new Set(entries.flatMap((entry) => placed.sources[entry.source]?.title ?? []))];
  const sourceText = sources.length > 0 ? say('exhibits.sourceLine', { sources: sources.join('; ') }) : '';

  const geometry = boardGeometry(width, height, (builder) => {
    const x = (mm: number) => mm / 1000 - width / 2;
    const y = (mm: number) => height / 2 - mm / 1000;
    builder.box(x(plan.axis.from), y(plan.axis.y + 5), x(plan.axis.to), y(plan.axis.y - 5), BOARD_DEPTH, BOARD_DEPTH + 0.005, toneOf(INK));
    for (const event of plan.events) builder.disc(x(event.x), y(plan.axis.y), 0.019, BOARD_DEPTH, BOARD_DEPTH + 0.012, toneOf(accent));
  });

  const draw = (ink: Ink, w: number, h: number) => {
    ink.fillStyle = PAPER;
    ink.fillRect(0, 0, w, h);
    const han = writesHan(language);
    const head: TextStyle = { face: 'reading', size: plan.titleSize, leading: plan.titleSize * 1.1, weight: 500, colour: INK };
    const heading = fitText(ink, title.text, title.language, head, plan.inner * 0.42, plan.header, 0.6);
    drawText(ink, heading, plan.margin, plan.margin * 0.8);
    const lead: TextStyle = { face: 'reading', size: 36, leading: han ? 54 : 47, weight: 400, colour: SOFT_INK };
    drawText(ink, fitText(ink, text.text, text.language, lead, plan.inner * 0.5, plan.header, 0.75), plan.margin + plan.inner * 0.48, plan.margin * 0.95);
    shown.forEach((entry, i) => {
      const event = plan.events[i]!;
      ink.strokeStyle = RULE;
      ink.lineWidth = 3;
      ink.beginPath();
      ink.moveTo(event.x, plan.axis.y);
      ink.lineTo(event.x, plan.axis.y + 30);
      ink.lineTo(event.column + 2, plan.columnsTop - 36);
      ink.lineTo(event.column + 2, plan.columnsTop + 8);
      ink.stroke();
      const yearStyle: TextStyle = { face: 'label', size: plan.yearSize, leading: plan.yearSize * 1.1, weight: 600, colour: accent };
      drawLine(ink, entry.year, language, yearStyle, event.column, plan.columnsTop + plan.yearSize);
      let y = plan.columnsTop + plan.yearSize * 1.28;
      const room = h - plan.footer - y;
      const name: TextStyle = { face: 'reading', size: 38, leading: 46, weight: 500, colour: INK };
      const set = fitText(ink, entry.title.text, entry.title.language, name, plan.columnWidth, room * (entry.text === null ? 1 : 0.55), 0.7);
      drawText(ink, set, event.column, y);
      y += set.height + 8;
      if (entry.text === null) return;
      const small: TextStyle = { face: 'reading', size: 29, leading: han ? 44 : 38, weight: 400, colour: SOFT_INK };
      drawText(ink, fitText(ink, entry.text.text, entry.text.language, small, plan.columnWidth, h - plan.footer - y, 0.8), event.column, y);
    });
    const foot: TextStyle = { face: 'label', size: 24, leading: 32, weight: 400, colour: SOFT_INK };
    drawText(ink, fitText(ink, sourceText, language, foot, plan.inner, plan.footer - 24, 0.7), plan.margin, h - plan.footer + 14);
  };

  const words = [title.text, text.text, sourceText, ...shown.flatMap((e) => [e.year, e.title.text, e.text?.text ?? ''])].join('');
  return flatView({ width, height, geometry, words, title: title.text, draw }, setting);
}
