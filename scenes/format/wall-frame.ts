import type { Side } from './directions.ts';
import { SIDES } from './directions.ts';
import type { Hall } from './schema.ts';
import type { FloorRect } from './schema-parts.ts';

/** Thickness in metres of the walls between halls and around the building. */
export const WALL_THICKNESS = 0.4;

/**
 * One face of a wall as somebody who faces it sees it: it begins at its left end and runs `length`
 * metres along the unit vector (ux, uz); (nx, nz) looks out of the wall into the room.
 */
export type WallFrame = {
  name: string;
  left: [x: number, z: number];
  ux: number;
  uz: number;
  nx: number;
  nz: number;
  length: number;
  height: number;
  /** Whether this is a face of a free-standing wall. */
  free: boolean;
};

export const isSide = (name: string): name is Side => (SIDES as readonly string[]).includes(name);

/** A side of a hall, seen from inside. */
export function sideFrame(floor: FloorRect, height: number, side: Side): WallFrame {
  const [west, north, east, south] = floor;
  const base = { name: side, height, free: false };
  switch (side) {
    case 'north':
      return { ...base, left: [west, north], ux: 1, uz: 0, nx: 0, nz: 1, length: east - west };
    case 'east':
      return { ...base, left: [east, north], ux: 0, uz: 1, nx: -1, nz: 0, length: south - north };
    case 'south':
      return { ...base, left: [east, south], ux: -1, uz: 0, nx: 0, nz: -1, length: east - west };
    case 'west':
      return { ...base, left: [west, south], ux: 0, uz: -1, nx: 1, nz: 0, length: south - north };
  }
}

type FreeWall = Hall['walls'][number];

/** Floor rectangle that a free-standing wall covers; null when it is neither parallel to x nor to z. */
export function freeWallRect(wall: FreeWall): FloorRect | null {
  const [x0, z0] = wall.from;
  const [x1, z1] = wall.to;
  const half = wall.thickness / 2;
  if (Math.abs(z1 - z0) < 1e-6 && Math.abs(x1 - x0) > 1e-6) return [Math.min(x0, x1), z0 - half, Math.max(x0, x1), z0 + half];
  if (Math.abs(x1 - x0) < 1e-6 && Math.abs(z1 - z0) > 1e-6) return [x0 - half, Math.min(z0, z1), x0 + half, Math.max(z0, z1)];
  return null;
}

/** The four outward faces of a rectangle that stands on the floor, by the side they look to. */
export function outerFrame(rect: FloorRect, height: number, looks: Side): WallFrame {
  const [west, north, east, south] = rect;
  const base = { name: looks, height, free: true };
  switch (looks) {
    case 'south':
      return { ...base, left: [west, south], ux: 1, uz: 0, nx: 0, nz: 1, length: east - west };
    case 'west':
      return { ...base, left: [west, north], ux: 0, uz: 1, nx: -1, nz: 0, length: south - north };
    case 'north':
      return { ...base, left: [east, north], ux: -1, uz: 0, nx: 0, nz: -1, length: east - west };
    case 'east':
      return { ...base, left: [east, south], ux: 0, uz: -1, nx: 1, nz: 0, length: south - north };
  }
}

/** `front` looks south or east, `back` north or west; null when the wall is askew. */
export function freeWallFrame(wall: FreeWall, face: 'front' | 'back'): WallFrame | null {
  const rect = freeWallRect(wall);
  if (rect === null) return null;
  const alongX = Math.abs(wall.to[1] - wall.from[1]) < 1e-6;
  const looks: Side = alongX ? (face === 'front' ? 'south' : 'north') : face === 'front' ? 'east' : 'west';
  return { ...outerFrame(rect, wall.height, looks), name: `${wall.id}:${face}` };
}

/** The wall that a placement names: a side, or `<free wall>:front` or `:back`; null when there is none. */
export function wallFrame(hall: Hall, name: string): WallFrame | null {
  if (isSide(name)) return sideFrame(hall.floor, hall.height, name);
  const [wallId, face] = name.split(':');
  const wall = hall.walls.find((w) => w.id === wallId);
  if (wall === undefined || (face !== 'front' && face !== 'back')) return null;
  return freeWallFrame(wall, face);
}

/** Every wall name that a placement in this hall may use. */
export function wallNames(hall: Hall): string[] {
  return [...SIDES, ...hall.walls.flatMap((w) => [`${w.id}:front`, `${w.id}:back`])];
}

/** Floor point `along` metres from the wall's left end, `out` metres in front of its surface. */
export function pointOnWall(frame: WallFrame, along: number, out = 0): [x: number, z: number] {
  return [frame.left[0] + frame.ux * along + frame.nx * out, frame.left[1] + frame.uz * along + frame.nz * out];
}
