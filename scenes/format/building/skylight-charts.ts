import type { Chart } from '../building.ts';
import { SIDES } from '../directions.ts';
import type { Hall } from '../schema.ts';
import type { FloorRect } from '../schema-parts.ts';
import { sideFrame } from '../wall-frame.ts';
import { boxFaces, makeChart, uprightChart } from './make-chart.ts';

/** Height of a skylight's well above the ceiling, in metres. */
export const WELL_DEPTH = 0.6;
/** Fins break the sun into stripes: at most this far apart, so thick, and between these heights above the ceiling. Metres. */
const FIN_SPACING = 0.7;
const FIN_THICKNESS = 0.05;
const FIN_BOTTOM = 0.24;
const FIN_TOP = 0.5;
const FIN_DENSITY = 0.6;

/** The walls of every skylight's well, and the fins that stand across it. */
export function skylightCharts(hall: Hall): Chart[] {
  return hall.skylights.flatMap((rect, index) => {
    const id = `${hall.id}/well/${index}`;
    const spec = { hall: hall.id, part: 'well' as const, material: 'well' };
    const walls = SIDES.map((side) => uprightChart(sideFrame(rect, WELL_DEPTH, side), { bottom: hall.height, top: hall.height + WELL_DEPTH }, { ...spec, id: `${id}/${side}` }));
    return [...walls, ...finBoxes(rect).flatMap((fin, n) => finCharts(fin, hall.height, { ...spec, id: `${id}/fin/${n}` }))];
  });
}

/** Fins run across the shorter side and divide the longer one evenly. */
function finBoxes(rect: FloorRect): FloorRect[] {
  const [west, north, east, south] = rect;
  const alongX = east - west >= south - north;
  const length = alongX ? east - west : south - north;
  const bays = Math.max(1, Math.ceil(length / FIN_SPACING));
  const half = FIN_THICKNESS / 2;
  return Array.from({ length: bays - 1 }, (_, i) => {
    const at = (length * (i + 1)) / bays;
    return alongX ? [west + at - half, north, west + at + half, south] : [west, north + at - half, east, north + at + half];
  });
}

/** The two broad faces and the lower edge: all that is seen from below. */
function finCharts([west, north, east, south]: FloorRect, ceiling: number, spec: Pick<Chart, 'id' | 'hall' | 'part' | 'material'>): Chart[] {
  const box = { x: (west + east) / 2, z: (north + south) / 2, ux: 1, uz: 0, halfWidth: (east - west) / 2, halfDepth: (south - north) / 2 };
  const longest = Math.max(east - west, south - north);
  const faces = boxFaces(box)
    .filter((face) => face.length === longest)
    .map((face) => uprightChart(face, { bottom: ceiling + FIN_BOTTOM, top: ceiling + FIN_TOP }, { ...spec, id: `${spec.id}/${face.name}`, density: FIN_DENSITY }));
  const edge = makeChart({ ...spec, id: `${spec.id}/edge`, origin: [west, ceiling + FIN_BOTTOM, north], u: [1, 0, 0], v: [0, 0, 1], width: east - west, height: south - north, density: FIN_DENSITY });
  return [...faces, edge];
}
