import { BufferGeometry, BufferAttribute } from 'three';
import { bendArm, type V3 } from './arm-bend.ts';
import { openness } from './figure-occlusion.ts';
import { COAT, COLLAR, HEAD, LEG, MITT, NECK, NOSE, POCKET, SHOE, SLEEVE } from './figure-profile.ts';
import { loft, smoothRings, type Ring, type Surface } from './loft.ts';

/** What a vertex is made of; the shader colours by it. */
export const MATERIAL = { coat: 0, collar: 1, wood: 2, head: 3, trousers: 4, shoe: 5, button: 6, sleeve: 7 } as const;
/** How a vertex moves; odd limbs are the left side. */
export const LIMB = { trunk: 0, head: 1, legLeft: 3, legRight: 4, armLeft: 5, armRight: 6, handLeft: 7, handRight: 8 } as const;

/** Rings and segments of one level of detail, as a share of the finest. */
export type Detail = { rings: number; segments: number };
export const NEAR: Detail = { rings: 0.85, segments: 0.8 };
export const FAR: Detail = { rings: 0.42, segments: 0.34 };

type Stuff = (typeof MATERIAL)[keyof typeof MATERIAL];
type Limb = (typeof LIMB)[keyof typeof LIMB];

/**
 * The whole figure as one geometry: attributes `position` and `normal` (metres, at rest; sleeves hold
 * [across, along 0..1, across], mitts are about their wrist) and `traits` = [material, limb, openness 0..1].
 */
export function buildFigure(detail: Detail): BufferGeometry {
  const positions: number[] = [];
  const normals: number[] = [];
  const traits: number[] = [];
  const indices: number[] = [];
  const seg = (n: number) => Math.max(6, Math.round(n * detail.segments));
  const rings = (outline: readonly Ring[], n: number) => smoothRings(outline, Math.max(4, Math.round(n * detail.rings)));

  const add = (surface: Surface, stuff: Stuff, limb: Limb, rest = (p: V3, n: V3): { p: V3; n: V3 } => ({ p, n })) => {
    const base = positions.length / 3;
    for (let i = 0; i < surface.positions.length; i += 3) {
      const p = surface.positions.slice(i, i + 3) as unknown as V3;
      const n = surface.normals.slice(i, i + 3) as unknown as V3;
      const placed = rest(p, n);
      positions.push(...p);
      normals.push(...n);
      traits.push(stuff, limb, openness(placed.p, placed.n));
    }
    for (const index of surface.indices) indices.push(base + index);
  };

  add(loft(rings(COAT, 24), seg(36)), MATERIAL.coat, LIMB.trunk);
  add(loft(rings(COLLAR, 12), seg(30), slopeCollar), MATERIAL.collar, LIMB.trunk);
  add(loft(rings(NECK, 3), seg(14)), MATERIAL.wood, LIMB.trunk);
  add(loft(rings(HEAD, 22), seg(34), flattenFace), MATERIAL.head, LIMB.head);
  add(loft(rings(NOSE, 8), seg(14)), MATERIAL.wood, LIMB.head);
  for (const side of [1, -1] as const) {
    const right = side === 1;
    add(loft(mirror(rings(LEG, 5), side), seg(14)), MATERIAL.trousers, right ? LIMB.legRight : LIMB.legLeft);
    add(loft(mirror(rings(SHOE, 10), side), seg(20)), MATERIAL.shoe, right ? LIMB.legRight : LIMB.legLeft);
    const hand: V3 = [POCKET[0] * side, POCKET[1], POCKET[2]];
    const sleeve = SLEEVE.map(({ t, r }) => ({ y: t, rx: r, rz: r }));
    add(loft(rings(sleeve, 18), seg(18)), MATERIAL.sleeve, right ? LIMB.armRight : LIMB.armLeft, (p, n) => restArm(side, hand, p, n));
    add(loft(rings(MITT, 8), seg(12), layMitt), MATERIAL.wood, right ? LIMB.handRight : LIMB.handLeft, (_, n) => ({ p: hand, n }));
  }
  if (detail.segments > 0.5) {
    for (const y of [1.235, 1.095, 0.955]) add(loft(button(y), 12, layButton(y)), MATERIAL.button, LIMB.trunk);
  }

  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3));
  geometry.setAttribute('normal', new BufferAttribute(new Float32Array(normals), 3));
  geometry.setAttribute('traits', new BufferAttribute(new Float32Array(traits), 3));
  geometry.setIndex(indices);
  return geometry;
}

const mirror = (rings: Ring[], side: 1 | -1): Ring[] => rings.map((ring) => ({ ...ring, x: (ring.x ?? 0) * side }));

/** The collar stands higher at the nape and opens to a shallow V in front. */
function slopeCollar(point: [number, number, number]): void {
  const front = Math.max(0, -point[2]) / 0.13;
  point[1] += 0.016 * (1 - front) - 0.034 * front * front;
  point[2] -= 0.008 * front;
}

/** A face a little flatter than the back of the head. */
function flattenFace(point: [number, number, number]): void {
  if (point[2] < 0) point[2] *= 0.97;
}

/** From the loft's upright axis to a mitt that points forward, thumb side up. */
function layMitt(point: [number, number, number]): void {
  const [x, y, z] = point;
  point[0] = x;
  point[1] = z;
  point[2] = -y;
}

const button = (y: number): Ring[] => [
  { y, rx: 0.0135, rz: 0.0135 }, { y: y + 0.004, rx: 0.0145, rz: 0.0145 }, { y: y + 0.007, rx: 0.012, rz: 0.012 }, { y: y + 0.0065, rx: 0.001, rz: 0.001 },
];

/** Lays a button on the coat's front, which is a superellipse of about 0.146 m depth. */
function layButton(y: number): (point: [number, number, number]) => void {
  const front = frontOf(y);
  return (point) => {
    const [x, up, z] = point;
    point[0] = x;
    point[1] = y + z;
    point[2] = front - (up - y);
  };
}

function frontOf(y: number): number {
  const at = COAT.findIndex((ring) => ring.y > y && ring.rz > 0.11);
  const [a, b] = [COAT[at - 1] as Ring, COAT[at] as Ring];
  const t = (y - a.y) / (b.y - a.y);
  return -(a.rz + (b.rz - a.rz) * t) + (a.z ?? 0) - 0.001;
}

function restArm(side: 1 | -1, hand: V3, p: V3, n: V3): { p: V3; n: V3 } {
  const { centre, tangent } = bendArm(side, hand, Math.min(1, Math.max(0, p[1])));
  const across = unit(cross(tangent, [0, 0, 1]));
  const over = cross(across, tangent);
  const blend = (v: V3, along: number): V3 =>
    [0, 1, 2].map((k) => (across[k] as number) * v[0] + (tangent[k] as number) * along + (over[k] as number) * v[2]) as unknown as V3;
  const offset = blend(p, 0);
  return { p: [centre[0] + offset[0], centre[1] + offset[1], centre[2] + offset[2]], n: blend(n, 0) };
}

const cross = (a: V3, b: V3): V3 => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
const unit = (a: V3): V3 => {
  const length = Math.hypot(...a) || 1;
  return [a[0] / length, a[1] / length, a[2] / length];
};
