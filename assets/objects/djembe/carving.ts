import { BufferGeometry, Float32BufferAttribute } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { random } from '../../craft/noise.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { around, outside, slope } from './layout.ts';
import { dome } from './small-parts.ts';
import { wood } from './wood.ts';

/** How deep the knife goes, metres. */
const DEPTH = 0.0042;

function triangles(points: readonly Vec3[]): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(points.flatMap((p) => [...p]), 3));
  geometry.computeVertexNormals();
  return geometry;
}

/**
 * A band of chip carving around the stem: notches cut out as little pyramids turned inwards. The uncut skin
 * of the band stays oiled and dark, the cuts show raw wood. Two parts, so that the colours do not run; from afar the cuts lie flat on the wood.
 */
export function carvedBand(m: Maker, from: number, to: number, count: number, kind: 'diamond' | 'tooth', fine: boolean): void {
  const skin: Vec3[] = [];
  const cuts: Vec3[] = [];
  const next = random(Math.round(from * 1e4));
  const middle = (from + to) / 2;
  const at = (a: number, y: number, deep = 0): Vec3 => around(outside(y) - deep + (fine ? 0 : 0.0012), a, y);
  const notch = (corners: readonly Vec3[], bottom: Vec3) => {
    if (fine) corners.forEach((p, k) => cuts.push(p, corners[(k + 1) % corners.length]!, bottom));
    else for (let k = 2; k < corners.length; k++) cuts.push(corners[0]!, corners[k - 1]!, corners[k]!);
  };
  for (let i = 0; i < count; i++) {
    const step = (2 * Math.PI) / count;
    const [a, b, mid] = [i * step, (i + 1) * step, (i + 0.5 + (next() - 0.5) * 0.07) * step];
    const lean = (next() - 0.5) * (to - from) * 0.07;
    const deep = DEPTH * (0.85 + 0.3 * next());
    if (kind === 'diamond') {
      const [left, right, top, low] = [at(a, middle), at(b, middle), at(mid, to - 0.0012), at(mid, from + 0.0012)];
      notch([left, low, right, top], at(mid, middle + lean, deep));
      const [ca, cb, cc, cd] = [at(a, from), at(b, from), at(b, to), at(a, to)];
      skin.push(ca, low, left, ca, at(mid, from), low, at(mid, from), cb, low, low, cb, right, right, cc, top, top, cc, at(mid, to), at(mid, to), cd, top, top, cd, left);
    } else {
      const [left, right, top] = [at(a + step * 0.04, from + 0.0008), at(b - step * 0.04, from + 0.0008), at(mid, to - 0.0008)];
      notch([left, right, top], at(mid, from + (to - from) * 0.38, deep * 0.8));
      const [ca, cb, cc, cd, ct] = [at(a, from), at(b, from), at(b, to), at(a, to), at(mid, to)];
      skin.push(ca, cb, right, ca, right, left, right, cb, cc, right, cc, top, top, cc, ct, top, ct, cd, left, top, cd, ca, left, cd);
    }
  }
  if (fine) wood(m, triangles(skin), 0.5);
  m.add('rawWood', triangles(cuts), [0, 0, 0], [0, 0, 0], 0.15);
}

/** A row of domed brass nails around the stem at height y, set by hand. */
export function nails(m: Maker, y: number, count: number): void {
  const next = random(Math.round(y * 1e4));
  const head = dome(0.0052, 0.0034, 8);
  const tilt = Math.atan(slope(y));
  for (let i = 0; i < count; i++) {
    const a = ((i + (next() - 0.5) * 0.08) / count) * 2 * Math.PI;
    const at = y + (next() - 0.5) * 0.0012;
    m.at({ position: around(outside(at), a, at), rotation: [0, a, 0] }, () => m.add('brass', head, [0, 0, -0.0004], [Math.PI / 2 - tilt, 0, 0], 3));
  }
}
