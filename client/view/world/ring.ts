import { Mesh, MeshBasicMaterial, RingGeometry } from 'three';

/** A flat ring on the floor, in metres; its colour is warm white and it takes no light. */
export function createRing(inner: number, outer: number): Mesh<RingGeometry, MeshBasicMaterial> {
  const geometry = new RingGeometry(inner, outer, 48).rotateX(-Math.PI / 2);
  const material = new MeshBasicMaterial({ color: '#fff6e6', transparent: true, opacity: 0, depthWrite: false, toneMapped: false });
  const ring = new Mesh(geometry, material);
  ring.raycast = () => undefined;
  ring.renderOrder = 4;
  ring.visible = false;
  return ring;
}

/** Height above the floor at which rings lie, so that they do not fight with it for depth. Metres. */
export const RING_LIFT = 0.012;
