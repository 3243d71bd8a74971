import { type PerspectiveCamera, Vector3 } from 'three';
import type { Ray } from '../input/ray.ts';
import type { Body } from '../self/body.ts';

/** Degrees of height the view takes in when it is at least as wide as high. */
const TALL = 58;
/** Degrees of width it takes in at least, so that a phone held upright still shows a hall and not a slit. */
const WIDE = 52;
/** Seconds in which the view shifts most of its way when a panel opens or closes. */
const SHIFTING = 0.16;

/** Pixels of the view's right and lower edge that panels cover; the view is centred in what is left. */
export type Cover = { right: number; bottom: number };

const cover: Cover = { right: 0, bottom: 0 };
const shown: Cover = { right: 0, bottom: 0 };
const point = new Vector3();

/** Told by the panels when they open, close or change size. */
export function coverView(right: number, bottom: number): void {
  cover.right = right;
  cover.bottom = bottom;
}

/** Vertical field of view in degrees for the free part of a view of `width` × `height` pixels. */
function fieldOfView(width: number, height: number): number {
  const freeWidth = Math.max(1, width - shown.right);
  const freeHeight = Math.max(1, height - shown.bottom);
  const half = Math.tan((TALL * Math.PI) / 360);
  const needed = (Math.tan((WIDE * Math.PI) / 360) * freeHeight) / freeWidth;
  // The free part shows what the whole view would: an object stays whole beside its panel.
  const free = Math.min(Math.tan((84 * Math.PI) / 360), Math.max(half, needed));
  return (Math.atan((free * height) / freeHeight) * 360) / Math.PI;
}

let lastWidth = 0;
let lastHeight = 0;
let settled = false;

/** Puts the camera into the body's head. `seconds` since the last frame; `atOnce` where motion is not wanted. */
export function aimCamera(camera: PerspectiveCamera, body: Body, width: number, height: number, seconds: number, atOnce: boolean): void {
  camera.position.set(body.x, body.eyeHeight, body.z);
  camera.rotation.set(body.pitch, body.yaw, 0, 'YXZ');
  const same = shown.right === cover.right && shown.bottom === cover.bottom;
  if (same && settled && width === lastWidth && height === lastHeight) return;
  const part = atOnce ? 1 : 1 - Math.exp(-seconds / SHIFTING);
  shown.right += (cover.right - shown.right) * part;
  shown.bottom += (cover.bottom - shown.bottom) * part;
  if (Math.abs(cover.right - shown.right) < 0.5) shown.right = cover.right;
  if (Math.abs(cover.bottom - shown.bottom) < 0.5) shown.bottom = cover.bottom;
  lastWidth = width;
  lastHeight = height;
  settled = true;
  camera.aspect = width / height;
  camera.fov = fieldOfView(width, height);
  if (shown.right === 0 && shown.bottom === 0) camera.clearViewOffset();
  else camera.setViewOffset(width, height, shown.right / 2, shown.bottom / 2, width, height);
  camera.updateProjectionMatrix();
}

/** Writes into `ray` what the camera sees at a point of the view, −1…1 to the right and upwards. */
export function viewRay(camera: PerspectiveCamera, x: number, y: number, ray: Ray): Ray {
  camera.updateMatrixWorld();
  point.set(x, y, 0.5).unproject(camera).sub(camera.position).normalize();
  ray.x = camera.position.x;
  ray.y = camera.position.y;
  ray.z = camera.position.z;
  ray.dx = point.x;
  ray.dy = point.y;
  ray.dz = point.z;
  return ray;
}
