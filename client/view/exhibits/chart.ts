import { speak } from '#scenes/format/speak.ts';
import { chartRows } from '#scenes/format/chart-rows.ts';
import type { ChartExhibit } from '#scenes/format/exhibit-schema.ts';
import { formatNumber, joinUnit } from '#scenes/format/figure-text.ts';
import { boardGeometry } from './board-geometry.ts';
import { drawChart } from './chart-drawing.ts';
import { planChart } from './chart-plan.ts';
import { chartRelief, litIndex } from './chart-relief.ts';
import type { ExhibitView, Placement, Setting } from './exhibit-view.ts';
import { flatView } from './flat-view.ts';
import { remarks, remarkSigns, sourceLine } from './remarks.ts';

/** What the numbers count in, and for a tally what one piece stands for. */
function unitLine(exhibit: ChartExhibit, { language, exhibition, say }: Setting): string {
  if (exhibit.unit === undefined) return '';
  const unit = speak(exhibit.unit, language, exhibition.languages).text;
  if (exhibit.form !== 'tally') return say('exhibits.unit', { unit });
  return say('exhibits.each', { amount: joinUnit(formatNumber(exhibit.each ?? 1, language), unit) });
}

/** A chart can show one of its figures at full strength and the others faded. */
export type ChartView = ExhibitView & { highlight(figure: string | null): void };

export function createChart(placed: Placement, setting: Setting): ChartView {
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
  const board = (figure: string | null) => boardGeometry(width, height, chartRelief(plan, width, height, placed.accent, litIndex(exhibit.form, rows, figure)));
  let lit: string | null = null;
  const view = flatView(
    {
      width,
      height,
      geometry: board(lit),
      words: drawn.join(''),
      title: words.title.text,
      draw: (ink, w, h) => drawChart(ink, w, h, exhibit.form, plan, rows, words, setting),
    },
    setting,
  );
  return {
    ...view,
    highlight(figure) {
      if (figure === lit) return;
      lit = figure;
      view.root.geometry.dispose();
      view.root.geometry = board(lit);
    },
    dispose() {
      view.root.geometry.dispose();
      view.dispose();
    },
  };
}
