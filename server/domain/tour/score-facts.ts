import { exhibitsByRef } from '#scenes/format/exhibit-refs.ts';
import type { CuratedExhibition } from '#scenes/format/schema.ts';
import type { ScoreFacts } from './acting.ts';

/** Of every tour's score in an exhibition, what leading it needs, by id. */
export function scoresOf(exhibition: CuratedExhibition): Map<string, ScoreFacts> {
  const known = exhibitsByRef(exhibition);
  return new Map(
    exhibition.tours.map(({ id, stops }) => [
      id,
      {
        id,
        stops: stops.map(({ exhibit, annotation, highlight, notes }) => {
          const found = known.get(exhibit)?.exhibit;
          const annotations = found?.kind === 'object' ? found.annotations.map((one) => one.id) : [];
          const figures = found?.kind === 'chart' ? found.points.map(({ figure }) => figure) : [];
          return { exhibit, annotation: annotation ?? '', highlight: highlight ?? '', annotations, figures, notes };
        }),
      },
    ]),
  );
}
