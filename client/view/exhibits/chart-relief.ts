import { BOARD_DEPTH, type BoardBuilder, type Tone } from './board-geometry.ts';
import type { ChartPlan, Rect } from './chart-frame.ts';
import { onPaper, toneOf } from './tone.ts';

/** How far bars, lines and dots stand off the board, in metres. */
const RELIEF = { track: 0.003, bar: 0.01, line: 0.008, dot: 0.012, piece: 0.016 };
const TRACK = '#fff3de';
/** How much nearer to bare paper everything comes beside the one figure that is to be seen. */
const FADED = 0.62;
const BARE = 0.92;

function faded([r, g, b, a]: Tone): Tone {
  const pale = (part: number): number => part + (BARE - part) * FADED;
  return [pale(r), pale(g), pale(b), a];
}

/**
 * Bars, tracks, lines and dots in real relief, from the same plan as the print; metres. `lit` is the index of the bar,
 * dot, block or step that keeps its strength while the others fade; null when all have it.
 */
export function chartRelief(plan: ChartPlan, width: number, height: number, accent: string, lit: number | null): (builder: BoardBuilder) => void {
  return (builder) => {
    const strong = toneOf(onPaper(accent));
    const weak = faded(strong);
    const toneAt = (i: number): Tone => (lit === null || lit === i ? strong : weak);
    const between = lit === null ? strong : weak;
    const x = (mm: number) => mm / 1000 - width / 2;
    const y = (mm: number) => height / 2 - mm / 1000;
    const raise = (rect: Rect, tone: Tone, depth: number) => builder.box(x(rect.x), y(rect.y + rect.height), x(rect.x + rect.width), y(rect.y), BOARD_DEPTH, BOARD_DEPTH + depth, tone);
    plan.bars.forEach(({ bar, track }, i) => {
      if (track !== null) raise(track, toneOf(TRACK), RELIEF.track);
      raise(bar, toneAt(i), RELIEF.bar);
    });
    plan.dots.forEach((dot, i) => {
      const next = plan.dots[i + 1];
      if (next !== undefined) builder.strip([x(dot.x), y(dot.y)], [x(next.x), y(next.y)], 0.011, BOARD_DEPTH, BOARD_DEPTH + RELIEF.line, between);
    });
    plan.blocks.forEach(({ pieces }, i) => {
      for (const piece of pieces) raise(piece, toneAt(i), RELIEF.piece);
    });
    raiseWay(builder, plan.steps.map(({ mark }): [number, number] => [x(mark.x), y(mark.y)]), x(plan.area.x + plan.area.width), between, toneAt);
    plan.dots.forEach((dot, i) => builder.disc(x(dot.x), y(dot.y), lit === i ? 0.024 : 0.016, BOARD_DEPTH, BOARD_DEPTH + RELIEF.dot, toneAt(i)));
  };
}

/** The way of a journey: a strip from mark to mark, and an arrow at its end. */
function raiseWay(builder: BoardBuilder, marks: readonly [number, number][], end: number, tone: Tone, toneAt: (i: number) => Tone): void {
  const [first] = marks;
  if (first === undefined) return;
  const tip: [number, number] = [end, first[1]];
  builder.strip(first, [end - 0.012, first[1]], 0.012, BOARD_DEPTH, BOARD_DEPTH + RELIEF.line, tone);
  for (const side of [-1, 1]) builder.strip([end - 0.05, first[1] + side * 0.036], tip, 0.014, BOARD_DEPTH, BOARD_DEPTH + RELIEF.line, tone);
  marks.forEach(([x, y], i) => builder.disc(x, y, 0.026, BOARD_DEPTH, BOARD_DEPTH + RELIEF.piece, toneAt(i)));
}

/** The index of a figure among a chart's bars, blocks or steps, or among the dots of its line; null when it is not there. */
export function litIndex(form: string, rows: readonly { id: string; time: number | null }[], figure: string | null): number | null {
  const shown = form === 'line' ? rows.filter((row) => row.time !== null) : rows;
  const at = figure === null ? -1 : shown.findIndex((row) => row.id === figure);
  return at < 0 ? null : at;
}
