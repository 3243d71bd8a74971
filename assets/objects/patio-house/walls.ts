import { BoxGeometry } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { hash3, noise3, random } from '../../craft/noise.ts';
import { outline } from '../../craft/shapes.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { CUT, EAVES, GROUND, HALF, MIDDLE_Z, STOREY, WALL } from './layout.ts';
import { balcony, door, portal, shutters, window } from './openings.ts';
import { block } from './block.ts';

/** Height of a course of earth bricks with its joint, and a brick's length along the wall. */
const COURSE = 0.0135;
const BRICK = 0.031;
const COURSES = Math.round(EAVES / COURSE);
/** Thickness of the plaster skin on each face. */
const PLASTER = 0.004;

/** How far along a cut wall the plaster and, further, the earth core reach at a course (0 at the ground). */
const plasterEnd = (course: number) => 0.012 + 0.075 * (1 - course / COURSES) ** 1.4 + 0.012 * (hash3(course, 1, 7) - 0.5);
const coreEnd = (course: number) => plasterEnd(course) + 0.026 + 0.024 * (1 - course / COURSES) + (course % 2) * BRICK * 0.5;

/** A wall seen from outside, x along it: from `left` to `right`, optionally broken off in steps towards the right. */
function face(left: number, right: number, broken: ((course: number) => number) | null): Vec2[] {
  if (broken === null) return [[left, 0], [right, 0], [right, EAVES], [left, EAVES]];
  const steps: Vec2[] = [];
  for (let course = 0; course < COURSES; course++) steps.push([right + broken(course), course * COURSE], [right + broken(course), (course + 1) * COURSE]);
  return [[left, 0], ...steps, [left, COURSES * COURSE]];
}

type Hole = { at: number; bottom: number; width: number; height: number };
const holePoints = ({ at, bottom, width, height }: Hole): Vec2[] => [
  [at - width / 2, bottom], [at - width / 2, bottom + height], [at + width / 2, bottom + height], [at + width / 2, bottom],
];

/** Lime-washed plaster with a trace of older coats. */
const wash = ([x, y]: Vec3): Rgb => {
  const stain = Math.max(0, noise3(x * 22, y * 5, 3) - 0.62) * 0.4;
  return [1.06 - stain, 1.04 - stain * 1.05, 0.99 - stain * 1.15];
};

/** The band of blue paint at the foot of an outer wall, left open before the doors at `gaps`. */
function dado(m: Maker, left: number, right: number, gaps: readonly (readonly [at: number, width: number])[] = []): void {
  const edges = [left, ...gaps.flatMap(([at, width]) => [at - width / 2, at + width / 2]), right];
  for (let k = 0; k < edges.length; k += 2) {
    const [from, to] = [edges[k] ?? left, edges[k + 1] ?? right];
    m.tint([0.13, 0.24, 0.4], () => block(m, 'limewash', [to - from, 0.034, 0.0014], [(from + to) / 2, 0.017, WALL / 2 + 0.0004]));
  }
}

/** One outer wall in its own frame: outside looks to +z, middle at x = 0, foot at y = 0. */
function wall(m: Maker, left: number, right: number, broken: boolean, holes: readonly Hole[]): void {
  const cuts = holes.map(holePoints);
  m.tint(wash, () => {
    m.plate('limewash', outline(face(left, right, broken ? plasterEnd : null), cuts), PLASTER, 0, [0, 0, WALL / 2 - PLASTER / 2]);
    m.plate('limewash', outline(face(left, right, broken ? (c) => plasterEnd(c) - 0.006 : null), cuts), PLASTER, 0, [0, 0, -WALL / 2 + PLASTER / 2]);
  });
  const core = outline(face(left + 0.001, right, broken ? (c) => coreEnd(c) - 0.004 : null), cuts);
  m.plate('adobe', core, WALL - 2 * PLASTER - 0.004, 0);
  if (broken) bricks(m, right);
}

/** The bricks that stand proud of the core where the plaster is gone: two wythes, mortar set back. */
function bricks(m: Maker, right: number): void {
  const next = random(77);
  for (let course = 0; course < COURSES; course++) {
    const end = right + coreEnd(course);
    for (let x = right + plasterEnd(course) - 0.02 + (course % 2) * BRICK * 0.5; x < end - 0.012; x += BRICK) {
      const length = Math.min(BRICK - 0.002, end - x);
      if (length < 0.012) continue;
      for (const z of [-0.0072, 0.0072]) {
        const shade = 0.82 + next() * 0.42;
        m.tint([shade, shade * (0.95 + next() * 0.08), shade * (0.9 + next() * 0.1)], () =>
          m.add('adobe', new BoxGeometry(length, COURSE - 0.0018, 0.0132), [x + length / 2, (course + 0.5) * COURSE, z], [(next() - 0.5) * 0.03, (next() - 0.5) * 0.05, (next() - 0.5) * 0.03], 0.3));
      }
    }
  }
}

/** Where a wall stands: its middle on the ground and the quarter turns that make it look outwards. */
const side = (turn: number): { position: Vec3; rotation: Vec3 } => {
  const angle = (turn * Math.PI) / 2;
  const out = (turn % 2 === 0 ? HALF.z : HALF.x) - WALL / 2;
  return { position: [Math.sin(angle) * out, GROUND, MIDDLE_Z + Math.cos(angle) * out], rotation: [0, angle, 0] };
};

const upper = STOREY + 0.018;
const low = (at: number): Hole => ({ at, bottom: 0.05, width: 0.042, height: 0.066 });
const high = (at: number): Hole => ({ at, bottom: upper, width: 0.044, height: 0.084 });
const portalHole: Hole = { at: -0.16, bottom: 0, width: 0.076, height: 0.108 };

/** The four earth walls with plaster, doors, windows and balconies; the south-east corner is broken open. */
export function makeWalls(m: Maker): void {
  m.at(side(0), () => {
    const windows = [low(-0.33), low(0.02)];
    const balconies = [high(-0.33), high(-0.16), high(0.02)];
    wall(m, -HALF.x, CUT.x - 0.03, true, [...windows, ...balconies, portalHole]);
    for (const hole of windows) window(m, hole.at, hole.bottom, hole.width, hole.height);
    for (const hole of balconies) balcony(m, hole.at, hole.bottom, hole.width, hole.height);
    portal(m, portalHole.at, portalHole.width, portalHole.height);
    dado(m, -HALF.x, CUT.x + 0.036, [[portalHole.at, 0.1]]);
    cornice(m, -HALF.x, CUT.x - 0.035);
  });
  m.at(side(1), () => {
    // Seen from the east the cut lies on the left; the wall is mirrored so that it breaks off towards its right.
    m.at({ rotation: [0, Math.PI, 0] }, () => wall(m, -HALF.z + WALL, -0.02, true, [low(-0.2), high(-0.2)]));
    window(m, 0.2, 0.05, 0.042, 0.066);
    balcony(m, 0.2, upper, 0.044, 0.084);
    dado(m, -0.04, HALF.z - WALL);
    cornice(m, 0.03, HALF.z - WALL);
  });
  m.at(side(2), () => {
    wall(m, -HALF.x, HALF.x, false, [low(-0.26), low(0.26), high(-0.26), high(0), high(0.26)]);
    for (const at of [-0.26, 0.26]) shutters(m, at, 0.05, 0.042, 0.066);
    for (const at of [-0.26, 0, 0.26]) shutters(m, at, upper, 0.044, 0.084);
    dado(m, -HALF.x, HALF.x);
    cornice(m, -HALF.x, HALF.x);
  });
  m.at(side(3), () => {
    wall(m, -HALF.z + WALL, HALF.z - WALL, false, [low(0.1), high(-0.12), high(0.1)]);
    shutters(m, 0.1, 0.05, 0.042, 0.066);
    for (const at of [-0.12, 0.1]) shutters(m, at, upper, 0.044, 0.084);
    door(m, -0.12, 0.05, 0.1);
    dado(m, -HALF.z + WALL, HALF.z - WALL, [[-0.12, 0.066]]);
    cornice(m, -HALF.z + WALL, HALF.z - WALL);
  });
}

/** A moulded band under the eaves and a string course between the storeys. */
function cornice(m: Maker, left: number, right: number): void {
  const [middle, length] = [(left + right) / 2, right - left];
  m.tint([1.04, 1.01, 0.95], () => {
    block(m, 'limewash', [length, 0.008, 0.012], [middle, EAVES - 0.006, WALL / 2 + 0.004]);
    block(m, 'limewash', [length, 0.005, 0.008], [middle, EAVES - 0.0125, WALL / 2 + 0.002]);
    block(m, 'limewash', [length, 0.006, 0.007], [middle, STOREY + 0.004, WALL / 2 + 0.002]);
  });
}

/** A point on the bared bricks of the street wall. */
export const adobeAnchor: Vec3 = [CUT.x + 0.055, GROUND + 0.1, MIDDLE_Z + HALF.z - WALL / 2 + 0.0138];
