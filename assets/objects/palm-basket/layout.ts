import { CatmullRomCurve3, Vector3 } from 'three';
import { clamp, mix, smoothstep } from '../../craft/vec.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';

/** Width of one leaf strip, metres: broad leaflets, as for a basket that carries dates. */
export const STRIP = 0.0186;
/** Distance between neighbouring strands of one direction, along the braid: strips run at 45 degrees. */
export const PITCH = STRIP * Math.SQRT2;
/** Crossings from one edge of the braid to the other: even, so that strands come back after as many columns. */
export const LEVELS = 6;
/** Width of the braid, metres. */
export const BRAID = (LEVELS * PITCH) / 2;
/** How far one round climbs: a little less than the braid, whose scalloped edges mesh. */
const CLIMB = BRAID * 0.975;
/** Where the basket stands, metres. */
export const CENTRE: Vec2 = [-0.19, -0.06];
/** Rounds sewn so far, and the bearing (radians from the front towards +x) where the braid leaves the wall. */
const ROUNDS = 5.85;
const LEAVES = 0.42;

/** The wall from the floor up: [radius, height], metres. */
const PROFILE: readonly Vec2[] = [
  [0.02, 0.0045], [0.06, 0.0042], [0.105, 0.004], [0.14, 0.0036], [0.176, 0.006], [0.205, 0.022], [0.2275, 0.06], [0.246, 0.12], [0.256, 0.185], [0.2555, 0.25], [0.247, 0.31], [0.238, 0.36], [0.232, 0.41],
];
const wall = new CatmullRomCurve3(PROFILE.map(([r, h]) => new Vector3(r, h, 0)), false, 'centripetal');
const wallLength = wall.getLength();

/** Radius and height, and the wall's outward normal in that plane, at `way` metres up the wall. */
function wallAt(way: number): { r: number; h: number; out: Vec2 } {
  const t = clamp(way / wallLength);
  const p = wall.getPointAt(t);
  const along = wall.getTangentAt(t);
  return { r: p.x, h: p.y, out: [along.y, -along.x] };
}

/** Rounds (turns) travelled at column x, by walking the spiral column by column. */
const turnsAt: readonly number[] = (() => {
  const list = [0];
  while (list.at(-1)! < ROUNDS) {
    const turns = list.at(-1)!;
    list.push(turns + PITCH / (2 * Math.PI * wallAt(turns * CLIMB + BRAID / 2).r));
  }
  return list;
})();

/** The column at which the braid leaves the wall, and the one at which the plaiting has stopped. */
export const LEAVE = turnsAt.length - 2;
export const STOP = LEAVE + 19;

function turns(x: number): number {
  const i = clamp(Math.floor(x), 0, turnsAt.length - 2);
  return mix(turnsAt[i]!, turnsAt[i + 1]!, x - i);
}

/** Bearing of column x around the basket, radians. */
export function bearing(x: number): number {
  return (turns(x) - turns(LEAVE)) * 2 * Math.PI + LEAVES;
}

function onWall(x: number, y: number, n: number): Vec3 {
  const { r, h, out } = wallAt(turns(x) * CLIMB + y);
  const angle = bearing(x);
  // Pulled by hand, no round is a circle.
  const sway = 0.0022 * Math.sin(angle * 3 + h * 14) + 0.0016 * Math.sin(angle * 5 - h * 30 + 1);
  const radius = r + out[0] * n + sway * smoothstep(0.03, 0.12, h);
  return [CENTRE[0] + Math.sin(angle) * radius, h + out[1] * n, CENTRE[1] + Math.cos(angle) * radius];
}

/** Metres up the wall of the braid's lower edge at column x. */
export const wayUp = (x: number): number => turns(x) * CLIMB;

const vector = (p: Vec3) => new Vector3(...p);
const startAt = vector(onWall(LEAVE, BRAID / 2, 0));
const startUp = vector(onWall(LEAVE, BRAID, 0)).sub(vector(onWall(LEAVE, 0, 0))).normalize();
const startTo = startAt.clone().sub(vector(onWall(LEAVE - 1, BRAID / 2, 0))).normalize();
const push = (p: Vector3, d: Vector3, length: number) => p.clone().addScaledVector(d, length);

/** The middle of the free braid: off the wall, springing out and drooping to the floor on the right. */
const tailCurve = new CatmullRomCurve3([
  push(startAt, startTo, -0.03), startAt, push(startAt, startTo, 0.045),
  new Vector3(0.115, 0.315, 0.12), new Vector3(0.21, 0.262, 0.118), new Vector3(0.29, 0.18, 0.14), new Vector3(0.352, 0.094, 0.172), new Vector3(0.425, 0.038, 0.2), new Vector3(0.6, 0.014, 0.235),
], false, 'centripetal');
tailCurve.arcLengthDivisions = 600;
const tailLength = tailCurve.getLength();

/** Frame of the free braid at column x >= LEAVE: middle, direction, across (towards its upper edge), facing. */
export function tailFrame(x: number): { at: Vector3; to: Vector3; up: Vector3; out: Vector3 } {
  const t = clamp((0.03 + (x - LEAVE) * PITCH) / tailLength);
  const at = tailCurve.getPointAt(t);
  const to = tailCurve.getTangentAt(t);
  const lean = smoothstep(0.04, 0.95, t);
  // It leaves the wall upright, and lies almost flat at the end.
  const want = startUp.clone().lerp(new Vector3(0.1, 0.9, -0.42), lean).normalize();
  const up = want.addScaledVector(to, -want.dot(to)).normalize();
  return { at, to, up, out: to.clone().cross(up) };
}

/**
 * A point of the braid: x in columns along it, y metres from its lower edge, n metres outwards. On the
 * wall up to LEAVE, free in the air beyond.
 */
export function onBraid(x: number, y: number, n: number): Vec3 {
  if (x <= LEAVE) return onWall(x, y, n);
  const { at, up, out } = tailFrame(x);
  const curl = 0.006 * smoothstep(LEAVE, LEAVE + 8, x) * (1 - (2 * y / BRAID - 1) ** 2);
  const p = at.addScaledVector(up, y - BRAID / 2).addScaledVector(out, n + curl);
  return [p.x, p.y, p.z];
}
