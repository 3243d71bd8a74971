import { describe, expect, it } from 'vitest';
import { tourMoments } from '#protocol/tour-intentions.ts';
import { derivePickMap, surfaceUnder } from '../../../client/input/pick.ts';
import { DrawnLoop, type Point3 } from '../../../client/tour/drawn-loop.ts';
import { PointPace } from '../../../client/tour/point-pace.ts';
import { circleStrength, MOST_CIRCLES, spotStrength, TourMarks } from '../../../client/tour/tour-marks.ts';
import { twoHalls } from '../two-halls.ts';

const at = (x: number) => ({ id: 'ada', x, y: 1, z: 0, on: true });

describe('the marks of a live tour', () => {
  it('follow the pointer in one place, and fade a second after the last news', () => {
    const marks = new TourMarks();
    marks.point(at(1), 0);
    marks.point(at(2), 100);
    expect(marks.spots).toHaveLength(1);
    const [spot] = marks.spots;
    expect(spot).toMatchObject({ x: 2 });
    expect([spotStrength(spot!, 1_000), spotStrength(spot!, 1_100)]).toEqual([1, 1]);
    expect(spotStrength(spot!, 1_200)).toBeLessThan(1);
    expect(marks.settle(1_200)).toBe(true);
    expect(marks.settle(2_000)).toBe(false);
    expect(marks.spots).toEqual([]);
  });

  it('fade at once when the pointer is taken away', () => {
    const marks = new TourMarks();
    marks.point({ ...at(1), on: false }, 0);
    expect(marks.spots).toEqual([]);
    marks.point(at(1), 0);
    marks.point({ ...at(1), on: false }, 100);
    expect(spotStrength(marks.spots[0]!, 200)).toBeLessThan(1);
    marks.point(at(3), 250);
    expect(spotStrength(marks.spots[0]!, 300)).toBe(1);
  });

  it('keep circles for four seconds, and few of them', () => {
    const marks = new TourMarks();
    for (let i = 0; i < MOST_CIRCLES + 2; i++) marks.circle('ada', [[i, 0, 0]], i);
    expect(marks.circles.map(({ points }) => points[0]?.[0])).toEqual([2, 3, 4, 5]);
    expect(circleStrength(marks.circles[0]!, 4_002)).toBe(1);
    expect(circleStrength(marks.circles[0]!, 4_300)).toBeLessThan(1);
    expect(marks.settle(5_000)).toBe(false);
  });
});

describe('the pace of a pointer', () => {
  it('is ten times a second while it moves, seldom at rest, and once when it goes', () => {
    const pace = new PointPace();
    let moving = 0;
    for (let now = 0; now < 1_000; now += 10) if (pace.due({ x: now, y: 0, z: 0 }, now)) moving += 1;
    expect(moving).toBe(10);
    let resting = 0;
    for (let now = 1_000; now < 2_000; now += 10) if (pace.due({ x: 990, y: 0, z: 0 }, now)) resting += 1;
    expect(resting).toBeGreaterThan(0);
    expect(resting).toBeLessThanOrEqual(3);
    expect([pace.end(), pace.end()]).toEqual([true, false]);
  });
});

/** Led along a path of `steps` points, a tenth of a second each: the loop that comes of it. */
function draw(path: (share: number) => Point3, steps = 20): Point3[] | null {
  const loop = new DrawnLoop();
  for (let i = 0; i <= steps; i++) {
    const round = loop.add(path(i / steps), i * 100);
    if (round !== null) return round;
  }
  return null;
}
const ring = (radius: number) => (share: number): Point3 => [Math.cos(share * 2 * Math.PI) * radius, 1 + Math.sin(share * 2 * Math.PI) * radius, -3];

describe('a circle drawn with the pointer', () => {
  it('is found when the pointer comes round, and fits the wire', () => {
    const round = draw(ring(0.3));
    expect(round?.length).toBeGreaterThan(10);
    expect(tourMoments.circle.safeParse({ points: round }).success).toBe(true);
    expect(tourMoments.circle.safeParse({ points: draw(ring(0.5), 24) }).success).toBe(true);
  });

  it('is not a tremble, a line, a line there and back, or drawn too slowly', () => {
    expect(draw(ring(0.03))).toBe(null);
    expect(draw((share) => [share * 2, 1, 0])).toBe(null);
    expect(draw((share) => [share < 0.5 ? share : 1 - share, 1, 0])).toBe(null);
    expect(draw(ring(0.3), 60)).toBe(null);
  });
});

describe('the surface pointed at', () => {
  const { exhibition, plan } = twoHalls();
  const map = derivePickMap(exhibition, plan);
  const spot = { x: 0, y: 0, z: 0 };
  const [x, z] = plan.start.at;

  it('is the floor, and a wall where nothing hangs', () => {
    expect(surfaceUnder(map, { x, y: 1.6, z, dx: 0, dy: -1, dz: 0 }, spot)).toBe(true);
    expect(spot).toEqual({ x, y: 0, z });
    expect(surfaceUnder(map, { x, y: 1.6, z, dx: 1, dy: 0, dz: 0 }, spot)).toBe(true);
    expect(spot.y).toBe(1.6);
    expect(spot.x).toBeGreaterThan(x);
  });

  it('is an exhibit before what is behind it', () => {
    const [placed] = plan.placed;
    const [px, py, pz] = placed!.position;
    const [sx, sz] = placed!.stand.at;
    const away = Math.hypot(px - sx, pz - sz);
    expect(surfaceUnder(map, { x: sx, y: py, z: sz, dx: (px - sx) / away, dy: 0, dz: (pz - sz) / away }, spot)).toBe(true);
    expect(Math.hypot(spot.x - sx, spot.z - sz)).toBeLessThanOrEqual(away);
  });

  it('is the very shape of an object where that is known, its plinth, or what is behind it', () => {
    const vase = map.exhibits.find(({ ref }) => ref === 'kiln/vase')!;
    const { box, base } = vase;
    const from = { x: box.x + 2, z: box.z, dx: -1, dy: 0, dz: 0 };
    const [high, low] = [{ ...from, y: base!.top + 0.3 }, { ...from, y: base!.top - 0.3 }];
    expect(surfaceUnder(map, high, spot, () => 2.05)).toBe(true);
    expect(spot.x).toBeCloseTo(box.x - 0.05, 6);
    expect(surfaceUnder(map, high, spot, () => Infinity)).toBe(true);
    expect(spot.x).toBeLessThan(box.x - box.halfWidth);
    expect(surfaceUnder(map, low, spot, () => Infinity)).toBe(true);
    expect(Math.abs(spot.x - box.x)).toBeLessThanOrEqual(Math.hypot(box.halfWidth, box.halfDepth));
    surfaceUnder(map, high, spot);
    expect(Math.abs(spot.x - box.x)).toBeLessThanOrEqual(Math.hypot(box.halfWidth, box.halfDepth));
  });

  it('is nowhere from outside the walls', () => expect(surfaceUnder(map, { x: 500, y: 1, z: 500, dx: 1, dy: 0, dz: 0 }, spot)).toBe(false));
});
