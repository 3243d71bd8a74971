import type { Spoken } from '#scenes/format/speak.ts';
import { shortSources } from './remarks.ts';
import type { Setting } from './exhibit-view.ts';
import { INK, PAPER, SOFT_INK } from './palette.ts';
import type { TimelinePlan } from './timeline-plan.ts';
import { drawLine, drawText, fitText, setText, writesHan } from './typeset.ts';
import type { Ink, SetText, TextStyle } from './typeset.ts';

export type TimelineWords = {
  title: Spoken;
  text: Spoken;
  sources: string[];
  events: { year: string; title: Spoken; text: Spoken | null }[];
};

const LEADER = '#9a8f7e';
/** Sizes of a column's title and text in shares of the year's size. */
const TITLE = 0.68;
const TEXT = 0.53;

type Column = { title: SetText; text: SetText | null; height: number };

function setColumns(ink: Ink, plan: TimelinePlan, words: TimelineWords, base: number, language: string): Column[] {
  const han = writesHan(language);
  const name: TextStyle = { face: 'reading', size: base * TITLE, leading: base * TITLE * 1.16, weight: 540, colour: INK };
  const body: TextStyle = { face: 'reading', size: base * TEXT, leading: base * TEXT * (han ? 1.55 : 1.32), weight: 470, colour: SOFT_INK };
  return words.events.map((event) => {
    const title = setText(ink, event.title.text, event.title.language, name, plan.columnWidth);
    const text = event.text === null ? null : setText(ink, event.text.text, event.text.language, body, plan.columnWidth);
    return { title, text, height: base * 1.3 + title.height + (text === null ? 0 : text.height + base * 0.14) };
  });
}

/** The largest size at which every column fits. */
function fitColumns(ink: Ink, plan: TimelinePlan, words: TimelineWords, language: string): { base: number; columns: Column[] } {
  const room = plan.columnsBottom - plan.columnsTop;
  let base = plan.yearSize;
  let columns = setColumns(ink, plan, words, base, language);
  while (base > 44 && columns.some((column) => column.height > room)) {
    base *= 0.95;
    columns = setColumns(ink, plan, words, base, language);
  }
  return { base, columns };
}

function drawLeader(ink: Ink, plan: TimelinePlan, event: { x: number; column: number }): void {
  ink.strokeStyle = LEADER;
  ink.lineWidth = 3;
  ink.beginPath();
  ink.moveTo(event.x, plan.axis.y);
  ink.lineTo(event.x, plan.axis.y + 34);
  ink.lineTo(event.column + 3, plan.columnsTop - 26);
  ink.lineTo(event.column + 3, plan.columnsTop + 6);
  ink.stroke();
}

/** Prints a timeline's words and the lines that tie them to their years. Millimetres, origin top left. */
export function drawTimeline(ink: Ink, width: number, height: number, plan: TimelinePlan, words: TimelineWords, accent: string, setting: Setting): void {
  const { language } = setting;
  ink.fillStyle = PAPER;
  ink.fillRect(0, 0, width, height);
  const han = writesHan(language);
  const head: TextStyle = { face: 'reading', size: plan.titleSize, leading: plan.titleSize * 1.12, weight: 500, colour: INK };
  const heading = fitText(ink, words.title.text, words.title.language, head, plan.inner, plan.titleSize * 1.2, 0.5);
  drawText(ink, heading, plan.margin, plan.margin * 0.8);
  const lead: TextStyle = { face: 'reading', size: 44, leading: han ? 64 : 54, weight: 470, colour: SOFT_INK };
  drawText(ink, fitText(ink, words.text.text, words.text.language, lead, plan.inner, plan.header - heading.height, 0.75), plan.margin, plan.margin * 0.8 + heading.height);
  const { base, columns } = fitColumns(ink, plan, words, language);
  words.events.forEach((event, i) => {
    const place = plan.events[i]!;
    const column = columns[i]!;
    drawLeader(ink, plan, place);
    drawLine(ink, event.year, language, { face: 'label', size: base, leading: base, weight: 600, colour: accent }, place.column, plan.columnsTop + base);
    drawText(ink, column.title, place.column, plan.columnsTop + base * 1.22);
    if (column.text !== null) drawText(ink, column.text, place.column, plan.columnsTop + base * 1.36 + column.title.height);
  });
  const foot: TextStyle = { face: 'label', size: 27, leading: 36, weight: 450, colour: SOFT_INK };
  const line = shortSources(words.sources, setting.say, (all) => setText(ink, all, language, foot, plan.inner).height <= 36);
  drawText(ink, fitText(ink, line, language, foot, plan.inner, 76, 0.75), plan.margin, height - plan.footer + 18);
}
