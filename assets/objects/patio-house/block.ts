import { BoxGeometry } from 'three';
import type { Maker } from '../../craft/maker.ts';
import type { Vec3 } from '../../craft/vec.ts';

/**
 * A plain squared block. At 1 : 20 an edge of a beam is a tenth of a millimetre wide, so nothing is gained
 * by rounding it; the house has some seven hundred such pieces.
 */
export function block(m: Maker, material: string, size: Vec3, position: Vec3, rotation: Vec3 = [0, 0, 0]): void {
  m.add(material, new BoxGeometry(...size), position, rotation, 0.3);
}
