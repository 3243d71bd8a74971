import type { Maker } from './maker.ts';
import { outline } from './shapes.ts';
import type { Vec3 } from './vec.ts';

/** A thin board with chamfered faces, at a third of a rounded box's cost; its thin side is z (metres). */
export function slat(m: Maker, material: string, [w, h, d]: Vec3, at: Vec3, rotation: Vec3 = [0, 0, 0]): void {
  const [x, y] = [w / 2, h / 2];
  m.plate(material, outline([[-x, -y], [x, -y], [x, y], [-x, y]]), d, Math.min(0.0016, d * 0.3), at, rotation);
}
