import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveBuilding } from '#scenes/format/building.ts';
import type { Building, Chart, V3 } from '#scenes/format/building.ts';
import { GUTTER } from '#scenes/format/building/atlas.ts';
import type { Exhibition } from '#scenes/format/schema.ts';
import { anyExhibition } from './any-plan.ts';
import { minimalExhibition } from './minimal.ts';

const allCharts = (building: Building): Chart[] => building.halls.flatMap((h) => h.charts);
const dot = (a: V3, b: V3) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const pointOn = ({ origin, u, v }: Chart, s: number, t: number): V3 => [origin[0] + u[0] * s + v[0] * t, origin[1] + u[1] * s + v[1] * t, origin[2] + u[2] * s + v[2] * t];

/** Buildings whose things do not stand in one another: there depths may fight, and the lint refuses them. */
const anyEmptyExhibition = anyExhibition.map((exhibition): Exhibition => ({
  ...exhibition,
  halls: exhibition.halls.map((hall) => {
    const [w, n, e, s] = hall.floor;
    const [x, z] = [(w + e) / 2, (n + s) / 2];
    return { ...hall, exhibits: hall.exhibits.filter((p) => 'at' in p).slice(0, 1).map((p) => ({ ...p, at: [x, z] as [number, number] })), benches: [], walls: [], skylights: [[x - 1.5, z - 1, x + 1.5, z + 0.4]] };
  }),
}));

/** Pairs of charts that lie in one plane, look the same way and cover the same spot: they would flicker. */
function flickering(charts: readonly Chart[]): string[] {
  const found: string[] = [];
  for (const [i, a] of charts.entries()) {
    for (const b of charts.slice(i + 1)) {
      if (dot(a.normal, b.normal) < 0.999) continue;
      const apart: V3 = [b.origin[0] - a.origin[0], b.origin[1] - a.origin[1], b.origin[2] - a.origin[2]];
      if (Math.abs(dot(apart, a.normal)) > 0.0015) continue;
      if (shareSpot(a, b)) found.push(`${a.id} and ${b.id}`);
    }
  }
  return found;
}

/** Whether two coplanar charts cover a common spot of more than 2 mm, holes left out. */
function shareSpot(a: Chart, b: Chart): boolean {
  const corners = [[0, 0], [b.width, 0], [b.width, b.height], [0, b.height]].map(([s, t]) => {
    const p = pointOn(b, s ?? 0, t ?? 0);
    const off: V3 = [p[0] - a.origin[0], p[1] - a.origin[1], p[2] - a.origin[2]];
    return [dot(off, a.u), dot(off, a.v)] as const;
  });
  const us = corners.map((c) => c[0]);
  const vs = corners.map((c) => c[1]);
  const box = [Math.max(0, Math.min(...us)), Math.max(0, Math.min(...vs)), Math.min(a.width, Math.max(...us)), Math.min(a.height, Math.max(...vs))] as const;
  if (box[2] - box[0] < 0.002 || box[3] - box[1] < 0.002) return false;
  for (let i = 0; i < 12; i++) {
    for (let j = 0; j < 12; j++) {
      const s = box[0] + ((i + 0.5) / 12) * (box[2] - box[0]);
      const t = box[1] + ((j + 0.5) / 12) * (box[3] - box[1]);
      if (covers(a, pointOn(a, s, t)) && covers(b, pointOn(a, s, t))) return true;
    }
  }
  return false;
}

function covers(chart: Chart, p: V3): boolean {
  const off: V3 = [p[0] - chart.origin[0], p[1] - chart.origin[1], p[2] - chart.origin[2]];
  const s = dot(off, chart.u);
  const t = dot(off, chart.v);
  const slack = 0.001;
  if (s < slack || t < slack || s > chart.width - slack || t > chart.height - slack) return false;
  if (chart.round && Math.hypot(s - chart.width / 2, t - chart.height / 2) > chart.width / 2) return false;
  return !chart.holes.some(([u0, v0, u1, v1]) => s > u0 && s < u1 && t > v0 && t < v1);
}

function checkFrames(charts: readonly Chart[]): void {
  for (const { id, u, v, normal, width, height } of charts) {
    expect(Math.hypot(...u), id).toBeCloseTo(1, 9);
    expect(Math.hypot(...v), id).toBeCloseTo(1, 9);
    expect(dot(u, v), id).toBeCloseTo(0, 9);
    expect([u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]].map((n, i) => n - (normal[i] ?? 0)), id).toEqual([expect.closeTo(0, 9), expect.closeTo(0, 9), expect.closeTo(0, 9)]);
    expect(width, id).toBeGreaterThan(0);
    expect(height, id).toBeGreaterThan(0);
  }
}

function checkAtlas(building: Building): void {
  for (const { id, charts, atlas } of building.halls) {
    const baked = charts.flatMap((c) => (c.atlas === null ? [] : [c.atlas]));
    expect(charts.filter((c) => c.bake).length).toBe(baked.length);
    const taken = new Uint8Array(atlas.width * atlas.height);
    let overlaps = 0;
    for (const { x, y, w, h } of baked) {
      expect(x >= GUTTER && y >= GUTTER && x + w + GUTTER <= atlas.width && y + h + GUTTER <= atlas.height, id).toBe(true);
      for (let row = y - GUTTER; row < y + h + GUTTER; row++) {
        for (let column = x - GUTTER; column < x + w + GUTTER; column++) {
          const i = row * atlas.width + column;
          overlaps += taken[i] ?? 0;
          taken[i] = 1;
        }
      }
    }
    expect(overlaps, id).toBe(0);
  }
}

describe('the building', () => {
  const building = deriveBuilding(minimalExhibition());
  const charts = allCharts(building);

  test('has every wall as one chart, with its openings as holes inside it', () => {
    for (const { id, charts: own } of building.halls) {
      const walls = own.filter((c) => c.part === 'wall');
      expect(walls.map((c) => c.id).sort()).toEqual(['east', 'north', 'south', 'west'].map((side) => `${id}/wall/${side}`));
    }
    const north = charts.find((c) => c.id === 'entrance/wall/north');
    expect(north?.holes).toEqual([[3.8, 0, 6.2, 2.6].map((n) => expect.closeTo(n, 9))]);
    expect(charts.find((c) => c.id === 'workshop/wall/south')?.holes).toHaveLength(1);
  });

  test('paints the accent wall, and only that', () => {
    expect(charts.filter((c) => c.material === 'accent').map((c) => c.id)).toEqual(['workshop/wall/north']);
  });

  test('lines the opening once, through the whole wall, with one threshold over both floors', () => {
    const lining = charts.filter((c) => c.part === 'reveal');
    expect(lining.map((c) => c.id).sort()).toEqual(['entrance/opening/0/head', 'entrance/opening/0/jamb-east', 'entrance/opening/0/jamb-west']);
    const [threshold, ...more] = charts.filter((c) => c.part === 'threshold');
    expect(more).toEqual([]);
    expect(threshold?.width).toBeCloseTo(2.4, 9);
    expect(threshold?.height).toBeGreaterThan(0.4);
    expect(threshold?.origin[1]).toBeGreaterThan(0);
  });

  test('gives wells to skylights, a disc to round plinths, and denser light to tops and floors', () => {
    expect(charts.filter((c) => c.part === 'well' && /well\/0\/(north|east|south|west)$/.test(c.id))).toHaveLength(8);
    expect(charts.filter((c) => c.round).map((c) => c.id)).toEqual(['entrance/plinth/0/top']);
    expect(charts.find((c) => c.id === 'workshop/plinth/2/top')?.density).toBe(2.5);
    expect(charts.find((c) => c.id === 'workshop/floor')?.density).toBe(1.6);
    expect(building.halls[0]?.skylights).toEqual([{ rect: [-2, -1, 2, 1], y: 4, paneY: 4.6 }]);
  });

  test('never bakes shadow gaps', () => {
    expect(charts.filter((c) => (c.part === 'skirting' || c.part === 'plinth-foot') && c.bake)).toEqual([]);
  });

  test('has no id twice', () => {
    expect(new Set(charts.map((c) => c.id)).size).toBe(charts.length);
  });

  test('would notice what flickers', () => {
    const floor = charts.find((c) => c.id === 'entrance/floor');
    if (floor === undefined) throw new Error('the entrance has no floor');
    const rug = { ...floor, id: 'rug', origin: [0, 0.001, 2] as V3, width: 1, height: 1 };
    expect(flickering([floor, rug])).toEqual(['entrance/floor and rug']);
  });

  test('has nothing that flickers, right-handed frames and a sound atlas', () => {
    expect(flickering(charts)).toEqual([]);
    checkFrames(charts);
    checkAtlas(building);
  });

  test('lights every object with a spot, and walls that carry exhibits with washers off their corners', () => {
    const [entrance, workshop] = building.halls;
    expect(entrance?.lamps.filter((l) => l.coneDegrees < 40)).toHaveLength(1);
    expect(workshop?.lamps.filter((l) => l.coneDegrees < 40)).toHaveLength(1);
    const washers = workshop?.lamps.filter((l) => l.coneDegrees === 44 && l.target[0] === -6) ?? [];
    expect(washers.length).toBeGreaterThan(2);
    for (const lamp of washers) {
      expect(lamp.position[0]).toBeCloseTo(-4, 9);
      expect(lamp.position[1]).toBeCloseTo(4.25, 9);
      expect(lamp.position[2]).toBeGreaterThan(-14.4 + 1.19);
      expect(lamp.position[2]).toBeLessThan(-4.4 - 1.19);
    }
  });
});

describe('any building', () => {
  test('has right-handed charts, holes within them and a sound atlas', () => {
    fc.assert(
      fc.property(anyExhibition, (exhibition) => {
        const building = deriveBuilding(exhibition);
        checkFrames(allCharts(building));
        checkAtlas(building);
        for (const chart of allCharts(building)) {
          for (const [u0, v0, u1, v1] of chart.holes) {
            expect(u0 >= -1e-6 && v0 >= 0 && u1 <= chart.width + 1e-6 && v1 <= chart.height + 1e-6 && u0 < u1 && v0 < v1, chart.id).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('has nothing that flickers', () => {
    fc.assert(
      fc.property(anyEmptyExhibition, (exhibition) => {
        expect(flickering(allCharts(deriveBuilding(exhibition)))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('is the same each time it is derived', () => {
    fc.assert(
      fc.property(anyExhibition, (exhibition) => {
        expect(deriveBuilding(structuredClone(exhibition))).toEqual(deriveBuilding(exhibition));
      }),
      { numRuns: 10 },
    );
  });
});
