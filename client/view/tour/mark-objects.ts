import { BufferAttribute, BufferGeometry, CylinderGeometry, DoubleSide, DynamicDrawUsage, Group, Mesh, MeshBasicMaterial, Quaternion, SphereGeometry, Vector3 } from 'three';
import { circleTube, CORNERS, MOST_SECTIONS, tubeIndex } from '../../tour/circle-tube.ts';
import type { CircleMark, SpotMark } from '../../tour/tour-marks.ts';

/** Warm and strong, so that it is seen on light walls and dark objects alike. */
const COLOUR = '#e2552b';
/** Radii in metres. */
const SPOT = 0.028;
const RAY = 0.004;
const UP = new Vector3(0, 1, 0);
const from = new Vector3();
const along = new Vector3();
const turn = new Quaternion();

export type SpotObject = { group: Group; show(mark: SpotMark, strength: number, head: ArrayLike<number> | null): void; hide(): void; dispose(): void };
export type CircleObject = { line: Mesh; show(mark: CircleMark, strength: number): void; hide(): void; dispose(): void };

/** A small ball where somebody points, and a thin ray to it from their head. Allocates nothing once made. */
export function createSpotObject(): SpotObject {
  const group = new Group();
  const ballMaterial = new MeshBasicMaterial({ color: COLOUR, transparent: true, depthWrite: false, toneMapped: false });
  const rayMaterial = new MeshBasicMaterial({ color: COLOUR, transparent: true, depthWrite: false, toneMapped: false });
  const ball = new Mesh(new SphereGeometry(SPOT, 16, 12), ballMaterial);
  // One metre long from its foot; stretched to where it goes.
  const ray = new Mesh(new CylinderGeometry(RAY, RAY * 0.4, 1, 6, 1, true).translate(0, 0.5, 0), rayMaterial);
  for (const mesh of [ball, ray]) {
    mesh.raycast = () => undefined;
    mesh.frustumCulled = false;
    mesh.renderOrder = 6;
  }
  group.add(ball, ray);
  group.visible = false;
  return {
    group,
    show({ x, y, z }, strength, head) {
      group.visible = true;
      ball.position.set(x, y, z);
      ballMaterial.opacity = 0.95 * strength;
      ray.visible = head !== null;
      if (head === null) return;
      from.set(x, y, z);
      along.set(head[0] ?? x, head[1] ?? y, head[2] ?? z).sub(from);
      const length = Math.max(0.001, along.length());
      ray.position.copy(from);
      ray.quaternion.copy(turn.setFromUnitVectors(UP, along.divideScalar(length)));
      ray.scale.set(1, length, 1);
      rayMaterial.opacity = 0.45 * strength;
    },
    hide: () => void (group.visible = false),
    dispose() {
      ball.geometry.dispose();
      ray.geometry.dispose();
      ballMaterial.dispose();
      rayMaterial.dispose();
    },
  };
}

/** A closed line around a detail, seen through whatever stands before it. */
export function createCircleObject(): CircleObject {
  const positions = new BufferAttribute(new Float32Array(MOST_SECTIONS * CORNERS * 3), 3).setUsage(DynamicDrawUsage);
  const geometry = new BufferGeometry().setAttribute('position', positions);
  const material = new MeshBasicMaterial({ color: COLOUR, transparent: true, depthTest: false, depthWrite: false, toneMapped: false, side: DoubleSide });
  const line = new Mesh(geometry, material);
  line.raycast = () => undefined;
  line.frustumCulled = false;
  line.renderOrder = 6;
  line.visible = false;
  let shown: CircleMark | null = null;
  return {
    line,
    show(mark, strength) {
      line.visible = true;
      material.opacity = strength;
      if (mark === shown) return;
      shown = mark;
      geometry.setIndex(tubeIndex(circleTube(mark.points, positions.array as Float32Array)));
      positions.needsUpdate = true;
    },
    hide: () => void (line.visible = false),
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
}
