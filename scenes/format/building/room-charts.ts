import type { Chart } from '../building.ts';
import { SIDES } from '../directions.ts';
import { openingSpan, resolveOpenings } from '../openings.ts';
import type { Exhibition, Hall } from '../schema.ts';
import { sideFrame } from '../wall-frame.ts';
import { makeChart, uprightChart } from './make-chart.ts';

/** Height of the dark shadow gap at the foot of walls, in metres. */
export const SKIRTING_HEIGHT = 0.045;
/** The shadow gap is drawn this far in front of the wall, so that the two do not fight for the same depth. Metres. */
export const SKIRTING_OUT = 0.003;
const FLOOR_DENSITY = 1.6;

/** Floor, ceiling, four walls with their openings cut out, and the shadow gaps along them. */
export function roomCharts(exhibition: Exhibition, hall: Hall): Chart[] {
  const [west, north, east, south] = hall.floor;
  const width = east - west;
  const depth = south - north;
  const base = { hall: hall.id, width, height: depth };
  const floor = makeChart({ ...base, id: `${hall.id}/floor`, part: 'floor', material: hall.floorMaterial, origin: [west, 0, south], u: [1, 0, 0], v: [0, 0, -1], density: FLOOR_DENSITY });
  const ceiling = makeChart({
    ...base,
    id: `${hall.id}/ceiling`,
    part: 'ceiling',
    material: 'ceiling',
    origin: [west, hall.height, north],
    u: [1, 0, 0],
    v: [0, 0, 1],
    holes: hall.skylights.map(([w, n, e, s]) => [w - west, n - north, e - west, s - north]),
  });
  return [floor, ceiling, ...SIDES.flatMap((side) => wallCharts(exhibition, hall, side))];
}

function wallCharts(exhibition: Exhibition, hall: Hall, side: (typeof SIDES)[number]): Chart[] {
  const frame = sideFrame(hall.floor, hall.height, side);
  const cuts = resolveOpenings(exhibition)
    .flatMap((o) => o.sides.filter((s) => s.hall === hall.id && s.side === side).map((s) => ({ span: openingSpan(o, s), height: Math.min(o.height, hall.height) })))
    .sort((a, b) => a.span[0] - b.span[0]);
  const wall = uprightChart(frame, { bottom: 0, top: hall.height }, {
    id: `${hall.id}/wall/${side}`,
    hall: hall.id,
    part: 'wall',
    material: hall.accentWall === side ? 'accent' : 'plaster',
    holes: cuts.map(({ span, height }) => [span[0], 0, span[1], height]),
  });
  const skirtings: Chart[] = [];
  let from = 0;
  for (const to of [...cuts.map((c) => c.span), [frame.length, frame.length] as const]) {
    if (to[0] > from + 1e-6) {
      skirtings.push(uprightChart(frame, { from, to: to[0], bottom: 0, top: SKIRTING_HEIGHT, out: SKIRTING_OUT }, { id: `${hall.id}/skirting/${side}/${skirtings.length}`, hall: hall.id, part: 'skirting', material: 'dark', bake: false }));
    }
    from = Math.max(from, to[1]);
  }
  return [wall, ...skirtings];
}
