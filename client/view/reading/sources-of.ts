import type { Placed } from '#scenes/format/placement.ts';

/** Ids of the sources an exhibit rests on, in the order in which it uses them; a text rests on all of its case. */
export function sourcesOf(placed: Placed): string[] {
  const { exhibit } = placed;
  if (exhibit.kind === 'chart') return [...new Set(exhibit.points.flatMap((point) => placed.figures[point.figure]?.source ?? []))];
  if (exhibit.kind === 'timeline') return [...new Set(exhibit.entries.map((entry) => entry.source))];
  return Object.keys(placed.sources);
}
