import type { Body } from '../../self/body.ts';

/** Draws everybody else where they have been sampled to be at `nowMs`, seen by `body`. Says whether anybody in sight moves. */
export type DrawnPeople = (nowMs: number, body: Body) => boolean;

let drawn: DrawnPeople | null = null;

/** Told by <People/> when the figures come and go. */
export function setDrawnPeople(people: DrawnPeople | null): void {
  drawn = people;
}

/** Called once each frame, after the camera has been aimed. Allocates nothing unless somebody arrives. */
export function drawPeople(nowMs: number, body: Body): boolean {
  return drawn?.(nowMs, body) ?? false;
}
