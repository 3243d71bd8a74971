import { Matrix3, Vector3 } from 'three';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { SKIN_FOOT } from './layout.ts';
import type { Volume } from './layout.ts';

/** A flat wall: its foot's left end as seen from outside, its axes, and its outline in them (metres). */
export interface Wall {
  readonly origin: Vec3;
  readonly right: Vec3;
  readonly up: Vec3;
  readonly out: Vec3;
  readonly outline: readonly [Vec2, Vec2, Vec2, Vec2];
}

const triple = (v: Vector3): Vec3 => [v.x, v.y, v.z];

/** Where three planes n·p = d meet. */
function meet(planes: readonly (readonly [Vector3, number])[]): Vector3 {
  const [[a, da], [b, db], [c, dc]] = planes as readonly [readonly [Vector3, number], readonly [Vector3, number], readonly [Vector3, number]];
  return new Vector3(da, db, dc).applyMatrix3(new Matrix3().set(a.x, a.y, a.z, b.x, b.y, b.z, c.x, c.y, c.z).invert());
}

/** Middle of a volume's plan. */
export function middleOf({ plan }: Volume): Vec2 {
  return [plan.reduce((s, [x]) => s + x, 0) / 4, plan.reduce((s, [, z]) => s + z, 0) / 4];
}

/** Height of a volume's roof over (x, z). */
export function roofAt(volume: Volume, x: number, z: number): number {
  const [cx, cz] = middleOf(volume);
  const [y, sx, sz] = volume.roof;
  return y + sx * (x - cx) + sz * (z - cz);
}

/** Walls leaning as a volume says, cut by its roof raised by `lift` metres; with the corners below and above. */
export function prism(volume: Volume, lift = 0): { walls: Wall[]; foot: Vec3[]; top: Vec3[] } {
  const foot = volume.plan.map(([x, z]) => new Vector3(x, SKIN_FOOT, z));
  const sides = foot.map((a, i) => {
    const right = foot[(i + 1) % 4]!.clone().sub(a).normalize();
    const lean = (volume.leans[i]! / 180) * Math.PI;
    const out = new Vector3(-right.z * Math.cos(lean), -Math.sin(lean), right.x * Math.cos(lean));
    return { right, out, up: new Vector3().crossVectors(out, right), plane: [out, out.dot(a)] as const };
  });
  const [, sx, sz] = volume.roof;
  const roof = [new Vector3(-sx, 1, -sz), roofAt(volume, 0, 0) + lift] as const;
  const top = foot.map((_, i) => meet([sides[(i + 3) % 4]!.plane, sides[i]!.plane, roof]));
  const walls = sides.map(({ right, out, up }, i): Wall => {
    const flat = (p: Vector3): Vec2 => {
      const d = p.clone().sub(foot[i]!);
      return [d.dot(right), d.dot(up)];
    };
    const next = (i + 1) % 4;
    return { origin: triple(foot[i]!), right: triple(right), up: triple(up), out: triple(out), outline: [[0, 0], flat(foot[next]!), flat(top[next]!), flat(top[i]!)] };
  });
  return { walls, foot: foot.map(triple), top: top.map(triple) };
}

/** A point of a wall at (u, v), `proud` metres before it. */
export function onWall({ origin, right, up, out }: Wall, u: number, v: number, proud = 0): Vec3 {
  const at = (k: 0 | 1 | 2) => origin[k] + right[k] * u + up[k] * v + out[k] * proud;
  return [at(0), at(1), at(2)];
}

/** Cuts a convex polygon to what lies inside a convex outline shrunk by `inset` metres; both anticlockwise. */
export function clip(polygon: readonly Vec2[], outline: readonly Vec2[], inset: number): Vec2[] {
  let rest = [...polygon];
  outline.forEach((a, i) => {
    const b = outline[(i + 1) % outline.length]!;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const within = ([x, y]: Vec2) => ((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0])) / length - inset;
    const kept: Vec2[] = [];
    rest.forEach((p, k) => {
      const q = rest[(k + 1) % rest.length]!;
      const [dp, dq] = [within(p), within(q)];
      if (dp >= 0) kept.push(p);
      if (dp * dq < 0) kept.push([p[0] + ((q[0] - p[0]) * dp) / (dp - dq), p[1] + ((q[1] - p[1]) * dp) / (dp - dq)]);
    });
    rest = kept;
  });
  return rest;
}
