import { BufferGeometry, ExtrudeGeometry, Float32BufferAttribute } from 'three';
import type { Shape } from 'three';

/** Letters whose edges fall away to the wood: one bevel, no back, so that they cost little. On the plane z = 0, facing +z; `height` in metres. */
export function raised(shapes: Shape[], height = 0.0028): BufferGeometry {
  const whole = new ExtrudeGeometry(shapes, { depth: 0, curveSegments: 1, bevelEnabled: true, bevelThickness: height, bevelSize: height * 0.4, bevelOffset: -height * 0.4, bevelSegments: 1 });
  const position = whole.getAttribute('position');
  const kept: number[] = [];
  for (let t = 0; t < position.count; t += 3) {
    const corners = [t, t + 1, t + 2];
    if (corners.every((k) => position.getZ(k) > -1e-6)) for (const k of corners) kept.push(position.getX(k), position.getY(k), position.getZ(k));
  }
  return new BufferGeometry().setAttribute('position', new Float32BufferAttribute(kept, 3));
}
