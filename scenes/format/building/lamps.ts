import type { Lamp, V3 } from '../building.ts';
import { headingX, headingZ, SIDES } from '../directions.ts';
import { exhibitsByRef, wallSize } from '../exhibit-refs.ts';
import { hang } from '../placement.ts';
import type { Hung } from '../placement.ts';
import type { Exhibition, Hall } from '../schema.ts';
import { freeWallFrame, sideFrame } from '../wall-frame.ts';
import type { WallFrame } from '../wall-frame.ts';

/** Lamps hang this far below the ceiling, and no nearer than this to a wall. Metres. */
const HANG = 0.25;
const WALL_GAP = 0.6;
/** Warm white (about 3000 K), linear. */
const WARM: Lamp['colour'] = [1, 0.87, 0.71];
/** Spots on objects: candela at 4 m, and the angle between their beam and the plumb line. */
const SPOT_CANDELA = 24;
const SPOT_TILT = 0.56;
/** Wall washers: so far apart, off the wall and from a corner, aimed so high, in metres; candela at 3.5 m. */
const WASH_SPACING = 1.35;
const WASH_OUT = 2;
const WASH_CORNER = 1.2;
const WASH_AIM = 1.8;
const WASH_CANDELA = 15;
const WASH_CONE = 44;
/** A coloured wall swallows more light than a white one. */
const ACCENT_GAIN = 1.27;

/** One warm spot for each exhibit on the floor, and rows of washers along walls that carry exhibits. */
export function hallLamps(exhibition: Exhibition, hall: Hall): Lamp[] {
  const known = exhibitsByRef(exhibition);
  const hung = hall.exhibits.flatMap((placement) => {
    const found = known.get(placement.exhibit);
    return (found && hang(hall, placement, found)) ?? [];
  });
  const spots = hung.filter((h) => h.plinth !== null).map((h) => objectSpot(hall, h));
  return [...spots, ...wallFaces(hall).flatMap(({ frame, accent }) => washers(hall, frame, accent, hung))];
}

function objectSpot(hall: Hall, hung: Hung): Lamp {
  const [x, foot, z] = hung.position;
  const lift = hung.exhibit.kind === 'globe' ? hung.exhibit.radius : 0.25;
  const girth = hung.exhibit.kind === 'globe' ? hung.exhibit.radius : Math.max(hung.plinth?.width ?? 0, hung.plinth?.depth ?? 0) / 2;
  const y = hall.height - HANG;
  const off = Math.max(0.8, (y - foot - lift) * Math.tan(SPOT_TILT));
  // From the front if it can be, else from a side: never in the middle of a skylight.
  const places = [0, 0.5, -0.5, 1, -1, 1.6, -1.6].map((turn): V3 => insideHall(hall, [x + headingX(hung.yaw + turn) * off, y, z + headingZ(hung.yaw + turn) * off]));
  const position = places.find((p) => !underSkylight(hall, p)) ?? places[0] ?? [x, y, z];
  const target: V3 = [x, foot + lift, z];
  const reach = Math.hypot(position[0] - x, position[1] - target[1], position[2] - z);
  const coneDegrees = Math.min(32, Math.max(11, (Math.atan((girth * 1.05) / reach) * 180) / Math.PI));
  return { position, target, candela: SPOT_CANDELA * (reach / 4) ** 2, coneDegrees, colour: WARM };
}

function wallFaces(hall: Hall): { frame: WallFrame; accent: boolean }[] {
  const sides = SIDES.map((side) => ({ frame: sideFrame(hall.floor, hall.height, side), accent: hall.accentWall === side }));
  const free = hall.walls.flatMap((wall) => (['front', 'back'] as const).flatMap((face) => {
    const frame = freeWallFrame(wall, face);
    return frame === null ? [] : [{ frame, accent: wall.accent }];
  }));
  return [...sides, ...free];
}

/** A row of washers as long as the exhibits on the wall, evenly spaced. */
function washers(hall: Hall, frame: WallFrame, accent: boolean, hung: readonly Hung[]): Lamp[] {
  const spans = hung.flatMap((h) => {
    const size = wallSize(h.exhibit);
    if (size === null || !liesOn(frame, h)) return [];
    const along = (h.position[0] - frame.left[0]) * frame.ux + (h.position[2] - frame.left[1]) * frame.uz;
    return [[along - size[0] / 2, along + size[0] / 2] as const];
  });
  if (spans.length === 0) return [];
  const corner = Math.min(frame.free ? 0.4 : WASH_CORNER, frame.length / 2);
  const clamp = (along: number) => Math.min(frame.length - corner, Math.max(corner, along));
  const from = clamp(Math.min(...spans.map((s) => s[0])));
  const to = clamp(Math.max(...spans.map((s) => s[1])));
  const count = Math.max(1, Math.round((to - from) / WASH_SPACING) + 1);
  const step = count > 1 ? (to - from) / (count - 1) : 0;
  const first = count > 1 ? from : (from + to) / 2;
  return Array.from({ length: count }, (_, i) => washer(hall, frame, first + step * i, accent));
}

function washer(hall: Hall, frame: WallFrame, along: number, accent: boolean): Lamp {
  const y = hall.height - HANG;
  const at = (out: number): V3 => insideHall(hall, [frame.left[0] + frame.ux * along + frame.nx * out, y, frame.left[1] + frame.uz * along + frame.nz * out]);
  const position = [WASH_OUT, 1.6, 2.4, 1.2].map(at).find((p) => !underSkylight(hall, p)) ?? at(WASH_OUT);
  const target: V3 = [frame.left[0] + frame.ux * along, Math.min(WASH_AIM, frame.height * 0.6), frame.left[1] + frame.uz * along];
  const reach = Math.hypot(position[0] - target[0], position[1] - target[1], position[2] - target[2]);
  const candela = WASH_CANDELA * (accent ? ACCENT_GAIN : 1) * (reach / 3.5) ** 2;
  return { position, target, candela, coneDegrees: WASH_CONE, colour: WARM };
}

/** Whether an exhibit hangs on this face: it looks the same way and lies in its plane. */
function liesOn(frame: WallFrame, hung: Hung): boolean {
  if (hung.plinth !== null) return false;
  const facing = headingX(hung.yaw) * frame.nx + headingZ(hung.yaw) * frame.nz;
  const out = (hung.position[0] - frame.left[0]) * frame.nx + (hung.position[2] - frame.left[1]) * frame.nz;
  const along = (hung.position[0] - frame.left[0]) * frame.ux + (hung.position[2] - frame.left[1]) * frame.uz;
  return facing > 0.99 && Math.abs(out) < 1e-6 && along >= 0 && along <= frame.length;
}

function insideHall(hall: Hall, [x, y, z]: V3): V3 {
  const [west, north, east, south] = hall.floor;
  return [Math.min(east - WALL_GAP, Math.max(west + WALL_GAP, x)), y, Math.min(south - WALL_GAP, Math.max(north + WALL_GAP, z))];
}

function underSkylight(hall: Hall, [x, , z]: V3): boolean {
  return hall.skylights.some(([w, n, e, s]) => x > w - 0.15 && x < e + 0.15 && z > n - 0.15 && z < s + 0.15);
}
