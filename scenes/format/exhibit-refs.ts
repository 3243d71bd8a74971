import type { Exhibit } from './exhibit-schema.ts';
import type { Exhibition, FloorPlacement, WallPlacement } from './schema.ts';
import type { Figure, Source } from './schema-parts.ts';

/** An exhibit with what it may cite. `ref` is `case/exhibit`, or the id of an exhibit without a case. */
export type KnownExhibit = {
  ref: string;
  caseId: string | null;
  exhibit: Exhibit;
  sources: Record<string, Source>;
  figures: Record<string, Figure>;
  /** File and steps in it, for problems. */
  file: string;
  steps: (string | number)[];
};

/** Every exhibit of the exhibition by its ref, in the order of the files. */
export function exhibitsByRef(exhibition: Pick<Exhibition, 'cases' | 'exhibits'>): Map<string, KnownExhibit> {
  const known = new Map<string, KnownExhibit>();
  for (const study of exhibition.cases) {
    for (const [index, exhibit] of study.exhibits.entries()) {
      const ref = `${study.id}/${exhibit.id}`;
      if (known.has(ref)) continue;
      known.set(ref, { ref, caseId: study.id, exhibit, sources: study.sources, figures: study.figures, file: `cases/${study.id}.json`, steps: ['exhibits', index] });
    }
  }
  for (const own of exhibition.exhibits) {
    if (known.has(own.id)) continue;
    known.set(own.id, { ref: own.id, caseId: null, exhibit: own.exhibit, sources: own.sources, figures: own.figures, file: `exhibits/${own.id}.json`, steps: ['exhibit'] });
  }
  return known;
}

export type Placement = FloorPlacement | WallPlacement;
export const onFloor = (placement: Placement): placement is FloorPlacement => 'at' in placement;

/** Exhibits that stand on the floor; the others hang on a wall. */
export const standsOnFloor = (exhibit: Exhibit): boolean => exhibit.kind === 'object' || exhibit.kind === 'globe';

/** Width and height on the wall in metres; null for exhibits that stand on the floor. */
export function wallSize(exhibit: Exhibit): [width: number, height: number] | null {
  return 'size' in exhibit ? exhibit.size : null;
}
