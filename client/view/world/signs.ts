import type { Opening } from '#scenes/format/openings.ts';
import type { Exhibition, Hall } from '#scenes/format/schema.ts';
import { isSide, sideFrame, wallFrame } from '#scenes/format/wall-frame.ts';
import type { Words } from '#scenes/format/words.ts';
import { accentOf } from './accent.ts';

/** Lettering on a wall. `centre` is the middle of its left end in metres; it runs along (ux, uz) and looks along (nx, nz). */
export type Sign = {
  hall: string;
  kind: 'way' | 'name';
  words: Words;
  /** Field colour of the hall it leads to; null on a hall's own name. */
  mark: string | null;
  /** Light letters on the accent colour, dark ones on plaster. */
  ink: 'light' | 'dark';
  left: readonly [x: number, y: number, z: number];
  ux: number;
  uz: number;
  nx: number;
  nz: number;
  /** Room for the letters: metres along the wall, and from the lowest descender to the highest letter. */
  width: number;
  height: number;
};

const WAY_HEIGHT = 0.36;
const WAY_WIDTH = 4.2;
/** Between an opening's head and the lettering above it. */
const WAY_GAP = 0.14;
const NAME_HEIGHT = 0.95;
/** Largest share of the accent wall that a hall's name may run along. */
const NAME_SHARE = 0.62;
/** From the ceiling to the middle of the name. */
const NAME_DROP = 1.25;

/** The names of the halls that openings lead to, one over each side of every opening. */
function waySigns(exhibition: Exhibition, openings: readonly Opening[]): Sign[] {
  const halls = new Map(exhibition.halls.map((hall) => [hall.id, hall]));
  return openings.flatMap((opening) =>
    opening.sides.flatMap((side, i) => {
      const here = halls.get(side.hall);
      const beyond = halls.get(opening.sides[1 - i]!.hall);
      if (!here || !beyond) return [];
      const frame = sideFrame(here.floor, here.height, side.side);
      const start = side.along - opening.width / 2;
      return [{
        hall: here.id,
        kind: 'way' as const,
        words: beyond.title,
        mark: accentOf(exhibition, beyond),
        ink: here.accentWall === side.side ? ('light' as const) : ('dark' as const),
        left: [frame.left[0] + frame.ux * start, opening.height + WAY_GAP + WAY_HEIGHT / 2, frame.left[1] + frame.uz * start] as const,
        ux: frame.ux, uz: frame.uz, nx: frame.nx, nz: frame.nz,
        width: Math.min(WAY_WIDTH, frame.length - start - 0.1),
        height: WAY_HEIGHT,
      }];
    }),
  );
}

/** A hall's own name, large and centred on its accent wall or on a free-standing wall in the accent colour. */
function nameSign(exhibition: Exhibition, hall: Hall): Sign[] {
  const painted = hall.walls.find((wall) => wall.accent);
  const name = hall.accentWall ?? (painted ? facing(hall, painted.id) : null);
  const frame = name === null ? null : wallFrame(hall, name);
  if (frame === null || name === null) return [];
  const isAtrium = exhibition.start.at[0] >= hall.floor[0] && exhibition.start.at[0] <= hall.floor[2] && exhibition.start.at[1] >= hall.floor[1] && exhibition.start.at[1] <= hall.floor[3];
  const scale = isSide(name) ? 1 : 0.62;
  const width = frame.length * (isSide(name) ? NAME_SHARE : 0.7);
  const start = (frame.length - width) / 2;
  return [{
    hall: hall.id,
    kind: 'name',
    words: isAtrium ? exhibition.title : hall.title,
    mark: null,
    ink: 'light',
    left: [frame.left[0] + frame.ux * start, frame.height - NAME_DROP * scale, frame.left[1] + frame.uz * start],
    ux: frame.ux, uz: frame.uz, nx: frame.nx, nz: frame.nz,
    width,
    height: NAME_HEIGHT * scale,
  }];
}

/** Of a free-standing wall's two faces the one that looks to more of its hall's floor: its front unless it stands near the far end. */
function facing(hall: Hall, wallId: string): string {
  const back = wallFrame(hall, `${wallId}:back`);
  if (back === null) return `${wallId}:front`;
  const room = (nx: number, nz: number, x: number, z: number): number =>
    nx > 0 ? hall.floor[2] - x : nx < 0 ? x - hall.floor[0] : nz > 0 ? hall.floor[3] - z : z - hall.floor[1];
  const behind = room(back.nx, back.nz, back.left[0], back.left[1]);
  const before = room(-back.nx, -back.nz, back.left[0], back.left[1]);
  return before >= behind ? `${wallId}:front` : `${wallId}:back`;
}

/** All lettering on the walls of an exhibition. */
export function deriveSigns(exhibition: Exhibition, openings: readonly Opening[]): Sign[] {
  return [...waySigns(exhibition, openings), ...exhibition.halls.flatMap((hall) => nameSign(exhibition, hall))];
}
