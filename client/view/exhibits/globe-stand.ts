import { BufferAttribute, Color, CylinderGeometry, MeshBasicMaterial, Mesh, TorusGeometry } from 'three';
import type { BufferGeometry } from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';

const BRASS = new Color('#a8813f');

/** Shades metal into its vertices: bright above and to the front, dark below. */
function shade(geometry: BufferGeometry): BufferGeometry {
  const normal = geometry.getAttribute('normal');
  const tones = new Float32Array(normal.count * 3);
  for (let i = 0; i < normal.count; i++) {
    const lit = 0.5 + 0.42 * normal.getY(i) + 0.22 * Math.max(0, normal.getZ(i)) + 0.5 * Math.max(0, normal.getY(i)) ** 6;
    BRASS.clone().multiplyScalar(Math.max(0.16, lit)).toArray(tones, i * 3);
  }
  geometry.setAttribute('color', new BufferAttribute(tones, 3));
  return geometry;
}

/** A meridian ring in which the globe hangs, tilted like the Earth, and its foot. Metres, foot at y = 0. */
export function createGlobeStand(radius: number, centre: number, tilt: number): Mesh {
  const ring = new TorusGeometry(radius * 1.045, radius * 0.016, 12, 96);
  ring.rotateZ(-tilt).translate(0, centre, 0);
  const bottom = centre - radius * 1.06;
  const stem = new CylinderGeometry(radius * 0.035, radius * 0.05, bottom, 24).translate(0, bottom / 2, 0);
  const foot = new CylinderGeometry(radius * 0.24, radius * 0.27, radius * 0.04, 48).translate(0, radius * 0.02, 0);
  const geometry = mergeGeometries([ring, stem, foot].map(shade));
  return new Mesh(geometry, new MeshBasicMaterial({ vertexColors: true, dithering: true }));
}
