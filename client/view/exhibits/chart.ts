import { speak } from '#scenes/format/speak.ts';
import { BOARD_DEPTH, boardGeometry } from './board-geometry.ts';
import type { BoardBuilder } from './board-geometry.ts';
import { drawChart } from './chart-drawing.ts';
import { planChart } from './chart-plan.ts';
import type { ChartPlan, Rect } from './chart-plan.ts';
import { chartRows, remarks, remarkSigns, sourceLine } from './chart-rows.ts';
import type { ExhibitView, Placement, Setting } from './exhibit-view.ts';
import { flatView } from './flat-view.ts';
import { onPaper, toneOf } from './tone.ts';

/** How far bars, lines and dots stand off the board, in metres. */
const RELIEF = { track: 0.003, bar: 0.01, line: 0.008, dot: 0.012 };
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
    for (const dot of plan.dots) builder.disc(x(dot.x), y(dot.y), 0.016, BOARD_DEPTH, BOARD_DEPTH + RELIEF.dot, tone);
  };
}

export function createChart(placed: Placement, setting: Setting): ExhibitView {
  const { exhibit } = placed;
  if (exhibit.kind !== 'chart') throw new Error(`"${placed.ref}" is not a chart: the stage picks the file by the kind.`);
  const { exhibition, language, say } = setting;
  const declared = exhibition.languages;
  const [width, height] = exhibit.size;
  const rows = chartRows(exhibit, placed, language, declared, say);
  const plan = planChart(exhibit.form, rows, width * 1000, height * 1000);
  const notes = remarkSigns(remarks(rows), rows.length);
  const words = {
    title: speak(exhibit.title, language, declared),
    text: speak(exhibit.text, language, declared),
    unit: say('exhibits.unit', { unit: speak(exhibit.unit, language, declared).text }),
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
