import { pollShares } from '../../tour/console-questions.ts';
import type { LivePoll } from '../../tour/live-tour.ts';
import { INK, MIDNIGHT, PAPER, RULE, SOFT_INK } from '../exhibits/palette.ts';
import { drawLine, drawText, fillText, fitText, lineWidth, writesHan, type Ink, type TextStyle } from '../exhibits/typeset.ts';
import type { Translate } from '../ui/i18n.ts';

/** The page of a poll's board in its own unit: drawn at this size whatever the board's, so that letters grow with it. */
export const PAGE = { width: 1600, height: 992 } as const;
const MARGIN = 84;
const INNER = PAGE.width - 2 * MARGIN;
/** Between the question and the first option, at least. */
const GAP = 36;
const QUESTION_TOP = 158;
const BAR_HEIGHT = 24;
/** White under a bar's words, and the most and least that an option takes from the next. */
const BAR_DROP = 12;
const ROW = { least: 124, most: 176 } as const;
const TRACK = '#E4DCCD';

/** Where a bar lies on the page when its option has all votes. */
export type BarRect = { x: number; y: number; width: number; height: number };

const heading: TextStyle = { face: 'label', size: 38, leading: 50, weight: 500, colour: SOFT_INK };
const optionStyle: TextStyle = { face: 'label', size: 50, leading: 58, weight: 500, colour: INK };
const countStyle: TextStyle = { face: 'label', size: 46, leading: 58, weight: 600, colour: INK };
const closedStyle: TextStyle = { face: 'label', size: 34, leading: 44, weight: 600, colour: PAPER };

/** What somebody typed is set in the letters of its script, whatever language the page speaks. */
export function scriptOf(text: string, language: string): string {
  if (/\p{Script=Han}/u.test(text)) return writesHan(language) ? language : 'zh';
  return writesHan(language) ? 'en' : language;
}

/** Where the bars lie: from the foot of the page upwards. */
export function barRects(options: number): BarRect[] {
  const row = Math.min(ROW.most, Math.max(ROW.least, (PAGE.height - MARGIN - QUESTION_TOP - 200) / options));
  const first = PAGE.height - MARGIN - BAR_HEIGHT - (options - 1) * row;
  return Array.from({ length: options }, (_, i) => ({ x: MARGIN, y: first + i * row, width: INNER, height: BAR_HEIGHT }));
}

/** Draws everything but the bars themselves: heading, question, options with their numbers, and the tracks that the bars grow on. */
export function drawPoll(ink: Ink, poll: LivePoll, accent: string, language: string, say: Translate): void {
  ink.fillStyle = PAPER;
  ink.fillRect(0, 0, PAGE.width, PAGE.height);
  ink.fillStyle = accent;
  ink.fillRect(MARGIN, 70, 56, 9);
  drawLine(ink, say('live.poll'), language, heading, MARGIN, 130);
  if (!poll.open) drawClosed(ink, say('live.pollClosedMark'), language);
  const bars = barRects(poll.options.length);
  const row = (bars[1]?.y ?? 0) - (bars[0]?.y ?? 0);
  const optionTop = (bar: BarRect): number => bar.y - BAR_DROP - optionStyle.leading;
  const script = scriptOf(poll.question, language);
  const han = writesHan(script);
  const question: TextStyle = { face: 'reading', size: han ? 84 : 92, leading: han ? 116 : 104, weight: 500, colour: INK };
  drawText(ink, fillText(ink, poll.question, script, question, INNER, optionTop(bars[0]!) - GAP - QUESTION_TOP, [0.5, 1.2]), MARGIN, QUESTION_TOP);
  const shares = pollShares(poll.counts);
  const most = Math.max(...poll.counts);
  for (const [i, bar] of bars.entries()) {
    const count = poll.counts[i] ?? 0;
    const numbers = say('live.pollCount', { count, share: shares[i] ?? 0 });
    const top = optionTop(bar);
    const room = INNER - lineWidth(ink, numbers, language, countStyle) - 40;
    const option = poll.options[i] ?? '';
    const leads = !poll.open && count > 0 && count === most;
    const set = fitText(ink, option, scriptOf(option, language), { ...optionStyle, weight: leads ? 600 : 500 }, room, Math.min(row - BAR_HEIGHT - BAR_DROP - 8, optionStyle.leading), 0.55);
    drawText(ink, set, MARGIN, top + optionStyle.leading - set.height);
    drawLine(ink, numbers, language, countStyle, PAGE.width - MARGIN, top + 44, 'right');
    ink.fillStyle = TRACK;
    ink.fillRect(bar.x, bar.y, bar.width, bar.height);
    ink.fillStyle = RULE;
    ink.fillRect(bar.x, bar.y + bar.height - 2, bar.width, 2);
  }
}

/** A small dark sign in the corner. */
function drawClosed(ink: Ink, text: string, language: string): void {
  const width = lineWidth(ink, text, language, closedStyle) + 44;
  ink.fillStyle = MIDNIGHT;
  ink.beginPath();
  ink.roundRect(PAGE.width - MARGIN - width, 82, width, 60, 30);
  ink.fill();
  drawLine(ink, text, language, closedStyle, PAGE.width - MARGIN - width + 22, 124);
}
