import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headingX, headingZ } from '#scenes/format/directions.ts';
import { sightOf } from '#scenes/format/exhibit-sight.ts';
import { STAND_GAP, groupStands, guideStand } from '#scenes/format/group-stands.ts';
import { DOOR_CLEARANCE, metresToOpening } from '#scenes/format/opening-aisles.ts';
import type { Placed } from '#scenes/format/placement.ts';
import { derivePlan } from '#scenes/format/plan.ts';
import type { Plan } from '#scenes/format/plan.ts';
import { formatProblems } from '#scenes/format/problem.ts';
import { loadExhibition } from '#scenes/format/read-folder.ts';
import { anyExhibition } from './any-plan.ts';
import { minimalExhibition } from './minimal.ts';

const { plan, problems } = await loadExhibition(fileURLToPath(new URL('../../scenes/creative-cities', import.meta.url)));
if (plan === null) throw new Error(formatProblems(problems));

type Spot = { x: number; z: number };
const MOST = 60;
const groups = plan.placed.map((placed) => ({ placed, stands: groupStands(plan, placed, MOST), guide: guideStand(plan, placed) }));
/** Free places all over the halls. */
const samples = plan.floor
  .samples(1.5)
  .map(([x, z]): Spot => ({ x, z }))
  .filter(({ x, z }) => plan.openings.every((opening) => metresToOpening(opening, x, z) > 0));
const distance = (a: Spot, b: Spot) => Math.hypot(a.x - b.x, a.z - b.z);

/** What is wrong with a place for one person, whatever it looks at. */
function faultsOf({ floor, openings }: Plan, { x, z }: Spot): string[] {
  const faults: string[] = [];
  if (!floor.isFree(x, z)) faults.push('not free');
  if (!floor.reachable(x, z)) faults.push('not reachable');
  if (openings.some((opening) => metresToOpening(opening, x, z) < DOOR_CLEARANCE)) faults.push('before an opening');
  return faults;
}

function crowded(spots: readonly Spot[]): string[] {
  return spots.flatMap((a, i) => spots.slice(i + 1).flatMap((b, k) => (distance(a, b) < STAND_GAP - 1e-9 ? [`${i} and ${i + 1 + k}: ${distance(a, b).toFixed(3)} m`] : [])));
}

/**
 * Looks along the line in steps of a centimetre, apart from how the code does it: whether walls and bodies
 * that are `grow` metres thicker than they are hide the exhibit.
 */
function hidden(spot: Spot, target: Spot, placed: Placed, grow: number): boolean {
  const hall = plan?.halls.find(({ id }) => id === placed.hall);
  const others = plan?.placed.filter((other) => other.hall === placed.hall && other !== placed && other.plinth !== null) ?? [];
  const steps = Math.ceil(distance(spot, target) / 0.01);
  // The last steps lie within what hangs on a thickened wall.
  for (let i = 0; i < steps - 6; i++) {
    const x = spot.x + ((target.x - spot.x) * i) / steps;
    const z = spot.z + ((target.z - spot.z) * i) / steps;
    for (const { from, to, thickness, height } of hall?.walls ?? []) {
      const half = thickness / 2;
      const alongX = from[1] === to[1];
      const inX = x > Math.min(from[0], to[0]) - (alongX ? 0 : half) - grow && x < Math.max(from[0], to[0]) + (alongX ? 0 : half) + grow;
      const inZ = z > Math.min(from[1], to[1]) - (alongX ? half : 0) - grow && z < Math.max(from[1], to[1]) + (alongX ? half : 0) + grow;
      if (height > 1.2 && inX && inZ) return true;
    }
    for (const { exhibit, position } of others) {
      if (exhibit.kind === 'globe' && Math.hypot(x - position[0], z - position[2]) < exhibit.radius + grow) return true;
    }
  }
  return false;
}

/** A little before the surface of what hangs on a wall, the middle of what stands on the floor. */
const targetOf = ({ position, yaw, plinth }: Placed): Spot => ({ x: position[0] + (plinth === null ? headingX(yaw) * 0.02 : 0), z: position[2] + (plinth === null ? headingZ(yaw) * 0.02 : 0) });

/** Degrees off the front of what hangs on a wall; 0 for what one walks around. */
function degreesOff({ yaw, plinth, ...placed }: Placed, spot: Spot): number {
  if (plinth !== null) return 0;
  const target = targetOf({ yaw, plinth, ...placed });
  return (Math.acos(((spot.x - target.x) * headingX(yaw) + (spot.z - target.z) * headingZ(yaw)) / distance(spot, target)) * 180) / Math.PI;
}

describe('a group around any exhibit', () => {
  test('finds places for sixty, each on floor that one can walk to, none before an opening', () => {
    expect(groups.length).toBeGreaterThan(100);
    for (const { placed, stands } of groups) {
      expect(stands, placed.ref).toHaveLength(MOST);
      for (const stand of stands) expect(faultsOf(plan, stand), `${placed.ref} at ${stand.x}, ${stand.z}`).toEqual([]);
    }
  });

  test('keeps 0.8 m between any two, the guide included', () => {
    for (const { placed, stands, guide } of groups) expect(crowded([guide, ...stands]), placed.ref).toEqual([]);
  });

  test('stands in the exhibit’s hall and faces it', () => {
    for (const { placed, stands } of groups) {
      for (const { x, z, yaw } of stands) {
        expect(plan.floor.hallAt(x, z), placed.ref).toBe(placed.hall);
        const away = Math.hypot(placed.position[0] - x, placed.position[2] - z);
        expect(Math.hypot(x + headingX(yaw) * away - placed.position[0], z + headingZ(yaw) * away - placed.position[2]), placed.ref).toBeLessThan(1e-6);
      }
    }
  });

  test('of twenty-five at least 95 % have it in sight, from no farther than 7 m', () => {
    for (const { placed, stands } of groups) {
      const near = stands.slice(0, 25);
      expect(near.filter(({ sees }) => sees).length, placed.ref).toBeGreaterThanOrEqual(0.95 * 25);
      for (const stand of near) expect(distance(stand, targetOf(placed)), placed.ref).toBeLessThan(7);
    }
  });

  test('says who sees it and who does not', () => {
    let hiddenSpots = 0;
    for (const { placed, stands } of groups) {
      const target = targetOf(placed);
      const sees = sightOf(plan, placed);
      const elsewhere = samples.filter(({ x, z }) => plan.floor.hallAt(x, z) === placed.hall).map((spot) => ({ ...spot, sees: sees(spot.x, spot.z) }));
      for (const spot of [...stands, ...elsewhere]) {
        // Between the two lies what only grazes a corner.
        if (spot.sees) expect(hidden(spot, target, placed, -0.02) || degreesOff(placed, spot) > 72.5, placed.ref).toBe(false);
        else expect(hidden(spot, target, placed, 0.02) || degreesOff(placed, spot) > 71.5, placed.ref).toBe(true);
        if (!spot.sees) hiddenSpots++;
      }
    }
    expect(hiddenSpots).toBeGreaterThan(500);
  });

  test('leaves nobody of the first twelve exactly behind somebody of the row before', () => {
    for (const { placed, stands } of groups) {
      const target = targetOf(placed);
      const first = stands.slice(0, 12);
      for (const back of first) {
        const before = first.filter((front) => front.row === back.row - 1);
        for (const front of before) expect(metresToLine(front, back, target), placed.ref).toBeGreaterThan(0.25);
      }
    }
  });

  test('moves nobody when it grows: the places for n are the first of those for more', () => {
    fc.assert(
      fc.property(fc.nat({ max: groups.length - 1 }), fc.integer({ min: 1, max: MOST }), (index, count) => {
        const group = groups[index] ?? expect.fail('no such group');
        expect(groupStands(plan, group.placed, count)).toEqual(group.stands.slice(0, count));
      }),
      { seed: 4, numRuns: 150 },
    );
  });
});

function metresToLine(spot: Spot, from: Spot, to: Spot): number {
  const length = distance(from, to);
  return Math.abs((spot.x - from.x) * (to.z - from.z) - (spot.z - from.z) * (to.x - from.x)) / length;
}

describe('the guide', () => {
  test('stands free, beside the exhibit and no farther than the group', () => {
    for (const { placed, guide, stands } of groups) {
      expect(faultsOf(plan, guide), placed.ref).toEqual([]);
      expect(plan.floor.hallAt(guide.x, guide.z), placed.ref).toBe(placed.hall);
      expect(guide.sees, placed.ref).toBe(true);
      const far = Math.max(...stands.slice(0, 25).map((stand) => distance(stand, targetOf(placed))));
      expect(distance(guide, targetOf(placed)), placed.ref).toBeLessThan(far);
    }
  });

  test('has the exhibit and most of twenty-five in sight without turning around', () => {
    for (const { placed, guide, stands } of groups) {
      const target = targetOf(placed);
      expect(hidden(guide, target, placed, -0.02), placed.ref).toBe(false);
      expect(turnTo(guide, target), placed.ref).toBeLessThan(75);
      const seen = stands.slice(0, 25).filter((stand) => turnTo(guide, stand) < 110 && !hidden(guide, stand, placed, -0.02));
      expect(seen.length, placed.ref).toBeGreaterThanOrEqual(18);
    }
  });
});

/** Degrees between where somebody looks and a spot. */
function turnTo(from: Spot & { yaw: number }, spot: Spot): number {
  const away = distance(from, spot);
  return (Math.acos(Math.min(1, ((spot.x - from.x) * headingX(from.yaw) + (spot.z - from.z) * headingZ(from.yaw)) / away)) * 180) / Math.PI;
}

describe('a group in any building', () => {
  test('stands on free floor apart from each other, and fewer only when no floor is left', () => {
    fc.assert(
      fc.property(anyExhibition, fc.nat(), fc.integer({ min: 1, max: 200 }), (exhibition, pick, count) => {
        const any = derivePlan(exhibition);
        const placed = any.placed[pick % Math.max(1, any.placed.length)];
        if (placed === undefined) return;
        const stands = groupStands(any, placed, count);
        const guide = guideStand(any, placed);
        expect(stands.length).toBeLessThanOrEqual(count);
        for (const stand of stands) expect(faultsOf(any, stand)).toEqual([]);
        expect(crowded([guide, ...stands])).toEqual([]);
        for (const { x, z, sees } of stands) if (sees) expect(any.floor.hallAt(x, z)).toBe(placed.hall);
        if (stands.length === count) return;
        const left = any.floor.samples(0.5).filter(([x, z]) => isRoomy(any, x, z) && [guide, ...stands].every((taken) => distance(taken, { x, z }) > 1.4));
        expect(left).toEqual([]);
      }),
      { seed: 4, numRuns: 25 },
    );
  });

  test('goes on beyond the openings when its hall is full, and says that it sees nothing there', () => {
    const small = derivePlan(minimalExhibition());
    const placed = small.placed.find(({ plinth }) => plinth !== null) ?? expect.fail('no exhibit on the floor');
    const stands = groupStands(small, placed, 100_000);
    const beyond = stands.filter(({ x, z }) => small.floor.hallAt(x, z) !== placed.hall);
    expect(beyond.length).toBeGreaterThan(0);
    expect(beyond.every(({ sees }) => !sees)).toBe(true);
    expect(stands.indexOf(beyond[0] ?? expect.fail())).toBe(stands.length - beyond.length);
  });

  test('of nobody needs no place', () => {
    for (const count of [0, -1, Number.NaN]) expect(groupStands(plan, plan.placed[0] ?? expect.fail(), count)).toEqual([]);
  });
});

/** Whether the floor is free for 0.3 m around, away from openings. */
function isRoomy(any: Plan, x: number, z: number): boolean {
  for (let i = 0; i < 8; i++) {
    const at: Spot = { x: x + 0.3 * Math.cos((i * Math.PI) / 4), z: z + 0.3 * Math.sin((i * Math.PI) / 4) };
    if (!any.floor.isFree(at.x, at.z) || any.openings.some((opening) => metresToOpening(opening, at.x, at.z) < DOOR_CLEARANCE)) return false;
  }
  return true;
}
