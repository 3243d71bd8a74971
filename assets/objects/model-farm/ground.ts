import { BufferAttribute, BufferGeometry } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { lathe, surface } from '../../craft/shapes.ts';
import { mix } from '../../craft/vec.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { BASE_TOP, CUT_ANGLE, CUT_HALF, CUT_RADIUS, CUT_RINGS, CUT_Z, DIGESTER, EARTH, GROUND, groundAt, pondPoint, POND, shore } from './layout.ts';
import { digesterWidth, HOLE } from './digester-profile.ts';
import { soilUv, topUv } from './ground-picture.ts';

/** Earth goes over the rim in a soft edge: how much lower its last ring lies. */
const LIP = 0.004;
/** Moves the wood's picture, so that the joint where it repeats does not fall into the open notch. */
const GRAIN_SHIFT = -0.182;

/** Vertices near the shore are drawn onto it and those inside are sunk, so that the basin fits into the ground. */
function settled(x: number, z: number): Vec3 {
  const reach = shore(x, z);
  if (reach < 0.8) return [x, GROUND - 0.06, z];
  if (reach > 1.25) return [x, groundAt(x, z) - LIP * Math.max(0, Math.hypot(x, z) / EARTH.radius - 0.985) / 0.015, z];
  const [dx, dz] = [x - POND.x, z - POND.z];
  const [px, pz] = [POND.x + (dx * 1.08) / reach, POND.z + (dz * 1.08) / reach];
  return [px, groundAt(px, pz), pz];
}

/** Gives a sheet picture coordinates worked out from its points. */
function mapped(geometry: BufferGeometry, uvOf: (x: number, y: number, z: number) => Vec2): BufferGeometry {
  const p = geometry.getAttribute('position');
  const uv = new Float32Array(p.count * 2);
  for (let i = 0; i < p.count; i++) uv.set(uvOf(p.getX(i), p.getY(i), p.getZ(i)), i * 2);
  geometry.setAttribute('uv', new BufferAttribute(uv, 2));
  return geometry;
}

const depthOf = (y: number) => (GROUND + 0.002 - y) / (GROUND - BASE_TOP);

function top(m: Maker): void {
  const rest = 2 * (Math.PI - CUT_ANGLE);
  const wide = surface((u, v) => {
    const a = CUT_ANGLE + (1 - u) * rest;
    const r = EARTH.radius * v;
    return settled(Math.sin(a) * r, Math.cos(a) * r);
  }, 52, EARTH.rings);
  // The piece between the digester's wall and the radii of the notch.
  const [from, span] = [Math.acos(DIGESTER.ahead / HOLE), 2 * (Math.PI - Math.acos(DIGESTER.ahead / HOLE))];
  const inner = surface((u, v) => {
    const side = u < 0.5 ? -1 : 1;
    const r = CUT_RADIUS * Math.abs(1 - 2 * u);
    const [ox, oz] = [side * r * Math.sin(CUT_ANGLE), r * Math.cos(CUT_ANGLE)];
    const a = from + span * (1 - u);
    const [ix, iz] = [Math.sin(a) * HOLE, DIGESTER.z + Math.cos(a) * HOLE];
    return settled(mix(ix, ox, v), mix(iz, oz, v));
  }, CUT_RINGS * 2, 3);
  for (const sheet of [wide, inner]) m.add('ground', mapped(sheet, (x, _, z) => topUv(x, z)), [0, 0, 0], [0, 0, 0], 0);
}

/** The layers of soil round the rim, in the two sides of the notch and in its back wall beside the digester. */
function sides(m: Maker): void {
  const add = (sheet: BufferGeometry) => m.add('ground', sheet, [0, 0, 0], [0, 0, 0], 0);
  const pieces = 3;
  const each = (2 * (Math.PI - CUT_ANGLE)) / pieces;
  for (let k = 0; k < pieces; k++) {
    const start = CUT_ANGLE + k * each;
    const turn = (x: number, z: number) => (((Math.atan2(x, z) + 2 * Math.PI) % (2 * Math.PI)) - start) / each;
    const rim = surface((u, v) => {
      const a = start + u * each;
      const [x, z] = [Math.sin(a) * EARTH.radius, Math.cos(a) * EARTH.radius];
      return [x, mix(BASE_TOP, settled(x, z)[1], v), z];
    }, 18, 2);
    add(mapped(rim, (x, y, z) => soilUv(turn(x, z), depthOf(y))));
  }
  for (const side of [1, -1]) {
    const wall = surface((u, v) => {
      const r = side > 0 ? mix(CUT_RADIUS, EARTH.radius, u) : mix(EARTH.radius, CUT_RADIUS, u);
      const [x, z] = [side * r * Math.sin(CUT_ANGLE), r * Math.cos(CUT_ANGLE)];
      return [x, mix(BASE_TOP, settled(x, z)[1], v), z];
    }, 5, 2);
    add(mapped(wall, (x, y, z) => soilUv(0.5 + side * (Math.hypot(x, z) - CUT_RADIUS) * 0.9 + side * 0.2, depthOf(y))));
    const back = surface((u, v) => {
      const y = mix(BASE_TOP, groundAt(side * CUT_HALF, CUT_Z), v);
      const inside = digesterWidth(y, 'outer');
      return [side > 0 ? mix(inside, CUT_HALF, u) : mix(-CUT_HALF, -inside, u), y, CUT_Z];
    }, 3, 10);
    add(mapped(back, (x, y) => soilUv(0.5 + x * 0.9, depthOf(y))));
  }
}

/** The pond's basin: a bank of trodden clay that goes down under the water. */
function basin(m: Maker): void {
  const steps: readonly Vec2[] = [[1.36, -0.0035], [1.14, 0.0022], [1.05, 0.0035], [0.985, -0.002], [0.9, -0.013], [0.6, -0.03], [0.02, -0.036]];
  const sheet = surface((u, v) => {
    const [reach, y] = steps[Math.round(v * (steps.length - 1))]!;
    const [x, z] = pondPoint(-u * 2 * Math.PI, reach);
    return [x, groundAt(x, z) + y, z];
  }, 22, steps.length - 1, { closedU: true });
  m.tint([0.62, 0.55, 0.44], () => m.add('ground', mapped(sheet, (x, _, z) => topUv(x, z)), [0, 0, 0], [0, 0, 0], 0));
}

/** The moulded round base with its brass band, and the block of earth on it. */
export function makeGround(m: Maker): void {
  m.add('walnut', lathe([
    [0.488, 0], [0.4962, 0.003], [0.4965, 0.0125], [0.4925, 0.016], [0.4885, 0.0185], [0.487, 0.0255],
    [0.481, 0.034], [0.471, BASE_TOP], [0.2, BASE_TOP],
  ], 56).translate(-GRAIN_SHIFT, 0, 0), [GRAIN_SHIFT, 0, 0], [0, 0, 0], 0.5);
  m.lathe('brass', [[0.4958, 0.006], [0.4986, 0.009], [0.4958, 0.012]], [0, 0, 0], [0, 0, 0], 56, 1.2);
  top(m);
  sides(m);
  basin(m);
}
