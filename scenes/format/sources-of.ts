import type { KnownExhibit } from './exhibit-refs.ts';

/** Ids of the sources an exhibit rests on, in the order in which it uses them; a text rests on all of its case. */
export function sourcesOf(from: Pick<KnownExhibit, 'exhibit' | 'sources' | 'figures'>): string[] {
  const { exhibit } = from;
  if (exhibit.kind === 'chart') return [...new Set(exhibit.points.flatMap((point) => from.figures[point.figure]?.source ?? []))];
  if (exhibit.kind === 'timeline') return [...new Set(exhibit.entries.map((entry) => entry.source))];
  return Object.keys(from.sources);
}
