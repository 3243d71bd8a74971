/** How an object in the hand is held: radians about its own upright axis and about the line through the eyes. */
export type Turn = { yaw: number; pitch: number; zoom: number };

/** What the hand is moving to; `Turn` follows it smoothly. */
export const REST: Readonly<Turn> = { yaw: 0, pitch: 0, zoom: 1 };
const PITCH_LIMIT = 1.25;
const ZOOM_LIMIT = 3.4;
/** Radians per CSS pixel of drag. */
const PER_PIXEL = 0.0085;
/** Seconds in which the object comes most of the way to where the hand wants it. */
const FOLLOW = 0.12;

const clamp = (x: number, low: number, high: number) => Math.min(high, Math.max(low, x));

/** Turns by a drag in CSS pixels; slower when seen larger. */
export function dragTurn(turn: Turn, dx: number, dy: number): void {
  turn.yaw += (dx * PER_PIXEL) / turn.zoom ** 0.5;
  turn.pitch = clamp(turn.pitch + (dy * PER_PIXEL) / turn.zoom ** 0.5, -PITCH_LIMIT, PITCH_LIMIT);
}

/** Brings nearer by a factor. */
export function zoomTurn(turn: Turn, factor: number): void {
  turn.zoom = clamp(turn.zoom * factor, 1, ZOOM_LIMIT);
}

/** Turns a point of the object (its own frame, front is +z) towards the eye, the short way round. */
export function facePoint(turn: Turn, x: number, y: number, z: number, height: number): void {
  const wish = -Math.atan2(x, z);
  const away = wish - turn.yaw;
  turn.yaw += Math.hypot(x, z) < 0.02 * height ? 0 : Math.atan2(Math.sin(away), Math.cos(away));
  const over = y / height - 0.5;
  turn.pitch = clamp(Math.abs(over) > 0.4 ? over * 1.1 : over * 0.4, -PITCH_LIMIT, PITCH_LIMIT);
}

/** Keys that turn: arrows by an eighth of a quarter, plus and minus for size, Home to begin again. False for other keys. */
export function keyTurn(turn: Turn, key: string): boolean {
  const step = 22;
  if (key === 'ArrowLeft') dragTurn(turn, -step, 0);
  else if (key === 'ArrowRight') dragTurn(turn, step, 0);
  else if (key === 'ArrowUp') dragTurn(turn, 0, -step);
  else if (key === 'ArrowDown') dragTurn(turn, 0, step);
  else if (key === '+' || key === '=') zoomTurn(turn, 1.2);
  else if (key === '-' || key === '_') zoomTurn(turn, 1 / 1.2);
  else if (key === 'Home' || key === '0') Object.assign(turn, REST);
  else return false;
  return true;
}

/** Moves `now` towards `wish`; at once where motion is not wanted. */
export function followTurn(now: Turn, wish: Turn, seconds: number, atOnce: boolean): void {
  const part = atOnce ? 1 : 1 - Math.exp(-seconds / FOLLOW);
  now.yaw += (wish.yaw - now.yaw) * part;
  now.pitch += (wish.pitch - now.pitch) * part;
  now.zoom += (wish.zoom - now.zoom) * part;
}

/**
 * Distance in metres at which a ball of `radius` fills the free part of the view, by the tangents of half its
 * height and width.
 */
export function holdingDistance(radius: number, tanHeight: number, tanWidth: number, zoom: number): number {
  const narrow = Math.min(tanHeight, tanWidth);
  const whole = radius / Math.sin(Math.atan(narrow));
  return Math.max(radius * 0.55 + 0.06, (whole * 1.04) / zoom);
}
