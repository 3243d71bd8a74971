import type { Maker } from '../../craft/maker.ts';
import { random } from '../../craft/noise.ts';
import { loft, outline, surface } from '../../craft/shapes.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { mix } from '../../craft/vec.ts';
import { crisp, slab, turned } from '../../craft/crisp.ts';
import { FACETS, GUARD_THICK, LEAF, PITCH, foldAngle, foldDepth } from './layout.ts';

/** Half width of a guard at distances from the rivet, metres. */
const HALF: readonly Vec2[] = [
  [-0.0165, 0.0028], [-0.0145, 0.0078], [-0.009, 0.0128], [0, 0.015], [0.014, 0.0132], [0.04, 0.0112], [0.12, 0.0108], [0.25, 0.0122], [0.4, 0.0138],
  [0.485, 0.0146], [0.497, 0.0138], [LEAF[1] + 0.0035, 0.0095], [LEAF[1] + 0.0045, 0.0045],
];

/** One guard lying in x-y with its head at the rivet, its outer face (+z) gently domed. */
function blade(m: Maker, fine: boolean): void {
  if (!fine) {
    const side = HALF.filter((_, i) => i % 3 === 1).map(([y, x]): Vec2 => [x, y]);
    slab(m, 'guard', outline([...side, ...[...side].reverse().map(([x, y]): Vec2 => [-x, y])]), GUARD_THICK, 0, [0, 0, 0], [0, 0, 0], 1);
    return;
  }
  const t = GUARD_THICK;
  const rings = HALF.map(([y, w]): Vec3[] => {
    const c = Math.min(0.0012, w * 0.5);
    const section: Vec2[] = [[-w, -t * 0.2], [-w + c, -t / 2], [w - c, -t / 2], [w, -t * 0.2], [w, t * 0.12], [w - c * 1.3, t * 0.4], [0, t / 2], [-w + c * 1.3, t * 0.4], [-w, t * 0.12]];
    return section.map(([x, z]): Vec3 => [x, y, z]);
  });
  m.add('guard', crisp(loft(rings.map((ring) => [...ring].reverse())), 1.1), [0, 0, 0], [0, 0, 0], 0);
}

/** A pointed inlay leaf on a face that looks along +z. */
function inlayLeaf(m: Maker, x: number, y: number, turn: number, length: number, width: number): void {
  const z = GUARD_THICK / 2 - 0.0004;
  m.add('inlay', surface((u, v) => {
    const w = Math.sin(Math.PI * v ** 0.8) * width;
    return [(u - 0.5) * 2 * w, v * length, 0.0005 + 0.0006 * Math.sin(Math.PI * v)];
  }, 1, 3), [x, y, z], [0, 0, turn], 0);
}

/** Bone inlay: a vine that sways along the guard with leaves and plum blossoms. */
function inlay(m: Maker, seed: number): void {
  const next = random(seed);
  const sway = (y: number) => Math.sin((y - 0.06) * 42) * 0.0034;
  const z = GUARD_THICK / 2;
  m.tube('inlay', Array.from({ length: 26 }, (_, i): Vec3 => [sway(0.05 + i * 0.0168), 0.05 + i * 0.0168, z - 0.0001]), 0.0006, 30, false, 3);
  for (let i = 0; i < 17; i++) {
    const y = 0.06 + i * 0.0245 + (next() - 0.5) * 0.004;
    const side = i % 2 ? 1 : -1;
    if (i % 4 === 2) {
      for (let p = 0; p < 5; p++) {
        const turn = (p / 5) * 2 * Math.PI + next() * 0.2;
        inlayLeaf(m, sway(y), y, turn, 0.0064, 0.003);
      }
      turned(m, 'brass', [[0.0015, 0], [0.0012, 0.0007], [0, 0.001]], [sway(y), y, z], [Math.PI / 2, 0, 0], 5, 2);
    } else inlayLeaf(m, sway(y), y, side * mix(0.4, 0.66, next()), 0.0108 + next() * 0.0018, 0.0027);
  }
}

/** A guard with its inlay (none where nobody looks: seed 0), its outer face towards +z, as it lies on top of a stack. */
export function makeGuard(m: Maker, seed: number, fine: boolean): void {
  blade(m, fine);
  if (seed > 0 && fine) inlay(m, seed);
}

/** The two guards of the open fan: the left one on top of the stack, the right one under it. */
export function makeGuards(m: Maker, fine: boolean): void {
  const off = PITCH / 2 + GUARD_THICK / 2 + 0.0006;
  m.at({ position: [0, 0, foldDepth(0) + off], rotation: [0, 0, -foldAngle(0)] }, () => makeGuard(m, 7, fine));
  m.at({ position: [0, 0, foldDepth(FACETS) - off], rotation: [0, Math.PI, foldAngle(FACETS)] }, () => makeGuard(m, 9, fine));
}
