import type { Chart } from '../building.ts';
import { exhibitsByRef, onFloor } from '../exhibit-refs.ts';
import { yawOfCompass } from '../directions.ts';
import { BENCH_HEIGHT, benchFootprint, plinthOf, turnedBox } from '../obstacles.ts';
import type { Plinth } from '../obstacles.ts';
import type { Exhibition, Hall } from '../schema.ts';
import { freeWallRect, outerFrame } from '../wall-frame.ts';
import { boxFaces, boxTop, uprightChart } from './make-chart.ts';
import type { PlanBox } from './make-chart.ts';
import { SKIRTING_HEIGHT, SKIRTING_OUT } from './room-charts.ts';

/** A plinth's dark foot: so high and so far behind its sides, a shadow gap that draws the contact. Metres. */
const FOOT_HEIGHT = 0.05;
const FOOT_RECESS = 0.04;
const TOP_DENSITY = 2.5;
/** Sides of the polygon that stands for a round plinth, per metre of its diameter and at least. */
const SIDES_PER_METRE = 24;
const FEWEST_SIDES = 24;
/** Thickness of a bench's seat, and of its two legs, which stand this far from its ends. Metres. */
const SEAT = 0.06;
const LEG = 0.06;
const LEG_INSET = 0.24;

/** Everything that stands on the hall's floor: plinths, benches and free-standing walls. */
export function furnitureCharts(exhibition: Exhibition, hall: Hall): Chart[] {
  const known = exhibitsByRef(exhibition);
  const plinths = hall.exhibits.flatMap((placement, index) => {
    const found = known.get(placement.exhibit);
    if (found === undefined || !onFloor(placement)) return [];
    const plinth = plinthOf(placement, found.exhibit);
    return plinthCharts(plinth, turnedBox(placement.at[0], placement.at[1], yawOfCompass(placement.facing), plinth.width, plinth.depth), hall.id, `${hall.id}/plinth/${index}`);
  });
  return [...plinths, ...hall.benches.flatMap((bench, index) => benchCharts(bench, hall.id, `${hall.id}/bench/${index}`)), ...hall.walls.flatMap((wall) => freeWallCharts(wall, hall.id, `${hall.id}/free-wall/${wall.id}`))];
}

function plinthCharts(plinth: Plinth, box: PlanBox, hall: string, id: string): Chart[] {
  const faces = (shrink: number) => (plinth.shape === 'round' ? drumFaces(box, shrink) : boxFaces(box, shrink));
  const round = plinth.shape === 'round';
  const foot = { hall, part: 'plinth-foot' as const, material: 'dark', bake: false };
  const body = { hall, part: 'plinth' as const, material: 'plinth' };
  const rise = Math.min(FOOT_HEIGHT, plinth.height / 2);
  return [
    ...faces(FOOT_RECESS).map((face) => uprightChart(face, { bottom: 0, top: rise }, { ...foot, id: `${id}/foot-${face.name}` })),
    ...faces(0).map((face) => uprightChart(face, { bottom: rise, top: plinth.height }, { ...body, id: `${id}/${face.name}` })),
    boxTop(box, plinth.height, { ...body, id: `${id}/top`, density: TOP_DENSITY, round }),
  ];
}

/** A round plinth's side as the faces of a regular polygon inside the circle, so that the top laps over it by a hair. */
function drumFaces(box: PlanBox, shrink: number): ReturnType<typeof boxFaces> {
  const radius = box.halfWidth - shrink;
  const count = Math.max(FEWEST_SIDES, Math.ceil((2 * box.halfWidth * SIDES_PER_METRE) / 4) * 4);
  const half = radius * Math.sin(Math.PI / count);
  const apothem = radius * Math.cos(Math.PI / count);
  return Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * 2 * Math.PI;
    const nx = Math.sin(angle);
    const nz = Math.cos(angle);
    return { name: `side-${i}`, left: [box.x + nx * apothem - nz * half, box.z + nz * apothem + nx * half], ux: nz, uz: -nx, nx, nz, length: 2 * half, height: 0, free: true };
  });
}

function benchCharts(bench: Hall['benches'][number], hall: string, id: string): Chart[] {
  const seat = benchFootprint(bench);
  if (seat.form !== 'box') return [];
  const spec = { hall, part: 'bench' as const };
  const under = BENCH_HEIGHT - SEAT;
  const legAt = seat.halfWidth - LEG_INSET;
  const legs = [-legAt, legAt].flatMap((along, n) => {
    const leg: PlanBox = { ...seat, x: seat.x + seat.ux * along, z: seat.z + seat.uz * along, halfWidth: LEG / 2, halfDepth: seat.halfDepth - 0.03 };
    return boxFaces(leg).map((face) => uprightChart(face, { bottom: 0, top: under }, { ...spec, material: 'dark', density: 0.8, id: `${id}/leg-${n}-${face.name}` }));
  });
  return [
    boxTop(seat, BENCH_HEIGHT, { ...spec, material: 'bench', density: 1.5, id: `${id}/seat` }),
    ...boxFaces(seat).map((face) => uprightChart(face, { bottom: under, top: BENCH_HEIGHT }, { ...spec, material: 'bench', id: `${id}/seat-${face.name}` })),
    ...legs,
  ];
}

function freeWallCharts(wall: Hall['walls'][number], hall: string, id: string): Chart[] {
  const rect = freeWallRect(wall);
  if (rect === null) return [];
  const [west, north, east, south] = rect;
  const material = wall.accent ? 'accent' : 'plaster';
  const box: PlanBox = { x: (west + east) / 2, z: (north + south) / 2, ux: 1, uz: 0, halfWidth: (east - west) / 2, halfDepth: (south - north) / 2 };
  const faces = (['north', 'east', 'south', 'west'] as const).map((side) => outerFrame(rect, wall.height, side));
  return [
    ...faces.map((face) => uprightChart(face, { bottom: 0, top: wall.height }, { hall, part: 'free-wall', material, id: `${id}/${face.name}` })),
    boxTop(box, wall.height, { hall, part: 'free-wall', material, id: `${id}/top` }),
    ...faces.map((face) => uprightChart(face, { bottom: 0, top: SKIRTING_HEIGHT, out: SKIRTING_OUT }, { hall, part: 'skirting', material: 'dark', bake: false, id: `${id}/skirting-${face.name}` })),
  ];
}
