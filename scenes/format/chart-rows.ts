import type { ChartExhibit } from './exhibit-schema.ts';
import { figureText } from './figure-text.ts';
import type { FigureText, Say } from './figure-text.ts';
import type { Figure, Source } from './schema-parts.ts';
import { speak } from './speak.ts';

/** One point of a chart with everything that must stand beside it. */
export type ChartRow = FigureText & { id: string; label: string; number: number; time: number | null; figure: Figure; source: Source | null };

/** The chart's points with their figures and sources, in the curator's order. Unknown figures are refused by the parser. */
export function chartRows(
  exhibit: ChartExhibit,
  from: { figures: Record<string, Figure>; sources: Record<string, Source> },
  language: string,
  declared: readonly string[],
  say: Say,
): ChartRow[] {
  return exhibit.points.flatMap((point) => {
    const figure = from.figures[point.figure];
    if (figure === undefined) return [];
    return [
      {
        ...figureText(figure, language, declared, say),
        id: point.figure,
        label: speak(point.label ?? figure.label, language, declared).text,
        number: figure.value,
        time: figure.year === 'undated' ? null : figure.year,
        figure,
        source: from.sources[figure.source] ?? null,
      },
    ];
  });
}
