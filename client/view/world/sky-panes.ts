import { BufferAttribute, BufferGeometry, type Material, Mesh } from 'three';
import type { HallBuilding } from '#scenes/format/building.ts';

/** The sky above a hall's skylights: one downward-looking mesh at their panes; null without skylights. */
export function skyPanes(hall: HallBuilding, material: Material): Mesh | null {
  const { skylights } = hall;
  if (skylights.length === 0) return null;
  const position = new Float32Array(skylights.length * 12);
  const index: number[] = [];
  skylights.forEach(({ rect: [x0, z0, x1, z1], paneY }, i) => {
    position.set([x0, paneY, z0, x1, paneY, z0, x1, paneY, z1, x0, paneY, z1], i * 12);
    index.push(...[0, 1, 2, 0, 2, 3].map((k) => i * 4 + k));
  });
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(position, 3));
  geometry.setIndex(index);
  return new Mesh(geometry, material);
}
