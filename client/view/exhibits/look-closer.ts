import { Euler, Matrix4, Quaternion, Vector3 } from 'three';
import type { PerspectiveCamera, Scene } from 'three';
import { listenForTurns } from './closer-input.ts';
import { REST, facePoint, followTurn, holdingDistance } from './closer-turn.ts';
import type { Turn } from './closer-turn.ts';
import { createDimmer } from './dimmer.ts';
import type { Solid } from './object.ts';

const TAKE_UP_SECONDS = 0.55;
const ABOVE_ALL = 1000;

export type LookCloser = {
  /** Takes an object up, or puts it back with null. */
  hold(solid: Solid | null): void;
  /** Turns an annotation's point towards the eye. */
  face(id: string): void;
  update(seconds: number): void;
  dispose(): void;
};

/** Brings an object before the eyes against a dimmed hall, to be turned and seen large; then back to its plinth. */
export function createLookCloser(camera: PerspectiveCamera, scene: Scene, canvas: HTMLElement, still: boolean, tap: (x: number, y: number) => void): LookCloser {
  const dimmer = createDimmer();
  scene.add(dimmer.root);
  const wish: Turn = { ...REST };
  const turn: Turn = { ...REST };
  let held: Solid | null = null;
  let leaving = false;
  let taken = 0;
  let stopListening: (() => void) | null = null;
  const home = new Vector3();
  const centre = new Vector3();
  const forward = new Vector3();
  const rest = new Quaternion();
  const hand = new Quaternion();
  const tilt = new Quaternion();
  const angles = new Euler(0, 0, 0, 'XYZ');
  const goal = new Matrix4();
  const back = new Matrix4();
  const one = new Vector3(1, 1, 1);
  const point = new Vector3();

  const order = (solid: Solid, renderOrder: number) => {
    solid.turntable.traverse((node) => {
      node.renderOrder = renderOrder;
    });
    solid.markers.root.traverse((node) => {
      node.renderOrder = renderOrder === 0 ? 3 : renderOrder + 1;
    });
  };

  const putBack = () => {
    if (held === null) return;
    held.turntable.position.set(0, 0, 0);
    held.turntable.quaternion.identity();
    order(held, 0);
    held = null;
    dimmer.set(0, 1);
  };

  const release = () => {
    stopListening?.();
    stopListening = null;
  };

  return {
    hold(solid) {
      if (solid === null) {
        leaving = true;
        release();
        return;
      }
      if (solid !== held) {
        putBack();
        held = solid;
        taken = 0;
        Object.assign(turn, REST);
        Object.assign(wish, REST);
      }
      leaving = false;
      stopListening ??= listenForTurns(canvas, wish, tap);
    },
    face(id) {
      if (held === null || !held.markers.pointOf(id, point)) return;
      held.turntable.worldToLocal(point);
      facePoint(wish, point.x, point.y, point.z, held.size.y);
    },
    update(seconds) {
      const parent = held?.turntable.parent ?? null;
      if (held === null || parent === null) {
        if (held !== null) putBack();
        return;
      }
      const step = still ? 1 : seconds / TAKE_UP_SECONDS;
      taken = Math.min(1, Math.max(0, taken + (leaving ? -step : step)));
      if (leaving && taken === 0) {
        putBack();
        return;
      }
      order(held, ABOVE_ALL);
      followTurn(turn, wish, seconds, still);
      const eased = taken * taken * (3 - 2 * taken);

      camera.updateMatrixWorld();
      const radius = held.size.length() / 2;
      const view = camera.view;
      const seen = view !== null && view.enabled ? { w: 1 - (2 * view.offsetX) / view.fullWidth, h: 1 - (2 * view.offsetY) / view.fullHeight } : { w: 1, h: 1 };
      const tan = Math.tan((camera.fov * Math.PI) / 360);
      const distance = holdingDistance(radius, tan * seen.h, tan * camera.aspect * seen.w, turn.zoom);

      parent.getWorldQuaternion(rest);
      home.set(0, held.size.y / 2, 0).applyMatrix4(parent.matrixWorld);
      camera.getWorldDirection(forward);
      centre.copy(camera.position).addScaledVector(forward, distance).lerp(home, 1 - eased);
      // Upright before the eye, front towards it, then as the hand has turned it.
      angles.set(turn.pitch, 0, 0);
      tilt.setFromEuler(angles);
      hand.copy(camera.quaternion).multiply(tilt);
      angles.set(0, turn.yaw, 0);
      hand.multiply(tilt.setFromEuler(angles));
      rest.slerp(hand, eased);
      point.set(0, -held.size.y / 2, 0).applyQuaternion(rest).add(centre);
      goal.compose(point, rest, one).premultiply(back.copy(parent.matrixWorld).invert());
      goal.decompose(held.turntable.position, held.turntable.quaternion, held.turntable.scale);

      const behind = distance + radius * 1.4 + (1 - eased) * 30;
      const p = camera.projectionMatrix.elements;
      dimmer.set(eased, (p[10] * -behind + p[14]) / behind);
    },
    dispose() {
      release();
      putBack();
      dimmer.dispose();
    },
  };
}
