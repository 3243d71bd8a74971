import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveObstacles } from '#scenes/format/obstacles.ts';
import { resolveOpenings } from '#scenes/format/openings.ts';
import type { Exhibition } from '#scenes/format/schema.ts';
import type { FloorPoint, FloorRect } from '#scenes/format/schema-parts.ts';
import { buildFloor } from '#scenes/format/walkable-floor.ts';
import type { WalkableFloor } from '#scenes/format/walkable-floor.ts';
import { anyExhibition } from './any-plan.ts';
import { minimalExhibition } from './minimal.ts';

const part = fc.double({ min: -0.1, max: 1.1, noNaN: true });
/** A point in or around the building, as parts of its bounds. */
const anyPoint = fc.tuple(part, part);
const inBounds = ({ bounds: b }: WalkableFloor, [u, v]: [number, number]): FloorPoint => [b.minX + u * (b.maxX - b.minX), b.minZ + v * (b.maxZ - b.minZ)];
const distance = (a: Readonly<FloorPoint>, b: Readonly<FloorPoint>) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const lengthOf = (way: readonly FloorPoint[]) => way.slice(1).reduce((sum, p, i) => sum + distance(way[i] ?? p, p), 0);

/** Whether a point is on floor, told from the data alone: in a hall or passage and in nothing that stands. */
function onBareFloor(exhibition: Exhibition, x: number, z: number, slack: number): boolean {
  const inside = ([w, n, e, s]: FloorRect) => x >= w - slack && z >= n - slack && x <= e + slack && z <= s + slack;
  if (![...exhibition.halls.map((h) => h.floor), ...resolveOpenings(exhibition).map((o) => o.rect)].some(inside)) return false;
  return deriveObstacles(exhibition).every(({ footprint: f }) => {
    const dx = x - f.x;
    const dz = z - f.z;
    if (f.form === 'circle') return Math.hypot(dx, dz) >= f.radius - slack;
    return Math.abs(dx * f.ux + dz * f.uz) >= f.halfWidth - slack || Math.abs(dz * f.ux - dx * f.uz) >= f.halfDepth - slack;
  });
}

/** Whether a whole disc is on floor, by a net of points over it. */
function discOnFloor(exhibition: Exhibition, x: number, z: number, radius: number, slack: number): boolean {
  for (let ring = 0; ring <= 4; ring++) {
    const points = Math.max(1, ring * 12);
    for (let i = 0; i < points; i++) {
      const angle = (i / points) * 2 * Math.PI;
      if (!onBareFloor(exhibition, x + (Math.cos(angle) * radius * ring) / 4, z + (Math.sin(angle) * radius * ring) / 4, slack)) return false;
    }
  }
  return true;
}

describe('free places', () => {
  test('are those where a whole visitor stands on bare floor', () => {
    fc.assert(
      fc.property(anyExhibition, fc.array(anyPoint, { minLength: 20, maxLength: 60 }), (exhibition, points) => {
        const floor = buildFloor(exhibition);
        for (const [x, z] of points.map((p) => inBounds(floor, p))) {
          if (floor.isFree(x, z)) expect(discOnFloor(exhibition, x, z, floor.radius, 1e-6)).toBe(true);
          else if (discOnFloor(exhibition, x, z, floor.radius + 0.03, 0)) expect.fail(`[${x}, ${z}] is free but refused`);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('belong to a hall, every one of them', () => {
    fc.assert(
      fc.property(anyExhibition, fc.array(anyPoint, { minLength: 30, maxLength: 80 }), (exhibition, points) => {
        const floor = buildFloor(exhibition);
        const ids = new Set(exhibition.halls.map((h) => h.id));
        for (const [x, z] of points.map((p) => inBounds(floor, p))) if (floor.isFree(x, z)) expect(ids.has(floor.hallAt(x, z) ?? '')).toBe(true);
      }),
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300])('%s is nowhere', (odd) => {
    const floor = buildFloor(minimalExhibition());
    expect(floor.isFree(odd, 0)).toBe(false);
    expect(floor.hallAt(0, odd)).toBeNull();
    expect(floor.isFree(...floor.nearestFree(odd, odd))).toBe(true);
    expect(floor.isFree(...floor.slide([0, 3], [odd, odd]))).toBe(true);
  });
});

describe('sliding', () => {
  test('never leaves the floor, whatever the steps, and never comes where one cannot walk to', () => {
    const step = fc.tuple(fc.double({ min: -8, max: 8, noNaN: true }), fc.double({ min: -8, max: 8, noNaN: true }), fc.constantFrom(0.01, 0.1, 1, 10, 1e6));
    fc.assert(
      fc.property(anyExhibition, fc.array(step, { minLength: 5, maxLength: 40 }), (exhibition, steps) => {
        const floor = buildFloor(exhibition);
        let here: FloorPoint = [...exhibition.start.at];
        for (const [dx, dz, scale] of steps) {
          here = floor.slide(here, [here[0] + dx * scale, here[1] + dz * scale]);
          expect(floor.isFree(...here)).toBe(true);
          expect(floor.reachable(...here)).toBe(true);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('never tunnels: the way on foot to where it ends is no longer than the step', () => {
    fc.assert(
      fc.property(anyExhibition, anyPoint, anyPoint, (exhibition, a, b) => {
        const floor = buildFloor(exhibition);
        const from = floor.nearestFree(...inBounds(floor, a));
        const to = inBounds(floor, b);
        const end = floor.slide(from, to);
        const way = floor.path(from, end);
        // Ways bend 2 cm away from corners and sliding goes tight around them.
        if (way !== null) expect(lengthOf(way)).toBeLessThanOrEqual(distance(from, to) + 0.25);
        expect(distance(from, end)).toBeLessThanOrEqual(distance(from, to) + 1e-6);
      }),
      { numRuns: 80 },
    );
  });

  test('goes straight where the line is free', () => {
    fc.assert(
      fc.property(anyExhibition, anyPoint, anyPoint, (exhibition, a, b) => {
        const floor = buildFloor(exhibition);
        const from = floor.nearestFree(...inBounds(floor, a));
        const to = floor.nearestFree(...inBounds(floor, b));
        // Free with two centimetres to spare on all sides: whoever grazes an edge keeps off it by their skin, and may end a little aside.
        const length = distance(from, to);
        const [dx, dz] = length === 0 ? [0, 0] : [((to[0] - from[0]) / length) * 0.02, ((to[1] - from[1]) / length) * 0.02];
        const aside = (side: number) => floor.lineFree([from[0] - dx - dz * side, from[1] - dz + dx * side], [to[0] + dx - dz * side, to[1] + dz + dx * side]);
        if (floor.lineFree(from, to) && aside(1) && aside(-1)) expect(distance(floor.slide(from, to), to)).toBeLessThan(0.005);
      }),
      { numRuns: 80 },
    );
  });

  test('slides along a wall instead of stopping at it', () => {
    const floor = buildFloor(minimalExhibition());
    const [x, z] = floor.slide([0, 3], [4, 9]);
    expect(x).toBeCloseTo(4, 2);
    expect(z).toBeCloseTo(3.697, 3);
  });

  test('writes into the given point and makes no other', () => {
    const floor = buildFloor(minimalExhibition());
    const out: FloorPoint = [0, 0];
    expect(floor.slideInto(out, 0, 3, 0, 2)).toBe(out);
    expect(out).toEqual([0, 2]);
  });
});

describe('ways', () => {
  test('consist of free legs, join their ends and take no detour back', () => {
    fc.assert(
      fc.property(anyExhibition, anyPoint, anyPoint, (exhibition, a, b) => {
        const floor = buildFloor(exhibition);
        const from = floor.nearestFree(...inBounds(floor, a));
        const to = floor.nearestFree(...inBounds(floor, b));
        const way = floor.path(from, to);
        if (way === null) {
          expect(floor.reachable(...from) && floor.reachable(...to)).toBe(false);
          return;
        }
        expect([way[0], way.at(-1)]).toEqual([from, to]);
        for (const [i, p] of way.slice(1).entries()) expect(floor.lineFree(way[i] ?? p, p)).toBe(true);
        const back = floor.path(to, from);
        expect(lengthOf(back ?? [])).toBeCloseTo(lengthOf(way), 3);
        expect(lengthOf(way)).toBeGreaterThanOrEqual(distance(from, to) - 1e-6);
      }),
      { numRuns: 80 },
    );
  });

  test('are the shortest: never longer than a way over the grid of samples', () => {
    fc.assert(
      fc.property(anyExhibition, fc.nat(), fc.nat(), (exhibition, i, j) => {
        const floor = buildFloor(exhibition);
        const samples = floor.samples(0.5);
        if (samples.length === 0) return;
        const from = samples[i % samples.length] ?? exhibition.start.at;
        const to = samples[j % samples.length] ?? exhibition.start.at;
        const onGrid = gridDistance(floor, samples, from, to);
        const way = floor.path(from, to);
        expect(way).not.toBeNull();
        if (onGrid < Infinity) expect(lengthOf(way ?? [])).toBeLessThanOrEqual(onGrid + 0.15);
      }),
      { numRuns: 40 },
    );
  });

  test('lead around a screen, close to its ends', () => {
    const floor = buildFloor(minimalExhibition());
    const way = floor.path([0, -10.5], [0, -12.6]);
    expect(way?.length).toBeGreaterThanOrEqual(4);
    expect(lengthOf(way ?? [])).toBeLessThan(6.3);
  });
});

/** Length of the shortest way from sample to sample by steps between neighbours (Dijkstra). */
function gridDistance(floor: WalkableFloor, samples: readonly FloorPoint[], from: FloorPoint, to: FloorPoint): number {
  const key = (p: Readonly<FloorPoint>) => `${p[0].toFixed(3)},${p[1].toFixed(3)}`;
  const best = new Map([[key(from), 0]]);
  const byKey = new Map(samples.map((p) => [key(p), p]));
  const open: FloorPoint[] = [from];
  while (open.length > 0) {
    open.sort((p, q) => (best.get(key(q)) ?? 0) - (best.get(key(p)) ?? 0));
    const here = open.pop() ?? from;
    const cost = best.get(key(here)) ?? 0;
    if (here === to) return cost;
    for (const [dx, dz] of [[0.5, 0], [-0.5, 0], [0, 0.5], [0, -0.5]] as const) {
      const next = byKey.get(key([here[0] + dx, here[1] + dz]));
      if (next === undefined || cost + 0.5 >= (best.get(key(next)) ?? Infinity) || !floor.lineFree(here, next)) continue;
      best.set(key(next), cost + 0.5);
      open.push(next);
    }
  }
  return Infinity;
}
