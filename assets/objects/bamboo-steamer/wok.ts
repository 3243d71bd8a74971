import type { Maker } from '../../craft/maker.ts';
import { noise3 } from '../../craft/noise.ts';
import { mixRgb, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { AXIS_Z, WOK } from './layout.ts';

/** Height over the lowest outer point of the wok's outside at a radius. */
const rise = (r: number) => WOK.curve - Math.sqrt(WOK.curve ** 2 - r * r);

/** A beaten steel wok: blued by the flame below, its rim turned over wire, two looped ears. */
export function makeWok(m: Maker): void {
  const at = Array.from({ length: 7 }, (_, i) => (i / 6) ** 0.8 * WOK.rim);
  const under = at.map((r): Vec2 => [r, rise(r)]);
  const thick = 0.0022;
  const top = rise(WOK.rim);
  const rim: Vec2[] = [[WOK.rim + 0.0028, top + 0.001], [WOK.rim + 0.0034, top + 0.0038], [WOK.rim + 0.001, top + 0.0054], [WOK.rim - 0.0016, top + 0.0035]];
  const within = at.slice(3, -1).reverse().map((r): Vec2 => [Math.max(0, r - thick), rise(r) + thick]);
  const patina = ([x, y, z]: Vec3): Rgb => {
    const heat = smoothstep(0.07, 0.015, y);
    const beat = noise3(x * 42, y * 42, z * 42);
    return mixRgb(mixRgb([1, 1, 1], [0.85, 1.0, 1.5], heat * 0.8), [1.9, 1.6, 1.35], smoothstep(0.55, 0.9, beat) * 0.45);
  };
  m.at({ position: [0, WOK.bottom, AXIS_Z] }, () => {
    m.tint(patina, () => m.lathe('wokSteel', [...under, ...rim, ...within], [0, 0, 0], [0, 0, 0], 33, 0));
    // Simmering water, up to just under the steamer's foot.
    m.lathe('water', [[0.213, 0.0832], [0.17, 0.0835], [0.16, 0.0835]], [0, 0, 0], [0, 0, 0], 28);
    for (const side of [-1, 1]) {
      const x = side * (WOK.rim + 0.001);
      m.tube('wokSteel', [[x - side * 0.012, top - 0.011, 0.052], [x + side * 0.004, top + 0.004, 0.052], [x + side * 0.034, top + 0.02, 0.04], [x + side * 0.043, top + 0.025, 0], [x + side * 0.034, top + 0.02, -0.04], [x + side * 0.004, top + 0.004, -0.052], [x - side * 0.012, top - 0.011, -0.052]], 0.0056, 12, false, 5);
      for (const z of [-0.052, 0.052]) {
        m.lathe('wokSteel', [[0.016, -0.0015], [0.0155, 0.0012], [0.011, 0.0024], [0, 0.003]], [x - side * 0.0125, top - 0.0125, z], [0, 0, side * 1.05], 9, 0);
      }
    }
  });
}
