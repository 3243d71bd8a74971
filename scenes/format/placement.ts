import { wrapYaw, yawOfCompass, yawTowards } from './directions.ts';
import type { Exhibit } from './exhibit-schema.ts';
import type { KnownExhibit, Placement } from './exhibit-refs.ts';
import { onFloor, standsOnFloor } from './exhibit-refs.ts';
import { plinthOf } from './obstacles.ts';
import type { Plinth } from './obstacles.ts';
import type { Hall } from './schema.ts';
import type { Figure, FloorPoint, Source } from './schema-parts.ts';
import { pointOnWall, wallFrame } from './wall-frame.ts';

/** An exhibit at its place in the building. Gallery metres and radians. */
export type Placed = {
  ref: string;
  hall: string;
  caseId: string | null;
  exhibit: Exhibit;
  sources: Record<string, Source>;
  figures: Record<string, Figure>;
  /** Foot of a floor exhibit on its plinth's top; centre of a wall exhibit on the wall's surface. */
  position: [x: number, y: number, z: number];
  /** The way its front looks. */
  yaw: number;
  plinth: Plinth | null;
  /** Best standing place: on free floor, looking at it. */
  stand: { at: FloorPoint; yaw: number };
};

/** `Placed` before its standing place has been found. */
export type Hung = Omit<Placed, 'stand'>;

/** Puts an exhibit where its placement says; null when the placement does not suit it (the lint says how). */
export function hang(hall: Hall, placement: Placement, known: KnownExhibit): Hung | null {
  const { ref, caseId, exhibit, sources, figures } = known;
  const base = { ref, hall: hall.id, caseId, exhibit, sources, figures };
  if (onFloor(placement)) {
    if (!standsOnFloor(exhibit)) return null;
    const plinth = plinthOf(placement, exhibit);
    const [x, z] = placement.at;
    return { ...base, position: [x, plinth.height, z], yaw: yawOfCompass(placement.facing), plinth };
  }
  const frame = standsOnFloor(exhibit) ? null : wallFrame(hall, placement.wall);
  if (frame === null) return null;
  const [x, z] = pointOnWall(frame, placement.along);
  return { ...base, position: [x, placement.height, z], yaw: wrapYaw(yawTowards(frame.nx, frame.nz)), plinth: null };
}
