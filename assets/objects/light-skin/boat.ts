import type { Maker } from '../../craft/maker.ts';
import { mix } from '../../craft/vec.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { bar, block } from '../virtual-stage/small-parts.ts';
import { BASE } from './layout.ts';

/** A river ship under way, for scale on the water. */
export function makeBoat(m: Maker): void {
  const L = 0.25;
  m.at({ position: [0.4, BASE.water, 0.335], rotation: [0, 0.06, 0] }, () => {
    const section = (t: number): Vec3[] => {
      const x = mix(-L / 2, L / 2, t);
      const full = Math.min(1, (t / 0.12) ** 0.6, ((1 - t) / 0.22) ** 0.55);
      const w = Math.max(0.0012, 0.0235 * full);
      const top = 0.013 + 0.0045 * Math.max(0, (t - 0.75) / 0.25) ** 2;
      return [[x, -0.003, -w * 0.7], [x, 0.004, -w * 0.95], [x, top, -w], [x, top, w], [x, 0.004, w * 0.95], [x, -0.003, w * 0.7]];
    };
    const ts = [0, 0.03, 0.08, 0.16, 0.5, 0.78, 0.86, 0.93, 0.975, 1];
    m.tint(([, y]) => (y < 0.006 ? [0.06, 0.1, 0.16] : [0.9, 0.89, 0.86]), () => m.loft('paint', ts.map(section), undefined, undefined, 0.7));
    block(m, 'paint', [0.15, 0.0115, 0.034], [-0.012, 0.0178, 0], 0.0022);
    for (const s of [-1, 1]) {
      m.tint([1, 0.82, 0.5], () => block(m, 'lamp', [0.138, 0.0052, 0.0006], [-0.012, 0.0186, s * 0.0171], 0.0002));
      m.only('near', () => {
        for (let k = 0; k < 9; k++) bar(m, 'paint', [-0.068 + k * 0.014, 0.0158, s * 0.0173], [-0.068 + k * 0.014, 0.0214, s * 0.0173], 0.0008, 3);
        bar(m, 'alloy', [-0.09, 0.03, s * 0.0155], [0.058, 0.03, s * 0.0155], 0.0005, 4);
        for (let k = 0; k < 5; k++) bar(m, 'alloy', [-0.084 + k * 0.035, 0.0232, s * 0.0155], [-0.084 + k * 0.035, 0.03, s * 0.0155], 0.0004, 3);
      });
    }
    block(m, 'paint', [0.03, 0.011, 0.026], [0.04, 0.0285, 0], 0.002);
    block(m, 'panel', [0.0006, 0.005, 0.022], [0.0552, 0.0298, 0], 0.0002);
    m.only('near', () => {
      bar(m, 'alloy', [0.028, 0.034, 0], [0.024, 0.05, 0], 0.0007, 5);
      bar(m, 'alloy', [0.102, 0.016, 0], [0.102, 0.03, 0], 0.0005, 4);
      for (const x of [-0.06, -0.035, -0.01]) block(m, 'orange', [0.014, 0.003, 0.016], [x, 0.0249, 0], 0.001);
    });
  });
}
