import { DataTexture, InstancedMesh, LinearFilter, MeshBasicMaterial, PlaneGeometry, RGBAFormat, SRGBColorSpace } from 'three';

const SIZE = 64;
const STRENGTH = 0.5;
/** Above floors, thresholds and low daises' edges; metres. */
export const BLOB_LIFT = 0.014;

function blobTexture(): DataTexture {
  const pixels = new Uint8Array(SIZE * SIZE * 4);
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const d = Math.min(1, Math.hypot((x + 0.5) / SIZE - 0.5, (y + 0.5) / SIZE - 0.5) * 2);
      const fall = 1 - d * d * (3 - 2 * d);
      pixels.set([0, 0, 0, fall * fall * 255], (y * SIZE + x) * 4);
    }
  }
  const texture = new DataTexture(pixels, SIZE, SIZE, RGBAFormat);
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearFilter;
  texture.colorSpace = SRGBColorSpace;
  texture.needsUpdate = true;
  return texture;
}

/**
 * Soft contact shadows for things that move, one instance each in one draw call. A unit instance is a shadow of
 * 1 m across on the floor's plane: scale and place it by its matrix, `BLOB_LIFT` above the floor.
 */
export function createBlobShadows(capacity: number): InstancedMesh<PlaneGeometry, MeshBasicMaterial> {
  const material = new MeshBasicMaterial({ map: blobTexture(), transparent: true, opacity: STRENGTH, depthWrite: false, toneMapped: false });
  const mesh = new InstancedMesh(new PlaneGeometry(1, 1).rotateX(-Math.PI / 2), material, capacity);
  mesh.count = 0;
  mesh.frustumCulled = false;
  mesh.raycast = () => undefined;
  mesh.renderOrder = 3;
  return mesh;
}
