import { speak } from '#scenes/format/speak.ts';
import { BOARD_DEPTH, boardGeometry } from './board-geometry.ts';
import type { ExhibitView, Placement, Setting } from './exhibit-view.ts';
import { yearText } from '#scenes/format/figure-text.ts';
import { flatView } from './flat-view.ts';
import { INK } from './palette.ts';
import { drawTimeline } from './timeline-drawing.ts';
import type { TimelineWords } from './timeline-drawing.ts';
import { planTimeline } from './timeline-plan.ts';
import { onPaper, toneOf } from './tone.ts';

/** Years along a true-to-scale line; each event in a column of its own, tied to its year. */
export function createTimeline(placed: Placement, setting: Setting): ExhibitView {
  const { exhibit } = placed;
  if (exhibit.kind !== 'timeline') throw new Error(`"${placed.ref}" is not a timeline: the stage picks the file by the kind.`);
  const { exhibition, language, say } = setting;
  const declared = exhibition.languages;
  const [width, height] = exhibit.size;
  const entries = [...exhibit.entries].sort((a, b) => a.year - b.year);
  const plan = planTimeline(entries.map((entry) => entry.year), width * 1000, height * 1000);
  const accent = onPaper(placed.accent, 4.5);
  const words: TimelineWords = {
    title: speak(exhibit.title, language, declared),
    text: speak(exhibit.text, language, declared),
    sources: [...new Set(entries.flatMap((entry) => placed.sources[entry.source]?.title ?? []))],
    events: entries.map((entry) => ({
      year: yearText(entry.year, say),
      title: speak(entry.title, language, declared),
      text: entry.text === undefined ? null : speak(entry.text, language, declared),
    })),
  };

  const geometry = boardGeometry(width, height, (builder) => {
    const x = (mm: number) => mm / 1000 - width / 2;
    const y = (mm: number) => height / 2 - mm / 1000;
    builder.box(x(plan.axis.from), y(plan.axis.y + 5), x(plan.axis.to), y(plan.axis.y - 5), BOARD_DEPTH, BOARD_DEPTH + 0.005, toneOf(INK));
    for (const event of plan.events) builder.disc(x(event.x), y(plan.axis.y), 0.022, BOARD_DEPTH, BOARD_DEPTH + 0.011, toneOf(accent));
  });

  const letters = [words.title.text, words.text.text, ...words.sources, say('exhibits.sourceLine', { sources: '', more: 1 }), ...words.events.flatMap((e) => [e.year, e.title.text, e.text?.text ?? ''])];
  return flatView(
    { width, height, geometry, words: letters.join(''), title: words.title.text, draw: (ink, w, h) => drawTimeline(ink, w, h, plan, words, accent, setting) },
    setting,
  );
}
