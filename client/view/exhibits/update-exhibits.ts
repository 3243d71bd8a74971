import type { Ray } from '../../input/ray.ts';
import type { Body } from '../../self/body.ts';

export type Running = {
  update(body: Body, seconds: number): void;
  touch(clientX: number, clientY: number): boolean;
  meet(ref: string, ray: Ray): number | null;
};

let running: Running | null = null;

/** Told by <Exhibits/> when exhibits come and go. */
export function setRunning(exhibits: Running | null): void {
  running = exhibits;
}

/** Called once each frame: loads by distance, turns signs to the visitor, moves what is looked at closer. */
export function updateExhibits(body: Body, seconds: number): void {
  running?.update(body, seconds);
}

/**
 * A tap or click at a point of the page, in CSS pixels: opens the annotation whose number is there, or
 * leads to the city whose pin on the globe is there. False when there is nothing of the kind.
 */
export function touchExhibits(clientX: number, clientY: number): boolean {
  return running?.touch(clientX, clientY) ?? false;
}

/** Metres along the ray to the shape of an object, Infinity when it is missed; null while its model is not there. */
export function meetExhibit(ref: string, ray: Ray): number | null {
  return running?.meet(ref, ray) ?? null;
}
