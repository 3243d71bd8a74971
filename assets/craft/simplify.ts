import { MeshoptSimplifier } from 'meshoptimizer';
import type { FinishedMesh } from './finish.ts';

/** Colour and normal count this much against distance when deciding what may go. */
const WEIGHTS = [0.3, 0.3, 0.3, 0.12, 0.12, 0.12, 0.5, 0.5];

/**
 * The same meshes with at most `triangles` triangles together, for seeing from afar. Each mesh gives up
 * its share; small loose parts vanish first (Garland–Heckbert quadrics through meshoptimizer).
 */
export async function simplifyMeshes(meshes: readonly FinishedMesh[], triangles: number): Promise<FinishedMesh[]> {
  await MeshoptSimplifier.ready;
  const now = meshes.reduce((n, m) => n + m.index.length / 3, 0);
  if (now <= triangles) return [...meshes];
  return meshes.map((mesh) => {
    const target = Math.floor((mesh.index.length / 3) * (triangles / now)) * 3;
    const index = simplifyIndex(mesh, target);
    return compact({ ...mesh, index });
  });
}

function simplifyIndex(mesh: FinishedMesh, target: number): Uint32Array {
  const count = mesh.position.length / 3;
  const attributes = new Float32Array(count * 8);
  for (let i = 0; i < count; i++) {
    attributes.set(mesh.color.subarray(i * 3, i * 3 + 3), i * 8);
    attributes.set(mesh.normal.subarray(i * 3, i * 3 + 3), i * 8 + 3);
    attributes.set(mesh.uv.subarray(i * 2, i * 2 + 2), i * 8 + 6);
  }
  const [careful] = MeshoptSimplifier.simplifyWithAttributes(
    mesh.index, mesh.position, 3, attributes, 8, WEIGHTS, null, target, 1, ['Prune', 'Permissive', 'Regularize'],
  );
  if (careful.length <= target) return careful;
  const [rough] = MeshoptSimplifier.simplifySloppy(mesh.index, mesh.position, 3, null, target, 1);
  return rough;
}

/** Drops vertices that no triangle uses any more. */
function compact(mesh: FinishedMesh): FinishedMesh {
  const used = [...new Set(mesh.index)].sort((a, b) => a - b);
  const place = new Map(used.map((from, to) => [from, to]));
  const pick = (values: Float32Array, size: number) =>
    Float32Array.from({ length: used.length * size }, (_, i) => values[used[Math.floor(i / size)]! * size + (i % size)]!);
  return {
    ...mesh,
    position: pick(mesh.position, 3), normal: pick(mesh.normal, 3), color: pick(mesh.color, 3), uv: pick(mesh.uv, 2),
    index: Uint32Array.from(mesh.index, (i) => place.get(i)!),
  };
}
