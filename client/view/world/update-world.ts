import type { Body } from '../../self/body.ts';
import type { WorldScene } from './world-scene.ts';

/** Things of the world that move or breathe; given the visitor's body and the time since the last frame in seconds. */
export type Breathing = (body: Readonly<Body>, dt: number) => void;

let mounted: WorldScene | null = null;
/** The world whose first hall has stood in its light for a frame. */
let seen: WorldScene | null = null;
let lit: WorldScene | null = null;
const breathing = new Set<Breathing>();

/** Makes a world the one that the frame updates; returns the way to take it back. */
export function mountWorld(world: WorldScene): () => void {
  mounted = world;
  return () => {
    if (mounted !== world) return;
    mounted = seen = lit = null;
  };
}

/** Has `breathe` called in each frame; returns the way to end it. */
export function breatheWithWorld(breathe: Breathing): () => void {
  breathing.add(breathe);
  return () => {
    breathing.delete(breathe);
  };
}

/** The world's step of the frame: which halls are drawn, and the small movements on the floor. `dt` in seconds. */
export function updateWorld(body: Readonly<Body>, dt: number): void {
  mounted?.update(body, dt);
  seen = lit;
  lit = mounted?.isReady() === true ? mounted : null;
  for (const breathe of breathing) breathe(body, dt);
}

/** Whether the first hall has been drawn in its light: what is seen first is fetched first, and all else after it. */
export function isWorldReady(): boolean {
  return mounted !== null && seen === mounted;
}

/** Whether something in a hall may be seen from where the visitor stands now: `radius` metres around a point. */
export function isInSight(hall: string, x: number, y: number, z: number, radius: number): boolean {
  return mounted?.isInSight(hall, x, y, z, radius) ?? false;
}
