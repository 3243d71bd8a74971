import { Path, Shape, ShapeUtils, Vector2 } from 'three';
import { letterShapes } from '../../craft/lettering.ts';
import { hash3 } from '../../craft/noise.ts';
import { clamp, smoothstep } from '../../craft/vec.ts';

/**
 * Block cutters' lettering. The project's Chinese face is an even-stroked one; a knife on wood makes level strokes thin
 * and upright ones thick and ends a level stroke in a small triangle, which is how the printed "Song" style came about.
 * These functions do the same to the outlines. Everything is measured in ems.
 */

type Loop = Vector2[];

const edge = (loop: Loop, i: number) => loop[(i + 1) % loop.length]!.clone().sub(loop[i]!);
/** Outward normal of the side after point i (the matter lies to the left). */
const normal = (loop: Loop, i: number) => { const e = edge(loop, i); return new Vector2(e.y, -e.x).normalize(); };

/** Drops points that hardly change the outline. */
function thinned(loop: Loop, tolerance: number): Loop {
  const keep = loop.filter((p, i) => i === 0 || p.distanceTo(loop[i - 1]!) > tolerance);
  if (keep.length > 3 && keep[0]!.distanceTo(keep.at(-1)!) < tolerance) keep.pop();
  for (let i = 0; i < keep.length && keep.length > 4;) {
    const [a, b, c] = [keep[(i + keep.length - 1) % keep.length]!, keep[i]!, keep[(i + 1) % keep.length]!];
    const away = Math.abs((c.x - a.x) * (b.y - a.y) - (c.y - a.y) * (b.x - a.x)) / (c.distanceTo(a) || 1);
    if (away < tolerance) keep.splice(i, 1);
    else i++;
  }
  return keep;
}

interface Level { readonly y: number; readonly from: number; readonly to: number; readonly up: boolean }

/** How much each side of a level stroke gives way, from the stroke's own thickness. */
function givesWay(levels: readonly Level[], y: number, from: number, to: number, up: boolean): number {
  let thickness = Infinity;
  for (const other of levels) {
    const overlap = Math.min(to, other.to) - Math.max(from, other.from);
    const t = up ? y - other.y : other.y - y;
    if (other.up !== up && overlap > 0.01 && t > 0.005) thickness = Math.min(thickness, t);
  }
  return thickness > 0.16 ? 0 : Math.max(0, (thickness - Math.max(0.03, thickness * 0.4)) / 2);
}

function levelsOf(loops: readonly Loop[]): Level[] {
  return loops.flatMap((loop) => loop.flatMap((p, i) => {
    const n = normal(loop, i);
    const q = loop[(i + 1) % loop.length]!;
    return Math.abs(n.y) > 0.94 ? [{ y: (p.y + q.y) / 2, from: Math.min(p.x, q.x), to: Math.max(p.x, q.x), up: n.y > 0 }] : [];
  }));
}

/** Level strokes thinned; upright and slanting ones left as they are. */
function thinLevels(loops: readonly Loop[]): Loop[] {
  const levels = levelsOf(loops);
  return loops.map((loop) => loop.map((p, i) => {
    let shift = 0;
    for (const side of [(i + loop.length - 1) % loop.length, i]) {
      const n = normal(loop, side);
      const weight = smoothstep(0.72, 0.96, Math.abs(n.y));
      if (weight === 0) continue;
      const [a, b] = [loop[side]!, loop[(side + 1) % loop.length]!];
      const give = givesWay(levels, (a.y + b.y) / 2, Math.min(a.x, b.x), Math.max(a.x, b.x), n.y > 0) * weight;
      if (give > Math.abs(shift)) shift = -Math.sign(n.y) * give;
    }
    return new Vector2(p.x, p.y + shift);
  }));
}

/** Triangles on the right ends of level strokes, shoulders where they turn down, slanted heads on upright strokes. */
function withSerifs(loop: Loop): Loop {
  const out: Loop = [];
  const count = loop.length;
  for (let i = 0; i < count; i++) {
    const p = loop[i]!;
    const before = (i + count - 1) % count;
    const [n1, n2] = [normal(loop, before), normal(loop, i)];
    const [l1, l2] = [edge(loop, before).length(), edge(loop, i).length()];
    const turnsIn = n1.x > 0.96 && n2.y > 0.96;
    const size = clamp(l2 / 0.17, 0, 1);
    if (turnsIn && l2 > 0.07 && l1 < 0.13 && normal(loop, (i + count - 2) % count).y < -0.9) {
      // The end of a level stroke: from its lower corner straight up the slope to the peak, and down on to the stroke.
      out.push(new Vector2(p.x - 0.048 * size, p.y + 0.052 * size), new Vector2(p.x - 0.115 * size, p.y));
    } else if (turnsIn && l2 > 0.09 && l1 >= 0.13) {
      out.push(new Vector2(p.x + 0.022 * size, p.y - 0.03 * size), new Vector2(p.x - 0.03 * size, p.y + 0.036 * size), new Vector2(p.x - 0.1 * size, p.y));
    } else if (n2.y > 0.96 && n1.x > 0.96 && l2 < 0.14 && l1 > 0.14) {
      out.push(new Vector2(p.x + 0.012, p.y - 0.02));
    } else if (n1.y > 0.96 && n2.x < -0.96 && l1 < 0.14 && l2 > 0.14) {
      out.push(new Vector2(p.x - 0.004, p.y + 0.018));
    } else out.push(p);
  }
  return out;
}

/** A character as a block cutter would draw it: an em of 1, centred on the origin. */
export async function songCharacter(char: string): Promise<Shape[]> {
  const shapes = await letterShapes(char, 1, 'han');
  const groups = shapes.map((shape) => {
    const { shape: outer, holes } = shape.extractPoints(3);
    return [outer, ...holes].map((loop, k) => {
      const points = thinned(loop, 0.006);
      return ShapeUtils.area(points) > 0 === (k === 0) ? points : points.reverse();
    });
  });
  const thin = thinLevels(groups.flat());
  const xs = thin.flat().map((p) => p.x);
  const ys = thin.flat().map((p) => p.y);
  const middle = new Vector2((Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2);
  let at = 0;
  return groups.map((group) => {
    const [outer, ...holes] = group.map((_, k) => {
      const loop = thin[at++]!;
      const cut = k === 0 ? withSerifs(loop) : loop;
      // The knife strays a little.
      return cut.map((p, i) => new Vector2(
        p.x - middle.x + (hash3(i, k, char.codePointAt(0)!) - 0.5) * 0.007, p.y - middle.y + (hash3(i, k + 40, char.codePointAt(0)!) - 0.5) * 0.005,
      ));
    });
    const shape = new Shape(outer);
    shape.holes = holes.map((hole) => new Path(hole));
    return shape;
  });
}
