import type { Side } from './directions.ts';
import { OPPOSITE } from './directions.ts';
import type { Exhibition, Hall } from './schema.ts';
import type { FloorRect } from './schema-parts.ts';
import { sideFrame } from './wall-frame.ts';

/** How an opening cuts one of the two walls that it joins. */
export type OpeningSide = {
  hall: string;
  side: Side;
  /** Metres from the wall's left end to the opening's middle. */
  along: number;
};

/** An opening in the wall between two halls. */
export type Opening = {
  /** Index in the exhibition's list. */
  index: number;
  /** The passage runs along x (through an east and a west wall) or along z. */
  axis: 'x' | 'z';
  /** Floor of the passage: fills the wall's thickness exactly. */
  rect: FloorRect;
  width: number;
  height: number;
  /** In the order of `between`. */
  sides: [OpeningSide, OpeningSide];
};

/** Halls farther apart than this have no wall in common. Metres. */
const MAX_WALL = 1;
const SLACK = 1e-6;

/** The openings that lie in a wall common to their two halls; the lint speaks about the others. */
export function resolveOpenings(exhibition: Exhibition): Opening[] {
  const halls = new Map(exhibition.halls.map((h) => [h.id, h]));
  return exhibition.openings.flatMap((opening, index) => {
    const a = halls.get(opening.between[0]);
    const b = halls.get(opening.between[1]);
    const found = a && b ? resolveOpening(opening, a, b) : null;
    return found === null ? [] : [{ ...found, index }];
  });
}

type OpeningData = Exhibition['openings'][number];

function resolveOpening(opening: OpeningData, a: Hall, b: Hall): Omit<Opening, 'index'> | null {
  const side = commonSide(a.floor, b.floor);
  if (side === null) return null;
  const axis = side === 'east' || side === 'west' ? 'x' : 'z';
  const [near, far] = gapBetween(a.floor, b.floor, side);
  const [x, z] = opening.at;
  const across = axis === 'x' ? x : z;
  const centre = axis === 'x' ? z : x;
  if (across < near - 0.05 || across > far + 0.05) return null;
  const half = opening.width / 2;
  const inside = (floor: FloorRect) => {
    const low = axis === 'x' ? floor[1] : floor[0];
    const high = axis === 'x' ? floor[3] : floor[2];
    return centre - half >= low - SLACK && centre + half <= high + SLACK;
  };
  if (!inside(a.floor) || !inside(b.floor)) return null;
  const rect: FloorRect = axis === 'x' ? [near, centre - half, far, centre + half] : [centre - half, near, centre + half, far];
  const sideOf = (hall: Hall, which: Side): OpeningSide => {
    const frame = sideFrame(hall.floor, hall.height, which);
    return { hall: hall.id, side: which, along: (x - frame.left[0]) * frame.ux + (z - frame.left[1]) * frame.uz };
  };
  return { axis, rect, width: opening.width, height: opening.height, sides: [sideOf(a, side), sideOf(b, OPPOSITE[side])] };
}

/** The side of `a` behind which `b` lies wall to wall; null when they do not touch. */
export function commonSide(a: FloorRect, b: FloorRect): Side | null {
  const overlapZ = Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > SLACK;
  const overlapX = Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > SLACK;
  const touches = (gap: number) => gap > SLACK && gap <= MAX_WALL;
  if (overlapZ && touches(b[0] - a[2])) return 'east';
  if (overlapZ && touches(a[0] - b[2])) return 'west';
  if (overlapX && touches(b[1] - a[3])) return 'south';
  if (overlapX && touches(a[1] - b[3])) return 'north';
  return null;
}

/** Where the wall between two halls begins and ends, on the axis that crosses it. */
export function gapBetween(a: FloorRect, b: FloorRect, side: Side): [number, number] {
  switch (side) {
    case 'east':
      return [a[2], b[0]];
    case 'west':
      return [b[2], a[0]];
    case 'south':
      return [a[3], b[1]];
    case 'north':
      return [b[3], a[1]];
  }
}

/** The part of a hall's side that an opening cuts out: metres from the wall's left end. */
export function openingSpan(opening: Opening, side: OpeningSide): [from: number, to: number] {
  return [side.along - opening.width / 2, side.along + opening.width / 2];
}
