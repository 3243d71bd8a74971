import {
  BufferGeometry, CatmullRomCurve3, ExtrudeGeometry, Float32BufferAttribute, LatheGeometry, Matrix4, Path, Quaternion,
  Shape, TubeGeometry, Vector2, Vector3,
} from 'three';
import type { Vec2, Vec3 } from './vec.ts';

/** How many sides a turned part of this radius (metres) needs to look round at arm's length. */
export function sidesFor(radius: number): number {
  if (radius < 0.003) return 6;
  if (radius < 0.007) return 8;
  if (radius < 0.015) return 10;
  if (radius < 0.035) return 14;
  if (radius < 0.06) return 20;
  if (radius < 0.15) return 30;
  return 44;
}

/** A turned part: `profile` is [radius, y] from bottom to top on the outside (metres), around the y axis. */
export function lathe(profile: readonly Vec2[], sides?: number): BufferGeometry {
  const widest = Math.max(...profile.map(([r]) => r));
  const points = profile.map(([r, y]) => new Vector2(Math.max(r, 1e-5), y));
  return new LatheGeometry(points, sides ?? sidesFor(widest));
}

/** A smooth profile through a few [radius, y] points, sampled evenly along its length. */
export function smoothProfile(points: readonly Vec2[], steps: number): Vec2[] {
  const curve = new CatmullRomCurve3(points.map(([r, y]) => new Vector3(r, y, 0)), false, 'centripetal');
  return curve.getSpacedPoints(steps).map((p): Vec2 => [Math.max(p.x, 0), p.y]);
}

/** A round bar or pipe along a smooth curve through `points`; open ends. */
export function tube(points: readonly Vec3[], radius: number, steps: number, sides: number, closed = false): BufferGeometry {
  const curve = new CatmullRomCurve3(points.map((p) => new Vector3(...p)), closed, 'centripetal');
  return new TubeGeometry(curve, steps, radius, sides, closed);
}

/**
 * A flat outline thickened to `depth` (metres) around z = 0, its edges rounded by `bevel`.
 * The bevel lies inside the outline, so the drawn size is the finished size.
 */
export function plate(shape: Shape | Shape[], depth: number, bevel: number, curveSegments = 10): BufferGeometry {
  const core = depth - 2 * bevel;
  const rounding = {
    bevelEnabled: bevel > 0, bevelThickness: bevel, bevelSize: bevel, bevelOffset: -bevel,
    bevelSegments: bevel < 0.0025 ? 1 : 2,
  };
  return new ExtrudeGeometry(shape, { depth: core, curveSegments, ...rounding }).translate(0, 0, -core / 2);
}

/** A closed outline from corner points [x, y], metres, anticlockwise. */
export function outline(points: readonly Vec2[], holes: readonly (readonly Vec2[])[] = []): Shape {
  const shape = new Shape(points.map(([x, y]) => new Vector2(x, y)));
  shape.holes = holes.map((hole) => new Path(hole.map(([x, y]) => new Vector2(x, y))));
  return shape;
}

/** What `surface` may vary: whether the sheet closes on itself in u. */
export interface SurfaceOptions {
  readonly closedU?: boolean;
}

/**
 * A smooth sheet: `at(u, v)` for u, v in 0..1 gives its points (metres); it faces along du × dv.
 * Carries uv = (u, 1 - v): the top edge of a picture lies where v = 1.
 */
export function surface(
  at: (u: number, v: number) => Vec3, stepsU: number, stepsV: number, options: SurfaceOptions = {},
): BufferGeometry {
  const position: number[] = [];
  const uv: number[] = [];
  const index: number[] = [];
  for (let j = 0; j <= stepsV; j++) {
    for (let i = 0; i <= stepsU; i++) {
      const u = i / stepsU;
      position.push(...at(options.closedU && i === stepsU ? 0 : u, j / stepsV));
      uv.push(u, 1 - j / stepsV);
    }
  }
  const row = stepsU + 1;
  for (let j = 0; j < stepsV; j++) {
    for (let i = 0; i < stepsU; i++) {
      const a = j * row + i;
      index.push(a, a + 1, a + row + 1, a, a + row + 1, a + row);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setAttribute('uv', new Float32BufferAttribute(uv, 2));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  if (options.closedU) joinSeam(geometry, stepsU, stepsV);
  return geometry;
}

/** Gives the first and last column of a closed sheet the same normals. */
function joinSeam(geometry: BufferGeometry, stepsU: number, stepsV: number): void {
  const normal = geometry.getAttribute('normal');
  const sum = new Vector3();
  for (let j = 0; j <= stepsV; j++) {
    const a = j * (stepsU + 1);
    const b = a + stepsU;
    sum.set(normal.getX(a) + normal.getX(b), normal.getY(a) + normal.getY(b), normal.getZ(a) + normal.getZ(b)).normalize();
    for (const k of [a, b]) normal.setXYZ(k, sum.x, sum.y, sum.z);
  }
}

/**
 * A skin over cross-sections: each section is a ring of the same number of points (metres), given from
 * one end to the other; seen from the end towards the start, rings run anticlockwise. Ends are capped.
 */
export function loft(sections: readonly (readonly Vec3[])[], capped = true): BufferGeometry {
  const around = sections[0]?.length ?? 0;
  if (around < 3 || sections.some((s) => s.length !== around)) {
    throw new Error('loft: give every section the same number (3 or more) of points');
  }
  const position: number[] = sections.flatMap((s) => s.flatMap((p) => [...p]));
  const index: number[] = [];
  for (let j = 0; j + 1 < sections.length; j++) {
    for (let i = 0; i < around; i++) {
      const a = j * around + i;
      const b = j * around + ((i + 1) % around);
      index.push(a, b, b + around, a, b + around, a + around);
    }
  }
  const cap = (section: readonly Vec3[], base: number, flip: boolean) => {
    const centre = position.length / 3;
    for (let k = 0; k < 3; k++) position.push(section.reduce((sum, p) => sum + p[k]!, 0) / around);
    for (let i = 0; i < around; i++) {
      const [a, b] = [base + i, base + ((i + 1) % around)];
      index.push(...(flip ? [centre, b, a] : [centre, a, b]));
    }
  };
  if (capped) {
    cap(sections[0]!, 0, true);
    cap(sections.at(-1)!, (sections.length - 1) * around, false);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  return geometry;
}

/**
 * A block with a moulded side, such as a plinth or a lid: `profile` is [inset, y] from bottom to top
 * (metres, inset from the full `width` x `depth`), corners rounded by `corner`, top and bottom closed.
 */
export function moulding(width: number, depth: number, corner: number, profile: readonly Vec2[], cornerSteps = 4): BufferGeometry {
  const rings = profile.map(([inset, y]): Vec3[] => {
    const [x, z] = [width / 2 - inset, depth / 2 - inset];
    const r = Math.max(0.0005, corner - inset);
    const turns: [number, number, number][] = [[x - r, z - r, 0], [x - r, -(z - r), 1], [-(x - r), -(z - r), 2], [-(x - r), z - r, 3]];
    return turns.flatMap(([cx, cz, quarter]) => Array.from({ length: cornerSteps + 1 }, (_, i): Vec3 => {
      const angle = (quarter + i / cornerSteps) * (Math.PI / 2);
      return [cx + Math.sin(angle) * r, y, cz + Math.cos(angle) * r];
    }));
  });
  return loft(rings);
}

/** What `sweep` may vary along its way: size factor, and turn in radians, both of t in 0..1. */
export interface SweepOptions {
  readonly steps?: number;
  readonly scale?: (t: number) => number;
  readonly twist?: (t: number) => number;
  readonly capped?: boolean;
}

/**
 * A cross-section [x, y] (metres, anticlockwise) drawn along a smooth curve through `path`.
 * The section's y axis starts closest to world up and turns as little as possible (parallel transport).
 */
export function sweep(section: readonly Vec2[], path: readonly Vec3[], options: SweepOptions = {}): BufferGeometry {
  const steps = options.steps ?? path.length * 6;
  const curve = new CatmullRomCurve3(path.map((p) => new Vector3(...p)), false, 'centripetal');
  const tangent = curve.getTangentAt(0);
  const up = Math.abs(tangent.y) > 0.95 ? new Vector3(0, 0, 1) : new Vector3(0, 1, 0);
  const side = new Vector3().crossVectors(up, tangent).normalize();
  const turn = new Quaternion();
  const rings: Vec3[][] = [];
  for (let i = 0; i <= steps; i++) {
    const t = i / steps;
    const next = curve.getTangentAt(t);
    side.applyQuaternion(turn.setFromUnitVectors(tangent, next)).normalize();
    tangent.copy(next);
    const rise = new Vector3().crossVectors(tangent, side);
    const at = new Matrix4().makeBasis(side, rise, tangent).setPosition(curve.getPointAt(t));
    const angle = options.twist?.(t) ?? 0;
    const size = options.scale?.(t) ?? 1;
    rings.push(section.map(([x, y]): Vec3 => {
      const p = new Vector3(
        (x * Math.cos(angle) - y * Math.sin(angle)) * size, (x * Math.sin(angle) + y * Math.cos(angle)) * size, 0,
      ).applyMatrix4(at);
      return [p.x, p.y, p.z];
    }));
  }
  return loft(rings, options.capped ?? true);
}
