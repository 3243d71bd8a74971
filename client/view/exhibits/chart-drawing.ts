import type { Spoken } from '#scenes/format/speak.ts';
import type { ChartExhibit } from '#scenes/format/exhibit-schema.ts';
import { chartLabel } from './chart-label.ts';
import { roomForLabels } from './chart-layout.ts';
import type { ChartPlan } from './chart-frame.ts';
import { shortSources } from './remarks.ts';
import type { ChartRow } from '#scenes/format/chart-rows.ts';
import type { Setting } from './exhibit-view.ts';
import { drawJourney } from './draw-journey.ts';
import { drawTally } from './draw-tally.ts';
import { formatNumber } from '#scenes/format/figure-text.ts';
import { INK, PAPER, RULE, SOFT_INK } from './palette.ts';
import { drawLine, drawText, fitText, lineWidth, setText, writesHan } from './typeset.ts';
import type { Ink, TextStyle } from './typeset.ts';

export type ChartWords = { title: Spoken; text: Spoken; unit: string; notes: string[]; signs: string[]; sources: string[] };

function rule(ink: Ink, x0: number, y0: number, x1: number, y1: number, colour: string, width: number): void {
  ink.strokeStyle = colour;
  ink.lineWidth = width;
  ink.beginPath();
  ink.moveTo(x0, y0);
  ink.lineTo(x1, y1);
  ink.stroke();
}

function drawHeader(ink: Ink, plan: ChartPlan, words: ChartWords, setting: Setting): void {
  const { header } = plan;
  const size = Math.min(82, header.height * 0.33);
  const title: TextStyle = { face: 'reading', size, leading: size * 1.1, weight: 500, colour: INK };
  const head = fitText(ink, words.title.text, words.title.language, title, header.width, header.height * 0.62, 0.6);
  drawText(ink, head, header.x, header.y);
  const y = header.y + head.height + size * 0.12;
  const han = writesHan(words.text.language);
  const lead: TextStyle = { face: 'reading', size: han ? 34 : 40, leading: han ? 50 : 50, weight: 470, colour: INK };
  const sentence = fitText(ink, words.text.text, words.text.language, lead, header.width, header.y + header.height - y - 40, 0.8);
  drawText(ink, sentence, header.x, y);
  drawLine(ink, words.unit, setting.language, chartLabel(32, INK, 500), header.x, header.y + header.height);
}

/** Notes that limit the figures stand above the sources; both share the foot of the board. */
function drawFooter(ink: Ink, plan: ChartPlan, words: ChartWords, setting: Setting): void {
  const { footer } = plan;
  rule(ink, footer.x, footer.y, footer.x + footer.width, footer.y, RULE, 2);
  const style = chartLabel(29, SOFT_INK, 450);
  const notes = words.notes.length === 0 ? null : fitText(ink, words.notes.join(writesHan(setting.language) ? '' : ' '), setting.language, { ...style, colour: INK }, footer.width, footer.height * 0.62, 0.75);
  let y = footer.y + 10;
  if (notes !== null) {
    drawText(ink, notes, footer.x, y);
    y += notes.height + 4;
  }
  const room = footer.y + footer.height - y + 14;
  const line = shortSources(words.sources, setting.say, (all) => setText(ink, all, setting.language, style, footer.width).height <= room);
  drawText(ink, fitText(ink, line, setting.language, style, footer.width, room, 0.75), footer.x, y);
}

function drawRows(ink: Ink, plan: ChartPlan, rows: readonly ChartRow[], signs: readonly string[], setting: Setting): void {
  const { area, scale } = plan;
  const zero = area.x + scale.at(0);
  const last = plan.bars.at(-1);
  if (last !== undefined && last.track === null) {
    const foot = last.row.y + last.row.height;
    const style = chartLabel(29, SOFT_INK, 450);
    const centres = scale.ticks.map((tick) => area.x + scale.at(tick));
    const shown = roomForLabels(centres, scale.ticks.map((tick) => lineWidth(ink, formatNumber(tick, setting.language), setting.language, style)), 20);
    scale.ticks.forEach((tick, i) => {
      rule(ink, centres[i]!, area.y, centres[i]!, foot, RULE, tick === 0 ? 0 : 1.5);
      if (shown.has(i)) drawLine(ink, formatNumber(tick, setting.language), setting.language, style, centres[i]!, foot + 34, tick === scale.min ? 'left' : 'centre');
    });
    rule(ink, zero, area.y, zero, foot, INK, 3);
  }
  rows.forEach((row, i) => {
    const { bar, track, row: line } = plan.bars[i]!;
    const base = line.y + plan.labelSize * 1.08;
    ink.fillStyle = PAPER;
    const name = chartLabel(plan.labelSize, INK, 500);
    const yearStyle = chartLabel(plan.labelSize, SOFT_INK);
    const yearWidth = lineWidth(ink, row.year, setting.language, yearStyle);
    const set = fitText(ink, row.label, setting.language, name, line.width - yearWidth - 40, plan.labelSize * 1.4, 0.7);
    ink.fillRect(line.x + 4, line.y, set.width + yearWidth + 40, plan.labelSize * 1.4);
    drawText(ink, set, line.x + 8, base - plan.labelSize * 1.08);
    const yearAt = line.x + 8 + set.width + plan.labelSize * 0.5;
    drawLine(ink, row.year, setting.language, yearStyle, yearAt, base);
    drawLine(ink, signs[i] ?? '', setting.language, chartLabel(plan.labelSize * 0.66, INK, 500), yearAt + yearWidth + 6, base - plan.labelSize * 0.32);
    const end = track === null ? bar.x + (row.number < 0 ? 0 : bar.width) : track.x + track.width;
    const middle = bar.y + bar.height / 2 + plan.valueSize * 0.35;
    drawLine(ink, row.value, setting.language, chartLabel(plan.valueSize, INK, 600), end + 18, middle);
  });
}

function drawYears(ink: Ink, plan: ChartPlan, rows: readonly ChartRow[], setting: Setting): void {
  const { area, scale } = plan;
  const axis = chartLabel(plan.labelSize, SOFT_INK);
  for (const tick of scale.ticks) {
    const y = area.y + area.height - scale.at(tick);
    rule(ink, area.x, y, area.x + area.width, y, tick === 0 ? INK : RULE, tick === 0 ? 3 : 1.5);
    drawLine(ink, formatNumber(tick, setting.language), setting.language, axis, area.x - 22, y + plan.labelSize * 0.35, 'right');
  }
  const timed = rows.filter((row) => row.time !== null);
  const centres = plan.dots.map((dot) => dot.x);
  const years = roomForLabels(centres, timed.map((row) => lineWidth(ink, row.year, setting.language, axis)), 24);
  const value = chartLabel(plan.valueSize, INK, 600);
  const values = roomForLabels(centres, timed.map((row) => lineWidth(ink, row.value, setting.language, value)), 30);
  timed.forEach((row, i) => {
    const dot = plan.dots[i]!;
    if (years.has(i)) drawLine(ink, row.year, setting.language, axis, dot.x, area.y + area.height + plan.labelSize * 1.5, 'centre');
    if (values.has(i)) drawLine(ink, row.value, setting.language, value, dot.x, dot.y - plan.valueSize * 0.5, 'centre');
  });
}

/** Prints a chart's words, axes and values; bars and lines themselves stand in relief on top. Millimetres. */
export function drawChart(
  ink: Ink,
  width: number,
  height: number,
  form: ChartExhibit['form'],
  plan: ChartPlan,
  rows: readonly ChartRow[],
  words: ChartWords,
  setting: Setting,
): void {
  ink.fillStyle = PAPER;
  ink.fillRect(0, 0, width, height);
  drawHeader(ink, plan, words, setting);
  if (form === 'line') drawYears(ink, plan, rows, setting);
  else if (form === 'journey') drawJourney(ink, plan, rows, words.signs, setting);
  else if (form === 'tally') drawTally(ink, plan, rows, words.signs, setting);
  else drawRows(ink, plan, rows, words.signs, setting);
  drawFooter(ink, plan, words, setting);
}
