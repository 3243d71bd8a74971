import { SRGBColorSpace } from 'three';
import type { Group, Texture } from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { MeshoptDecoder } from 'meshoptimizer/decoder';
import { materialsOf, meshesOf, texturesOf } from './model-parts.ts';

const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);

/** Halves pictures until they are no larger than `side` pixels. */
function clampTexture(texture: Texture, side: number): void {
  const image = texture.image as ImageBitmap | HTMLImageElement | null;
  if (image === null || Math.max(image.width, image.height) <= side) return;
  const k = side / Math.max(image.width, image.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * k));
  canvas.height = Math.max(1, Math.round(image.height * k));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  if ('close' in image) image.close();
  texture.image = canvas;
  texture.needsUpdate = true;
}

/** Loads a glTF model, ready for the hall: pictures no larger than `side` pixels, sharp at a slant. */
export async function loadModel(url: string, side: number, anisotropy: number): Promise<Group> {
  const { scene } = await loader.loadAsync(url);
  for (const mesh of meshesOf(scene)) {
    for (const material of materialsOf(mesh)) {
      for (const texture of texturesOf(material)) {
        clampTexture(texture, side);
        if (texture.colorSpace === SRGBColorSpace) texture.anisotropy = anisotropy;
      }
    }
  }
  return scene;
}
