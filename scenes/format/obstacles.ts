import type { Exhibit } from './exhibit-schema.ts';
import { exhibitsByRef, onFloor } from './exhibit-refs.ts';
import { yawOfCompass } from './directions.ts';
import type { Exhibition, FloorPlacement, Hall } from './schema.ts';
import { freeWallRect } from './wall-frame.ts';

/** A plinth as it is built: metres; `round` uses `width` as its diameter, `dais` is a low rectangular platform. */
export type Plinth = { shape: 'square' | 'round' | 'dais'; width: number; depth: number; height: number };

/** Depth of a bench's seat in metres. */
export const BENCH_DEPTH = 0.46;
/** Height of a bench's seat in metres. */
export const BENCH_HEIGHT = 0.44;

/** What one cannot walk through, seen from above. A box is turned: its width runs along (ux, uz). Metres. */
export type Footprint =
  | { form: 'circle'; x: number; z: number; radius: number }
  | { form: 'box'; x: number; z: number; ux: number; uz: number; halfWidth: number; halfDepth: number };

export type Obstacle = {
  kind: 'plinth' | 'bench' | 'free-wall';
  hall: string;
  /** Index in the hall's own list of exhibits, benches or walls. */
  index: number;
  footprint: Footprint;
};

/** The plinth of a floor exhibit: the written one, or one that suits its kind. */
export function plinthOf(placement: FloorPlacement, exhibit: Exhibit): Plinth {
  const written = placement.plinth;
  if (written !== undefined) {
    const depth = written.shape === 'round' ? written.width : (written.depth ?? written.width);
    return { shape: written.shape, width: written.width, depth, height: written.height };
  }
  if (exhibit.kind === 'globe') {
    const width = Math.max(0.6, exhibit.radius);
    return { shape: 'round', width, depth: width, height: 0.3 };
  }
  return { shape: 'square', width: 0.6, depth: 0.6, height: 1 };
}

/** The floor that a placed exhibit keeps: its plinth, and under a globe the globe's own girth. */
export function plinthFootprint(placement: FloorPlacement, exhibit: Exhibit): Footprint {
  const plinth = plinthOf(placement, exhibit);
  const [x, z] = placement.at;
  const girth = exhibit.kind === 'globe' ? exhibit.radius : 0;
  if (plinth.shape === 'round') return { form: 'circle', x, z, radius: Math.max(plinth.width / 2, girth) };
  const yaw = yawOfCompass(placement.facing);
  const box = turnedBox(x, z, yaw, plinth.width, plinth.depth);
  return { ...box, halfWidth: Math.max(box.halfWidth, girth), halfDepth: Math.max(box.halfDepth, girth) };
}

/** A box whose depth looks along `yaw` and whose width lies across it. */
export function turnedBox(x: number, z: number, yaw: number, width: number, depth: number): Extract<Footprint, { form: 'box' }> {
  return { form: 'box', x, z, ux: Math.cos(yaw), uz: -Math.sin(yaw), halfWidth: width / 2, halfDepth: depth / 2 };
}

/** Everything that stands on the floors of the exhibition. Placements of unknown exhibits are left to the lint. */
export function deriveObstacles(exhibition: Exhibition): Obstacle[] {
  const known = exhibitsByRef(exhibition);
  return exhibition.halls.flatMap((hall) => [
    ...hall.exhibits.flatMap((placement, index): Obstacle[] => {
      const found = known.get(placement.exhibit);
      if (found === undefined || !onFloor(placement)) return [];
      return [{ kind: 'plinth', hall: hall.id, index, footprint: plinthFootprint(placement, found.exhibit) }];
    }),
    ...hall.benches.map((bench, index): Obstacle => ({ kind: 'bench', hall: hall.id, index, footprint: benchFootprint(bench) })),
    ...hall.walls.flatMap((wall, index): Obstacle[] => {
      const rect = freeWallRect(wall);
      if (rect === null) return [];
      const [west, north, east, south] = rect;
      const footprint: Footprint = { form: 'box', x: (west + east) / 2, z: (north + south) / 2, ux: 1, uz: 0, halfWidth: (east - west) / 2, halfDepth: (south - north) / 2 };
      return [{ kind: 'free-wall', hall: hall.id, index, footprint }];
    }),
  ]);
}

export function benchFootprint(bench: Hall['benches'][number]): Footprint {
  return turnedBox(bench.at[0], bench.at[1], yawOfCompass(bench.facing), bench.length, BENCH_DEPTH);
}

/** The corners of a box in order; for a circle the corners of a regular polygon of `sides` drawn around it. `grow` widens both, in metres. */
export function footprintCorners(footprint: Footprint, grow = 0, sides = 8): [x: number, z: number][] {
  const { x, z } = footprint;
  if (footprint.form === 'circle') {
    const radius = (footprint.radius + grow) / Math.cos(Math.PI / sides);
    return Array.from({ length: sides }, (_, i) => {
      const angle = (i / sides) * 2 * Math.PI;
      return [x + radius * Math.cos(angle), z + radius * Math.sin(angle)];
    });
  }
  const { ux, uz } = footprint;
  const w = footprint.halfWidth + grow;
  const d = footprint.halfDepth + grow;
  const corner = (a: number, b: number): [number, number] => [x + ux * a * w - uz * b * d, z + uz * a * w + ux * b * d];
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}
