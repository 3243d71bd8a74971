import { BufferAttribute, BufferGeometry, Color } from 'three';
import type { FloorPoint } from '#scenes/format/schema-parts.ts';

/** Half widths in metres: the coloured line, and the pale edge that keeps it apart from any floor. */
const LINE = 0.03;
const EDGE = 0.048;
/** Distance between two arrows along the line in metres, and their size. */
const ARROW_EVERY = 1.6;
const ARROW = 0.12;

const PALE = new Color('#f6f2ea');

type Ribbon = { points: readonly FloorPoint[]; colour: string; strength: number };

/** Unit vectors along the way at each of its points. */
function directions(points: readonly FloorPoint[]): FloorPoint[] {
  return points.map((point, i) => {
    const a = points[Math.max(0, i - 1)] ?? point;
    const b = points[Math.min(points.length - 1, i + 1)] ?? point;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    return [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  });
}

/** Lines that lie on the floor, with a pale edge and arrows in walking direction: one mesh, its colours (RGBA) in the vertices. Metres. */
export function lineGeometry(ribbons: readonly Ribbon[], lift: number): BufferGeometry {
  const position: number[] = [];
  const colour: number[] = [];
  const index: number[] = [];
  const vertex = (x: number, z: number, y: number, c: Color, a: number): number => {
    position.push(x, y, z);
    colour.push(c.r, c.g, c.b, a);
    return position.length / 3 - 1;
  };
  const strip = ({ points }: Ribbon, half: number, y: number, c: Color, a: number) => {
    const along = directions(points);
    points.forEach(([x, z], i) => {
      const [dx, dz] = along[i]!;
      const left = vertex(x + dz * half, z - dx * half, y, c, a);
      const right = vertex(x - dz * half, z + dx * half, y, c, a);
      if (i > 0) index.push(left - 2, left, right - 2, left, right, right - 2);
    });
  };
  const arrows = ({ points }: Ribbon, y: number, a: number) => {
    let until = ARROW_EVERY / 2;
    for (let i = 1; i < points.length; i++) {
      const [from, to] = [points[i - 1]!, points[i]!];
      const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
      const [dx, dz] = [(to[0] - from[0]) / (length || 1), (to[1] - from[1]) / (length || 1)];
      while (until < length) {
        const [x, z] = [from[0] + dx * until, from[1] + dz * until];
        const tip = vertex(x + dx * ARROW * 0.5, z + dz * ARROW * 0.5, y, PALE, a);
        const left = vertex(x - dx * ARROW * 0.4 + dz * LINE * 0.8, z - dz * ARROW * 0.4 - dx * LINE * 0.8, y, PALE, a);
        const right = vertex(x - dx * ARROW * 0.4 - dz * LINE * 0.8, z - dz * ARROW * 0.4 + dx * LINE * 0.8, y, PALE, a);
        index.push(tip, right, left);
        until += ARROW_EVERY;
      }
      until -= length;
    }
  };
  for (const ribbon of ribbons) {
    if (ribbon.points.length < 2) continue;
    strip(ribbon, EDGE, lift, PALE, ribbon.strength * 0.7);
    strip(ribbon, LINE, lift + 0.001, new Color(ribbon.colour), ribbon.strength);
    arrows(ribbon, lift + 0.002, ribbon.strength);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(position), 3));
  geometry.setAttribute('color', new BufferAttribute(new Float32Array(colour), 4));
  geometry.setIndex(index);
  return geometry;
}
