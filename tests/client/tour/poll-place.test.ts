import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headingX, headingZ } from '#scenes/format/directions.ts';
import { wallSize } from '#scenes/format/exhibit-refs.ts';
import { groupStands } from '#scenes/format/group-stands.ts';
import { derivePlan, type Plan } from '#scenes/format/plan.ts';
import { formatProblems } from '#scenes/format/problem.ts';
import { loadExhibition } from '#scenes/format/read-folder.ts';
import { type PollPlace, pollPlace } from '../../../client/tour/poll-place.ts';
import type { Lettering } from '../../../client/tour/wall-blocks.ts';
import { deriveSigns } from '../../../client/view/world/signs.ts';
import { anyExhibition } from '../../scenes/any-plan.ts';

const { plan, exhibition, problems } = await loadExhibition(fileURLToPath(new URL('../../../scenes/creative-cities', import.meta.url)));
if (plan === null || exhibition === null) throw new Error(formatProblems(problems));
const signs = deriveSigns(exhibition, plan.openings);
const places = plan.placed.map((placed) => ({ placed, place: pollPlace(plan, placed, signs) }));

type Point = readonly [x: number, y: number, z: number];

/** Points all over a board's face, a hand's breadth apart. */
function face({ position: [x, y, z], yaw, width, height }: PollPlace): Point[] {
  const steps = (metres: number) => Array.from({ length: Math.ceil(metres / 0.2) + 1 }, (_, i) => (i / Math.ceil(metres / 0.2) - 0.5) * metres);
  return steps(width).flatMap((right) => steps(height).map((up): Point => [x - Math.cos(yaw) * right, y + up, z + Math.sin(yaw) * right]));
}

const solid = ([x, z]: readonly [number, number], where: Plan, hall: string, y: number): boolean =>
  where.halls.some(({ id, walls }) => id === hall && walls.some(({ from, to, thickness, height }) => {
    const alongX = from[1] === to[1];
    const half = thickness / 2 - 0.01;
    const inX = x > Math.min(from[0], to[0]) - (alongX ? 0 : half) && x < Math.max(from[0], to[0]) + (alongX ? 0 : half);
    const inZ = z > Math.min(from[1], to[1]) - (alongX ? half : 0) && z < Math.max(from[1], to[1]) + (alongX ? half : 0);
    return y < height && inX && inZ;
  }));

/** What is wrong with where a board hangs, found point by point and apart from how the place was chosen. */
function faultsOf(where: Plan, place: PollPlace, lettering: readonly Lettering[]): string[] {
  const faults = new Set<string>();
  const hall = where.halls.find(({ id }) => id === place.hall) ?? expect.fail('no such hall');
  const [west, north, east, south] = hall.floor;
  const [nx, nz] = [headingX(place.yaw), headingZ(place.yaw)];
  for (const [x, y, z] of face(place)) {
    // Just before the board's own back.
    const [px, pz] = [x + nx * 0.03, z + nz * 0.03];
    if (px < west || px > east || pz < north || pz > south || y < 1 || y > hall.height) faults.add('outside the hall');
    if (solid([px, pz], where, place.hall, y)) faults.add('in a wall');
    for (const { exhibit, position, hall: other, yaw, plinth } of where.placed) {
      const size = wallSize(exhibit);
      if (other !== place.hall) continue;
      const [dx, dz] = [x - position[0], z - position[2]];
      if (size !== null && Math.abs(dx * headingX(yaw) + dz * headingZ(yaw)) < 0.1 && Math.abs(dx * Math.cos(yaw) - dz * Math.sin(yaw)) < size[0] / 2 && Math.abs(y - position[1]) < size[1] / 2) faults.add(`over ${exhibit.id}`);
      if (exhibit.kind === 'globe' && Math.hypot(dx, dz) < exhibit.radius && y < position[1] + 2 * exhibit.radius) faults.add('in a globe');
      if (plinth !== null && Math.hypot(dx, dz) < Math.min(plinth.width, plinth.depth) / 2 && y < position[1] + 0.5) faults.add('in what stands on a plinth');
    }
    for (const { rect, height } of where.openings) if (place.on === 'wall' && y < height && x > rect[0] - 0.01 && x < rect[2] + 0.01 && z > rect[1] - 0.01 && z < rect[3] + 0.01) faults.add('over an opening');
    for (const { left, ux, uz, width, height, hall: other } of lettering) {
      const along = (x - left[0]) * ux + (z - left[2]) * uz;
      const off = Math.abs((x - left[0]) * uz - (z - left[2]) * ux);
      if (other === place.hall && off < 0.05 && along > 0 && along < width && Math.abs(y - left[1]) < height / 2) faults.add('over lettering');
    }
  }
  if (place.on === 'ceiling' && place.position[1] - place.height / 2 < 2.2) faults.add('where people walk');
  return [...faults];
}

/** How many of a group see the board: near enough, not from its side, and no free-standing wall between, looked along in small steps. */
function seenBy(where: Plan, place: PollPlace, stands: readonly { x: number; z: number }[]): number {
  const [nx, nz] = [headingX(place.yaw), headingZ(place.yaw)];
  const [tx, tz] = [place.position[0] + nx * 0.05, place.position[2] + nz * 0.05];
  return stands.filter(({ x, z }) => {
    const away = Math.hypot(x - tx, z - tz);
    if (where.floor.hallAt(x, z) !== place.hall || away > 10.1 || (x - tx) * nx + (z - tz) * nz < 0.45 * away) return false;
    const steps = Math.ceil(away / 0.05);
    return Array.from({ length: steps }, (_, i) => i / steps).every((part) => !solid([x + (tx - x) * part, z + (tz - z) * part], where, place.hall, 1.3));
  }).length;
}

describe('the board of a poll', () => {
  test('has a place at every exhibit of Creative Cities', () => {
    expect(places.length).toBeGreaterThan(100);
    expect(places.filter(({ place }) => place === null).map(({ placed }) => placed.ref)).toEqual([]);
    expect(places.filter(({ place }) => place?.on === 'wall').length).toBeGreaterThan(0.9 * places.length);
  });

  test('hangs over nothing and in nothing', () => {
    for (const { placed, place } of places) expect(faultsOf(plan, place ?? expect.fail(), signs), placed.ref).toEqual([]);
  });

  test('hangs in the exhibit’s hall, in sight of at least 80 % of a group of 25', () => {
    for (const { placed, place } of places) {
      expect(place?.hall, placed.ref).toBe(placed.hall);
      expect(seenBy(plan, place ?? expect.fail(), groupStands(plan, placed, 25)), placed.ref).toBeGreaterThanOrEqual(20);
    }
  });

  test('hangs nowhere rather than badly, in any building', () => {
    let found = 0;
    fc.assert(
      fc.property(anyExhibition, fc.nat(), (any, pick) => {
        const built = derivePlan(any);
        const placed = built.placed[pick % Math.max(1, built.placed.length)];
        const place = placed === undefined ? null : pollPlace(built, placed, []);
        if (placed === undefined || place === null) return;
        found++;
        expect(faultsOf(built, place, [])).toEqual([]);
        const stands = groupStands(built, placed, 25);
        expect(seenBy(built, place, stands)).toBeGreaterThanOrEqual(0.8 * stands.length);
      }),
      { seed: 4, numRuns: 12 },
    );
    expect(found).toBeGreaterThan(4);
  });

  test('leaves free what a wall is taken by', () => {
    const { placed, place } = places.find(({ place: at }) => at?.on === 'wall') ?? expect.fail();
    const [x, y, z] = place!.position;
    const [ux, uz] = [-Math.cos(place!.yaw), Math.sin(place!.yaw)];
    const written: Lettering = { hall: place!.hall, left: [x - ux * 0.5, y, z - uz * 0.5], ux, uz, nx: headingX(place!.yaw), nz: headingZ(place!.yaw), width: 1, height: 0.5 };
    const other = pollPlace(plan, placed, [...signs, written]) ?? expect.fail();
    expect(other.position).not.toEqual(place!.position);
    expect(faultsOf(plan, other, [written])).toEqual([]);
  });
});
