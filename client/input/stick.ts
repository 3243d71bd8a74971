import type { Intents } from './intents.ts';

/** A thumb stick's deflection, −1…1 each way, written by the control on the page. Right and forward are positive. */
export type Stick = { right: number; forward: number };

/** Below this share of the stick's way nothing happens, so that a resting thumb does not creep. */
const DEAD = 0.12;
/** From here on one walks fast. */
const FAST = 0.92;

export function createStick(): Stick {
  return { right: 0, forward: 0 };
}

/** Sets the stick from a thumb `dx`, `dy` pixels away from the middle of a stick of `radius` pixels. */
export function deflect(stick: Stick, dx: number, dy: number, radius: number): void {
  const away = Math.hypot(dx, dy) / radius;
  if (away < DEAD) {
    stick.right = 0;
    stick.forward = 0;
    return;
  }
  const most = Math.min(1, away);
  stick.right = ((dx / radius) * most) / away;
  stick.forward = ((-dy / radius) * most) / away;
}

export function readStick(stick: Stick, intents: Intents): void {
  if (stick.right === 0 && stick.forward === 0) return;
  intents.forward += stick.forward;
  intents.sideways += stick.right;
  if (Math.hypot(stick.right, stick.forward) > FAST) intents.fast = true;
}
