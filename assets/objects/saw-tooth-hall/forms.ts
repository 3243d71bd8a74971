import { BoxGeometry, BufferGeometry, Float32BufferAttribute, Vector3 } from 'three';
import { lathe, loft } from '../../craft/shapes.ts';
import type { Maker } from '../../craft/maker.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';

/** A squared piece too small for its edges to be seen (at 1 : 30 an arris is a tenth of a millimetre). */
export function block(m: Maker, material: string, size: Vec3, position: Vec3, rotation: Vec3 = [0, 0, 0]): void {
  m.add(material, new BoxGeometry(...size), position, rotation, 0.3);
}

/** Two directions square to a way. */
function across(way: Vector3): [Vector3, Vector3] {
  const up = Math.abs(way.y) > 0.9 ? new Vector3(1, 0, 0) : new Vector3(0, 1, 0);
  const side = new Vector3().crossVectors(up, way).normalize();
  return [side, new Vector3().crossVectors(way, side).normalize()];
}

const ring = (centre: Vector3, [a, b]: readonly [Vector3, Vector3], radius: number, sides: number): Vec3[] =>
  Array.from({ length: sides }, (_, i): Vec3 => {
    const angle = ((i + 0.5) / sides) * 2 * Math.PI;
    const p = centre.clone().addScaledVector(a, Math.cos(angle) * radius).addScaledVector(b, Math.sin(angle) * radius);
    return [p.x, p.y, p.z];
  });

/** A small turned piece, shaded round over all its edges: one vertex per point, so that many can be afforded. */
export function turned(m: Maker, material: string, profile: readonly Vec2[], position: Vec3, rotation: Vec3 = [0, 0, 0], sides = 10): void {
  m.add(material, lathe(profile, sides), position, rotation, 0);
}

/** A thin straight bar, open at its ends, shaded round: glazing bars, rungs, rails. `radius` to its corners. */
export function bar(m: Maker, material: string, from: Vec3, to: Vec3, radius: number, sides = 4): void {
  const [a, b] = [new Vector3(...from), new Vector3(...to)];
  const frame = across(b.clone().sub(a).normalize());
  m.add(material, loft([ring(a, frame, radius, sides), ring(b, frame, radius, sides)], false), [0, 0, 0], [0, 0, 0], 0);
}

/** A pipe through corner points with bends of radius `bend`; rings of vertices only where it bends. */
export function pipe(m: Maker, material: string, corners: readonly Vec3[], radius: number, bend: number, sides = 10, capped = false): void {
  const points = corners.map((c) => new Vector3(...c));
  const way: Vector3[] = [points[0]!];
  for (let i = 1; i + 1 < points.length; i++) {
    const [before, at, after] = [points[i - 1]!, points[i]!, points[i + 1]!];
    const into = at.clone().sub(before).normalize();
    const out = after.clone().sub(at).normalize();
    const start = at.clone().addScaledVector(into, -bend);
    for (let k = 0; k <= 3; k++) {
      // Quadratic through the corner: close enough to an arc for a pipe bend.
      const t = k / 3;
      way.push(start.clone().multiplyScalar((1 - t) ** 2).addScaledVector(at, 2 * t * (1 - t)).addScaledVector(at.clone().addScaledVector(out, bend), t * t));
    }
  }
  way.push(points.at(-1)!);
  const tangent = (i: number) => way[Math.min(way.length - 1, i + 1)]!.clone().sub(way[Math.max(0, i - 1)]!).normalize();
  let [side] = across(tangent(0));
  const rings = way.map((centre, i) => {
    const t = tangent(i);
    side = side.clone().addScaledVector(t, -side.dot(t)).normalize();
    return ring(centre, [side, new Vector3().crossVectors(t, side)], radius, sides);
  });
  m.add(material, loft(rings, capped), [0, 0, 0], [0, 0, 0], 0);
}

/** The same masonry twice: with its bricks for near, in their mean colour for afar. */
export function bricked(m: Maker, build: (material: string) => void): void {
  m.only('near', () => build('brick'));
  m.only('far', () => build('farBrick'));
}

/** A flat four-cornered face from its lower left corner anticlockwise, showing part of a picture (u right, v down, 0..1). */
export function face(m: Maker, material: string, corners: readonly [Vec3, Vec3, Vec3, Vec3], [u0, v0, u1, v1]: readonly [number, number, number, number] = [0, 0, 1, 1]): void {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(corners.flat(), 3));
  geometry.setAttribute('uv', new Float32BufferAttribute([u0, v1, u1, v1, u1, v0, u0, v0], 2));
  geometry.setIndex([0, 1, 2, 0, 2, 3]);
  m.add(material, geometry, [0, 0, 0], [0, 0, 0], 0.5);
}
