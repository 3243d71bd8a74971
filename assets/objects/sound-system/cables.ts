import type { Maker } from '../../craft/maker.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { block } from '../../craft/crisp.ts';
import { BASS, DECK, DESK, MIDS, STACK_X, TOP } from './layout.ts';

/** Cables: from the desk over the floor to the stack, from box to box at the back, and from the microphone. */
export function makeCables(m: Maker, fine: boolean): void {
  if (!fine) return;
  const back = (cabinet: { readonly size: Vec3; readonly foot: Vec3 }, x: number, share: number): Vec3 =>
    [cabinet.foot[0] + x, cabinet.foot[1] + cabinet.size[1] * share, cabinet.foot[2] - cabinet.size[2] / 2 + 0.006];
  const jack = (at: Vec3): Vec3 => {
    block(m, 'bakelite', [0.07, 0.07, 0.004], [at[0], at[1], at[2] + 0.002]);
    return at;
  };
  const [r, l] = [BASS[1]!, BASS[0]!];
  const deskBack: Vec3 = [DESK.x - 0.12, 0.3, DESK.z - DESK.depth / 2 + 0.014];
  const run = (points: readonly Vec3[], radius = 0.0042) => m.tube('rubber', points, radius, Math.round(points.length * 2.3), false, 4);
  run([jack(deskBack), [deskBack[0], 0.22, deskBack[2] - 0.04], [deskBack[0] - 0.02, 0.03, deskBack[2] - 0.035], [deskBack[0] - 0.1, 0.0115, deskBack[2] - 0.045], [r.foot[0] + 0.16, 0.0115, r.foot[2] - 0.26], [r.foot[0] + 0.1, 0.06, r.foot[2] - 0.25], jack(back(r, 0.08, 0.4))]);
  run([back(r, 0.06, 0.42), [r.foot[0], 0.2, r.foot[2] - 0.26], [STACK_X, 0.16, r.foot[2] - 0.262], [l.foot[0] + 0.05, 0.2, l.foot[2] - 0.26], jack(back(l, 0.03, 0.42))]);
  const mid = MIDS[1]!;
  run([back(r, 0.09, 0.44), [r.foot[0] + 0.08, 0.4, r.foot[2] - 0.25], [mid.foot[0] + 0.07, 0.56, mid.foot[2] - 0.24], jack(back(mid, 0.06, 0.42))]);
  run([back(mid, 0.05, 0.48), [mid.foot[0], 0.78, mid.foot[2] - 0.22], [TOP.foot[0] + 0.12, 0.86, TOP.foot[2] - 0.2], jack(back(TOP, 0.1, 0.5))]);
  // The microphone's cord coils down behind the desk's edge.
  run([[DESK.x - 0.205, DECK.low + 0.006, DESK.z - 0.195], [DESK.x - 0.245, DECK.low + 0.004, DESK.z - 0.19], [DESK.x - 0.262, DECK.low - 0.06, DESK.z - 0.18], [DESK.x - 0.258, 0.36, DESK.z - 0.14], [DESK.x - 0.252, 0.2, DESK.z - 0.1], [DESK.x - 0.256, 0.06, DESK.z - 0.14], [DESK.x - 0.25, 0.006, DESK.z - 0.2]], 0.003);
}
