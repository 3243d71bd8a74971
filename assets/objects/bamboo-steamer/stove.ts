import { Shape } from 'three';
import type { BufferGeometry } from 'three';
import { flatLetters } from '../../craft/lettering.ts';
import type { Maker } from '../../craft/maker.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { AXIS_Z, GROUND, RING_Y } from './layout.ts';

/** The brace between the legs. */
const BRACE_Y = 0.1;

/** A cast leg at an angle: it swings out from the ring, waists, and ends in a paw. */
function leg(m: Maker, angle: number): void {
  const [s, c] = [Math.sin(angle), Math.cos(angle)];
  const on = (r: number, y: number): Vec3 => [s * r, y, c * r];
  const section: Vec2[] = [[-0.011, -0.012], [0.011, -0.012], [0.0135, -0.004], [0.006, 0.012], [-0.006, 0.012], [-0.0135, -0.004]];
  m.sweep('iron', section, [on(0.184, RING_Y - 0.012), on(0.199, RING_Y - 0.03), on(0.212, 0.22), on(0.214, 0.15), on(0.219, 0.09), on(0.236, GROUND + 0.018), on(0.25, GROUND + 0.008)], {
    steps: 8, scale: (t) => 1.15 - 0.55 * Math.sin(Math.PI * t) ** 1.4 + 0.2 * t ** 4,
  }, 0);
  m.lathe('iron', [[0.022, 0], [0.024, 0.003], [0.022, 0.009], [0.012, 0.0135], [0, 0.014]], on(0.247, GROUND), [0, 0, 0], 9, 0);
  m.only('near', () => m.lathe('steel', [[0.0052, 0], [0.005, 0.0036], [0, 0.005]], on(0.2265, BRACE_Y + 0.002), [Math.PI / 2 - 0.1, 0, -angle], 5, 0));
}

/** An iron plate with the words of the change cast on it, hung on the front brace. */
function plate(m: Maker, letters: BufferGeometry): void {
  const field = (grow: number) => {
    const s = new Shape();
    const [w, h] = [0.118 + grow, 0.025 + grow];
    s.moveTo(-w * 0.92, -h);
    s.lineTo(w * 0.92, -h);
    s.bezierCurveTo(w * 0.96, -h * 0.5, w * 0.99, -h * 0.6, w, 0);
    s.bezierCurveTo(w * 0.99, h * 0.6, w * 0.96, h * 0.5, w * 0.92, h);
    s.lineTo(-w * 0.92, h);
    s.bezierCurveTo(-w * 0.96, h * 0.5, -w * 0.99, h * 0.6, -w, 0);
    s.bezierCurveTo(-w * 0.99, -h * 0.6, -w * 0.96, -h * 0.5, -w * 0.92, -h);
    return s;
  };
  const z = 0.172;
  m.plate('iron', field(0.005), 0.009, 0.002, [0, BRACE_Y, z], [0, 0, 0], 2);
  m.plate('redEnamel', field(0), 0.004, 0.0008, [0, BRACE_Y, z + 0.0034], [0, 0, 0], 2);
  m.add('gold', letters, [0, BRACE_Y - 0.0144, z + 0.0058], [0, 0, 0], 0);
  for (const x of [-0.102, 0.102]) m.lathe('brass', [[0.0042, 0], [0.0036, 0.0014], [0.0018, 0.0022], [0, 0.0024]], [x, BRACE_Y, z + 0.0053], [Math.PI / 2, 0, 0], 8);
  for (const x of [-0.09, 0.09]) m.box('iron', [0.016, 0.014, 0.012], [x, BRACE_Y, z - 0.008], 0.002);
}

/** "Gas instead of coal": brass letters let into the plate. */
export const plateLetters = (): Promise<BufferGeometry> => flatLetters('以气代煤', 0.038, 'han', 1);

/** The iron stand: ring, four legs, brace and cast plate. */
export function makeStove(m: Maker, letters: BufferGeometry): void {
  const legs = [0.785, 2.356, 3.927, 5.498];
  m.at({ position: [0, 0, AXIS_Z] }, () => {
    m.lathe('iron', [[0.1655, RING_Y - 0.016], [0.19, RING_Y - 0.017], [0.196, RING_Y - 0.012], [0.196, RING_Y - 0.004], [0.192, RING_Y], [0.168, RING_Y], [0.1655, RING_Y - 0.016]], [0, 0, 0], [0, 0, 0], 32, 0);
    for (const [i, a] of legs.entries()) {
      leg(m, a);
      const b = legs[(i + 1) % 4]!;
      const r = 0.2175;
      m.tube('iron', [[Math.sin(a) * r, BRACE_Y, Math.cos(a) * r], [Math.sin(b) * r, BRACE_Y, Math.cos(b) * r]], 0.0062, 1, false, 7);
    }
    plate(m, letters);
  });
}
