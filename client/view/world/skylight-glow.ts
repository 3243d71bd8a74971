import { AdditiveBlending, BufferAttribute, BufferGeometry, Color, DataTexture, LinearFilter, Mesh, MeshBasicMaterial, RGBAFormat } from 'three';
import type { HallBuilding } from '#scenes/format/building.ts';

/** How far a skylight's glow reaches over the ceiling, in metres, and how strong it is: it is added to the finished picture, where a little is much. */
const REACH = 1.5;
const GLOW = new Color(0.75, 0.9, 1.1).multiplyScalar(0.006);
const SIZE = 64;
/** Below the ceiling by this much, so that the two never fight for depth. */
const DROP = 0.025;

let falloff: DataTexture | null = null;

/** A quarter-free falloff: 1 at the middle, fading softly to 0 at the edge; stretched by the mesh below. */
function falloffTexture(): DataTexture {
  if (falloff) return falloff;
  const pixels = new Uint8Array(SIZE * SIZE * 4);
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const d = Math.min(1, Math.hypot(x, y) / (SIZE - 1));
      const k = (1 - d * d * (3 - 2 * d)) ** 2.2 * 255;
      pixels.set([k, k, k, 255], (y * SIZE + x) * 4);
    }
  }
  falloff = new DataTexture(pixels, SIZE, SIZE, RGBAFormat);
  falloff.magFilter = LinearFilter;
  falloff.minFilter = LinearFilter;
  falloff.needsUpdate = true;
  return falloff;
}

/** Nine patches per skylight: flat in the middle, the falloff's edge along the sides and its quarter at the corners. */
function glowGeometry(hall: HallBuilding): BufferGeometry {
  const position: number[] = [];
  const uv: number[] = [];
  const index: number[] = [];
  for (const { rect, y } of hall.skylights) {
    const xs = [rect[0] - REACH, rect[0], rect[2], rect[2] + REACH];
    const zs = [rect[1] - REACH, rect[1], rect[3], rect[3] + REACH];
    const away = [0.985, 0.015, 0.015, 0.985];
    const first = position.length / 3;
    for (let j = 0; j < 4; j++) {
      for (let i = 0; i < 4; i++) {
        position.push(xs[i]!, y - DROP, zs[j]!);
        uv.push(away[i]!, away[j]!);
      }
    }
    for (let j = 0; j < 3; j++) {
      for (let i = 0; i < 3; i++) {
        const a = first + j * 4 + i;
        index.push(a, a + 1, a + 5, a, a + 5, a + 4);
      }
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(position), 3));
  geometry.setAttribute('uv', new BufferAttribute(new Float32Array(uv), 2));
  geometry.setIndex(index);
  return geometry;
}

/** The soft light around a hall's skylights that a camera would see: one additive mesh, null without skylights. */
export function createSkylightGlow(hall: HallBuilding): Mesh | null {
  if (hall.skylights.length === 0) return null;
  const material = new MeshBasicMaterial({ map: falloffTexture(), color: GLOW, blending: AdditiveBlending, transparent: true, depthWrite: false });
  const mesh = new Mesh(glowGeometry(hall), material);
  mesh.renderOrder = 5;
  return mesh;
}
