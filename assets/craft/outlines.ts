import { Path, Shape, Vector2 } from 'three';
import type { Vec2 } from './vec.ts';

/** Points of a curve drawn by `draw`, from one end to the other; `each` points per bend. */
export function drawn(draw: (path: Path) => void, each = 8): Vec2[] {
  const path = new Path();
  draw(path);
  return path.getPoints(each).map(({ x, y }): Vec2 => [x, y]);
}

/** A closed shape from its right half, given from the bottom of the middle line to its top: castings are symmetric. */
export function doubled(right: readonly Vec2[]): Vec2[] {
  const left = right.filter(([x]) => x > 1e-6).map(([x, y]): Vec2 => [-x, y]).reverse();
  return [...right, ...left];
}

/** A shape with holes from lists of points. */
export function shapeOf(outer: readonly Vec2[], holes: readonly (readonly Vec2[])[] = []): Shape {
  const shape = new Shape(outer.map(([x, y]) => new Vector2(x, y)));
  shape.holes = holes.map((hole) => new Path(hole.map(([x, y]) => new Vector2(x, y))));
  return shape;
}

/** An ellipse as points. */
export function oval(cx: number, cy: number, rx: number, ry: number, steps = 28): Vec2[] {
  return Array.from({ length: steps }, (_, i): Vec2 => {
    const a = (i / steps) * 2 * Math.PI;
    return [cx + Math.cos(a) * rx, cy + Math.sin(a) * ry];
  });
}
