import { Raycaster } from 'three';
import type { Ray } from '../../input/ray.ts';
import type { Solid } from './object.ts';

const caster = new Raycaster();

/** Metres along the ray to the surface of an object's model, Infinity when it is missed; null while there is no model. */
export function meetSolid(solid: Pick<Solid, 'turntable' | 'markers'> | null, ray: Ray): number | null {
  if (solid === null) return null;
  const models = solid.turntable.children.filter((child) => child.visible && child !== solid.markers.root);
  if (models.length === 0) return null;
  caster.ray.origin.set(ray.x, ray.y, ray.z);
  caster.ray.direction.set(ray.dx, ray.dy, ray.dz);
  return caster.intersectObjects(models)[0]?.distance ?? Infinity;
}
