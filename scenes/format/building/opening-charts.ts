import type { Chart } from '../building.ts';
import { resolveOpenings } from '../openings.ts';
import type { Opening } from '../openings.ts';
import type { Exhibition, Hall } from '../schema.ts';
import type { FloorRect } from '../schema-parts.ts';
import { sideFrame } from '../wall-frame.ts';
import { makeChart, uprightChart } from './make-chart.ts';

/** The lining stands this far out of the wall on both faces: a crisp steel edge, and no crack beside it. Metres. */
const LINING_OUT = 0.006;
/** The threshold is a plate this thick that laps over both floors by so much. Metres. */
const THRESHOLD_RISE = 0.004;
const THRESHOLD_LAP = 0.012;

/** Jambs, head and threshold of the openings for which this hall comes before the other. */
export function openingCharts(exhibition: Exhibition, hall: Hall): Chart[] {
  const order = exhibition.halls.map((h) => h.id);
  return resolveOpenings(exhibition).flatMap((opening) => {
    const [first] = opening.sides.map((s) => s.hall).sort((a, b) => order.indexOf(a) - order.indexOf(b));
    if (first !== hall.id) return [];
    const lowest = Math.min(opening.height, ...exhibition.halls.filter((h) => opening.sides.some((s) => s.hall === h.id)).map((h) => h.height));
    return liningCharts(opening, lowest, hall.id);
  });
}

function liningCharts(opening: Opening, height: number, hall: string): Chart[] {
  const id = `${hall}/opening/${opening.index}`;
  const spec = { hall, part: 'reveal' as const, material: 'steel' };
  const [west, north, east, south] = grow(opening, LINING_OUT);
  // Seen from inside, the passage is a small room whose two side walls are the jambs.
  const jambs = (opening.axis === 'x' ? (['north', 'south'] as const) : (['east', 'west'] as const)).map((side) =>
    uprightChart(sideFrame([west, north, east, south], height, side), { bottom: 0, top: height }, { ...spec, id: `${id}/jamb-${side}` }),
  );
  const head = makeChart({ ...spec, id: `${id}/head`, origin: [west, height, north], u: [1, 0, 0], v: [0, 0, 1], width: east - west, height: south - north });
  const [w, n, e, s] = grow(opening, THRESHOLD_LAP);
  const threshold = makeChart({ hall, part: 'threshold', material: 'steel', id: `${id}/threshold`, origin: [w, THRESHOLD_RISE, s], u: [1, 0, 0], v: [0, 0, -1], width: e - w, height: s - n });
  return [...jambs, head, threshold];
}

/** The passage's floor, longer by `by` metres on both ends. */
function grow({ rect: [west, north, east, south], axis }: Opening, by: number): FloorRect {
  return axis === 'x' ? [west - by, north, east + by, south] : [west, north - by, east, south + by];
}
