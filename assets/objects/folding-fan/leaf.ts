import { Float32BufferAttribute } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { noise3 } from '../../craft/noise.ts';
import { surface } from '../../craft/shapes.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { mix } from '../../craft/vec.ts';
import { FACETS, LEAF, foldAngle, foldDepth } from './layout.ts';
import { crisp } from '../../craft/crisp.ts';
import { backUv, frontUv } from './leaf-picture.ts';

/** How far the folds between two sticks stand in front of those on the sticks, as a share of the distance from the rivet. */
const RISE = 0.025;
/** Silk in front of, and paper behind the plane in which the sticks run; metres. */
const SILK_LIFT = 0.0009;
const PAPER_LIFT = -0.0017;
/** Width of the ribbon along the outer and the inner edge, metres: the sheets end where it begins. */
const RIBBON = [0.0052, 0.0032] as const;

/** A point between silk and paper: `fold` 0..FACETS, `radius` from the rivet; metres, in the fan's frame. */
export function leafPoint(fold: number, radius: number, lift = 0): Vec3 {
  const into = fold % 2;
  const up = into <= 1 ? into : 2 - into;
  const along = fold - Math.floor(fold);
  // Facets sag a little between their folds, each in its own way: silk is not sheet metal.
  const sag = Math.sin(along * Math.PI) * (noise3(Math.floor(fold) * 3.7, radius * 8, 2) - 0.62) * 0.0022;
  const angle = foldAngle(fold) + (noise3(Math.round(fold) * 5.1, 3, radius * 4) - 0.5) * 0.004;
  return [Math.sin(angle) * radius, Math.cos(angle) * radius, foldDepth(fold) + up * radius * RISE + sag + lift];
}

function sheet(m: Maker, from: number, to: number, lift: number, fine: boolean, uvOf: (fold: number, v: number) => Vec2): void {
  const [low, high] = LEAF;
  const back = lift < 0;
  const foldAt = (u: number) => mix(from, to, back ? 1 - u : u);
  const geometry = surface((u, v) => leafPoint(foldAt(u), mix(low + RIBBON[1], high - RIBBON[0], v), lift), (to - from) * (fine ? 2 : 1), fine ? 4 : 2);
  const uv = geometry.getAttribute('uv');
  const mapped = Array.from({ length: uv.count }, (_, i) => uvOf(foldAt(uv.getX(i)), mix(0.011, 0.982, 1 - uv.getY(i)))).flat();
  geometry.setAttribute('uv', new Float32BufferAttribute(mapped, 2));
  m.add('leaf', crisp(geometry, 0.28), [0, 0, 0], [0, 0, 0], 0);
}

/** A narrow silk ribbon glued over one edge of the leaf, from its front to its back. */
function binding(m: Maker, radius: number, width: number, fine: boolean): void {
  const out = Math.sign(width);
  const lip = fine ? 0.9 : 1;
  const profile: readonly Vec2[] = [
    [-width, SILK_LIFT + (fine ? 0 : 0.0005)], [-width * lip, SILK_LIFT + 0.0005], [out * 0.0004, SILK_LIFT + 0.0004],
    [out * 0.0004, PAPER_LIFT - 0.0004], [-width * lip, PAPER_LIFT - 0.0005],
  ];
  const steps = profile.length - 1;
  m.surface('binding', (u, v) => {
    const [r, z] = profile[Math.round((out > 0 ? 1 - v : v) * steps)]!;
    return leafPoint(u * FACETS, radius + r, z);
  }, FACETS * (fine ? 2 : 1), steps);
}

/** The pleated leaf: painted silk in front, black paper sprinkled with gold behind, bound at both edges. */
export function makeLeaf(m: Maker, fine: boolean): void {
  const middle = FACETS / 2;
  sheet(m, 0, middle, SILK_LIFT, fine, (fold, v) => frontUv(fold / FACETS, v));
  sheet(m, middle, FACETS, SILK_LIFT, fine, (fold, v) => frontUv(fold / FACETS, v, true));
  sheet(m, 0, FACETS, PAPER_LIFT, fine, (fold, v) => backUv(1 - fold / FACETS, v));
  binding(m, LEAF[1], RIBBON[0], fine);
  binding(m, LEAF[0], -RIBBON[1], fine);
}
