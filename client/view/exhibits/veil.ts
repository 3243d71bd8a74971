import { BufferAttribute, Color, LatheGeometry, Mesh, MeshBasicMaterial, Vector2 } from 'three';
import type { Object3D } from 'three';
import { paperLight } from './exhibit-light.ts';

const FOLDS = 9;
const SIDES = FOLDS * 8;

/** A cloth drawn over something 1 m high and 1 m wide: round on top, falling in folds; shaded into its colours. */
function clothGeometry(): LatheGeometry {
  const profile: Vector2[] = [];
  for (let i = 0; i <= 24; i++) {
    const t = i / 24;
    const fall = Math.min(1, t / 0.3);
    const radius = t < 0.3 ? 0.36 * Math.sin((fall * Math.PI) / 2) : 0.36 + 0.14 * ((t - 0.3) / 0.7) ** 1.4;
    const height = t < 0.3 ? 1 - 0.12 * (1 - Math.cos((fall * Math.PI) / 2)) : 0.88 * (1 - (t - 0.3) / 0.7);
    profile.push(new Vector2(Math.max(0.001, radius), height));
  }
  const geometry = new LatheGeometry(profile.reverse(), SIDES);
  const position = geometry.getAttribute('position');
  for (let i = 0; i < position.count; i++) {
    const [x, y, z] = [position.getX(i), position.getY(i), position.getZ(i)];
    const angle = Math.atan2(z, x);
    const low = Math.max(0, 0.9 - y);
    const fold = 1 + 0.09 * low * Math.sin(angle * FOLDS) + 0.03 * low * Math.sin(angle * FOLDS * 2 + 1);
    position.setXYZ(i, x * fold, y, z * fold);
  }
  geometry.computeVertexNormals();
  return geometry;
}

/** Light from above and a little from the front left, as soft as cloth takes it. */
function shade(geometry: LatheGeometry): void {
  const normal = geometry.getAttribute('normal');
  const position = geometry.getAttribute('position');
  const tones = new Float32Array(normal.count * 3);
  for (let i = 0; i < normal.count; i++) {
    const lit = 0.62 + 0.26 * normal.getY(i) + 0.1 * normal.getZ(i) - 0.06 * normal.getX(i);
    const contact = 0.75 + 0.25 * Math.min(1, position.getY(i) * 4);
    tones.fill(Math.max(0.2, lit * contact), i * 3, i * 3 + 3);
  }
  geometry.setAttribute('color', new BufferAttribute(tones, 3));
}

let cloth: LatheGeometry | null = null;

/** A cloth over an object that has not arrived, and its unveiling. Sizes in metres. */
export function createVeil(): { root: Object3D; fit(width: number, height: number): void; lift(amount: number): void; dispose(): void } {
  if (cloth === null) {
    cloth = clothGeometry();
    shade(cloth);
  }
  const material = new MeshBasicMaterial({ color: new Color(paperLight).multiplyScalar(0.86), vertexColors: true, transparent: true, dithering: true });
  const root = new Mesh(cloth, material);
  return {
    root,
    fit: (width, height) => root.scale.set(width, height, width),
    lift(amount) {
      material.opacity = 1 - amount;
      material.depthWrite = amount === 0;
      root.visible = amount < 1;
    },
    dispose() {
      root.removeFromParent();
      material.dispose();
    },
  };
}
