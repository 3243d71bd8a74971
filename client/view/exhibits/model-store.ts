import { SRGBColorSpace } from 'three';
import type { Group, Material, Mesh, MeshStandardMaterial, Texture } from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { MeshoptDecoder } from 'meshoptimizer/decoder';
import { z } from 'zod/mini';

/** What stands beside a model: its size and the points its annotations may name. Metres. */
const sheetShape = z.object({
  size: z.tuple([z.number(), z.number(), z.number()]),
  anchors: z.record(z.string(), z.tuple([z.number(), z.number(), z.number()])),
  far: z.optional(z.unknown()),
});
export type ModelSheet = z.infer<typeof sheetShape>;

const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);

/** Reads a model's sheet; null when the model has none, as a curator's own models may. */
export async function loadModelSheet(url: string): Promise<ModelSheet | null> {
  const answer = await fetch(url);
  if (answer.status === 404 || answer.headers.get('content-type')?.includes('json') !== true) return null;
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const sheet = sheetShape.safeParse(await answer.json());
  return sheet.success ? sheet.data : null;
}

export const meshesOf = (root: Group): Mesh[] => {
  const meshes: Mesh[] = [];
  root.traverse((node) => {
    if ('isMesh' in node) meshes.push(node as Mesh);
  });
  return meshes;
};

const materialsOf = (mesh: Mesh): Material[] => (Array.isArray(mesh.material) ? mesh.material : [mesh.material]);

function texturesOf(material: Material): Texture[] {
  return Object.values(material).filter((value): value is Texture => value !== null && typeof value === 'object' && 'isTexture' in value);
}

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

/** All physically shaded materials of a model. */
export function shadedMaterials(root: Group): MeshStandardMaterial[] {
  return [...new Set(meshesOf(root).flatMap(materialsOf))].filter((m): m is MeshStandardMaterial => 'isMeshStandardMaterial' in m);
}

/** Frees a model's geometry, materials and pictures on the graphics card. */
export function freeModel(root: Group): void {
  root.removeFromParent();
  for (const mesh of meshesOf(root)) {
    mesh.geometry.dispose();
    for (const material of materialsOf(mesh)) {
      for (const texture of texturesOf(material)) texture.dispose();
      material.dispose();
    }
  }
}
