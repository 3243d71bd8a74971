import type { Group, Material, Mesh, MeshStandardMaterial, Texture } from 'three';

export const meshesOf = (root: Group): Mesh[] => {
  const meshes: Mesh[] = [];
  root.traverse((node) => {
    if ('isMesh' in node) meshes.push(node as Mesh);
  });
  return meshes;
};

export const materialsOf = (mesh: Mesh): Material[] => (Array.isArray(mesh.material) ? mesh.material : [mesh.material]);

export function texturesOf(material: Material): Texture[] {
  return Object.values(material).filter((value): value is Texture => value !== null && typeof value === 'object' && 'isTexture' in value);
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
