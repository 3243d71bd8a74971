import { speak } from '#scenes/format/speak.ts';
import { chartRows } from '#scenes/format/chart-rows.ts';
import type { ChartExhibit } from '#scenes/format/exhibit-schema.ts';
import { formatNumber, joinUnit } from '#scenes/format/figure-text.ts';
import { BOARD_DEPTH, boardGeometry } from './board-geometry.ts';
import type { BoardBuilder, Tone } from './board-geometry.ts';
import { drawChart } from './chart-drawing.ts';
import { planChart } from './chart-plan.ts';
import type { ChartPlan, Rect } from './chart-frame.ts';
import type { ExhibitView, Placement, Setting } from './exhibit-view.ts';
import { flatView } from './flat-view.ts';
import { remarks, remarkSigns, sourceLine } from './remarks.ts';
import { onPaper, toneOf } from './tone.ts';

/** How far bars, lines and dots stand off the board, in metres. */
const RELIEF = { track: 0.003, bar: 0.01, line: 0.008, dot: 0.012, piece: 0.016 };
const TRACK = '#fff3de';

/** Bars, tracks, lines and dots in real relief, from the same plan as the print. */
function relief(plan: ChartPlan, width: number, height: number, accent: string) {
  return (builder: BoardBuilder) => {
    const tone = toneOf(onPaper(accent));
    const x = (mm: number) => mm / 1000 - width / 2;
    const y = (mm: number) => height / 2 - mm / 1000;
    const raise = (rect: Rect, hex: string, depth: number) =>
      builder.box(x(rect.x), y(rect.y + rect.height), x(rect.x + rect.width), y(rect.y), BOARD_DEPTH, BOARD_DEPTH + depth, toneOf(hex));
    for (const { bar, track } of plan.bars) {
      if (track !== null) raise(track, TRACK, RELIEF.track);
      raise(bar, onPaper(accent), RELIEF.bar);
    }
    plan.dots.forEach((dot, i) => {
      const next = plan.dots[i + 1];
      if (next !== undefined) builder.strip([x(dot.x), y(dot.y)], [x(next.x), y(next.y)], 0.011, BOARD_DEPTH, BOARD_DEPTH + RELIEF.line, tone);
    });
    for (const { pieces } of plan.blocks) for (const piece of pieces) raise(piece, onPaper(accent), RELIEF.piece);
    raiseWay(builder, plan.steps.map(({ mark }): [number, number] => [x(mark.x), y(mark.y)]), x(plan.area.x + plan.area.width), tone);
    for (const dot of plan.dots) builder.disc(x(dot.x), y(dot.y), 0.016, BOARD_DEPTH, BOARD_DEPTH + RELIEF.dot, tone);
  };
}

/** The way of a journey: a strip from mark to mark, and an arrow at its end. */
function raiseWay(builder: BoardBuilder, marks: readonly [number, number][], end: number, tone: Tone): void {
  const [first] = marks;
  if (first === undefined) return;
  const tip: [number, number] = [end, first[1]];
  builder.strip(first, [end - 0.012, first[1]], 0.012, BOARD_DEPTH, BOARD_DEPTH + RELIEF.line, tone);
  for (const side of [-1, 1]) builder.strip([end - 0.05, first[1] + side * 0.036], tip, 0.014, BOARD_DEPTH, BOARD_DEPTH + RELIEF.line, tone);
  for (const [x, y] of marks) builder.disc(x, y, 0.026, BOARD_DEPTH, BOARD_DEPTH + RELIEF.piece, tone);
}

/** What the numbers count in, and for a tally what one piece stands for. */
function unitLine(exhibit: ChartExhibit, { language, exhibition, say }: Setting): string {
  if (exhibit.unit === undefined) return '';
  const unit = speak(exhibit.unit, language, exhibition.languages).text;
  if (exhibit.form !== 'tally') return say('exhibits.unit', { unit });
  return say('exhibits.each', { amount: joinUnit(formatNumber(exhibit.each ?? 1, language), unit) });
}

export function createChart(placed: Placement, setting: Setting): ExhibitView {
  const { exhibit } = placed;
  if (exhibit.kind !== 'chart') throw new Error(`"${placed.ref}" is not a chart: the stage picks the file by the kind.`);
  const { exhibition, language, say } = setting;
  const declared = exhibition.languages;
  const [width, height] = exhibit.size;
  const rows = chartRows(exhibit, placed, language, declared, say);
  const plan = planChart(exhibit, rows, width * 1000, height * 1000);
  const notes = remarkSigns(remarks(rows), rows.length);
  const words = {
    title: speak(exhibit.title, language, declared),
    text: speak(exhibit.text, language, declared),
    unit: unitLine(exhibit, setting),
    notes: [...(exhibit.note === undefined ? [] : [speak(exhibit.note, language, declared).text]), ...notes.lines],
    signs: notes.signs,
    sources: sourceLine(rows),
  };
  const drawn = [words.title.text, words.text.text, words.unit, ...words.notes, ...words.sources, say('exhibits.sourceLine', { sources: '', more: 1 }), ...rows.flatMap((r) => [r.label, r.value, r.year])];
  return flatView(
    {
      width,
      height,
      geometry: boardGeometry(width, height, relief(plan, width, height, placed.accent)),
      words: drawn.join(''),
      title: words.title.text,
      draw: (ink, w, h) => drawChart(ink, w, h, exhibit.form, plan, rows, words, setting),
    },
    setting,
  );
}
