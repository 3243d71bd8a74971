import { type Pose, copyPose, createPose } from '#protocol/pose.ts';
import { blendPose } from './pose-blend.ts';

/** Milliseconds in the past at which people near are shown: two frames, so that the next one is mostly there. */
export const DELAY = 100;
/** Milliseconds in the past at which people far off are shown: they are told of three times a second. */
export const FAR_DELAY = 420;
/** Milliseconds for which a movement is carried on when nothing comes. */
const CARRY_ON = 250;
/** A longer silence than this was standing still, not the slow telling of a slow device; milliseconds near and far. */
const STILL = 260;
const FAR_STILL = 700;
/** Milliseconds between two samples, near and far. */
const STEP = 50;
const FAR_STEP = 300;
/** Milliseconds over which the delay follows a person who comes near or goes far. */
const EASE = 600;
const SIZE = 16;

type Sample = { time: number; pose: Pose };

/** The last poses of one person; shows them a little in the past, so that they move at their own pace. Allocates nothing once made. */
export class PoseBuffer {
  readonly #samples: Sample[] = Array.from({ length: SIZE }, () => ({ time: 0, pose: createPose() }));
  #count = 0;
  #last = SIZE - 1;
  #delay = DELAY;
  #far = false;
  #sampledAt = Number.NaN;

  /** Number of poses at hand. */
  get depth(): number {
    return this.#count;
  }

  clear(): void {
    this.#count = 0;
  }

  /** A pose that was true at `time` (this device's milliseconds). A jump forgets what was before, so that nobody glides through a wall. */
  push(time: number, pose: Pose, far: boolean): void {
    if (pose.jump) this.#count = 0;
    this.#far = far;
    if (this.#count > 0) {
      const last = this.#at(0);
      if (time <= last.time) return;
      // After standing still the last place is where the movement begins, a moment before it was told.
      if (time - last.time > (far ? FAR_STILL : STILL)) this.#append(time - (far ? FAR_STEP : STEP), last.pose);
    } else this.#delay = far ? FAR_DELAY : DELAY;
    this.#append(time, pose);
  }

  /** Writes to `out` where the person is to be shown at `nowMs`. False while nothing is known of them. */
  sample(nowMs: number, out: Pose): boolean {
    if (this.#count === 0) return false;
    const wanted = this.#far ? FAR_DELAY : DELAY;
    const passed = Number.isNaN(this.#sampledAt) ? EASE : nowMs - this.#sampledAt;
    this.#delay += (wanted - this.#delay) * Math.min(1, Math.max(0, passed) / EASE);
    this.#sampledAt = nowMs;
    const time = nowMs - this.#delay;
    const newest = this.#at(0);
    if (this.#count === 1) copyPose(newest.pose, out);
    else if (time >= newest.time) this.#carryOn(time, out);
    else this.#between(time, out);
    return true;
  }

  /** The sample `back` steps before the newest. */
  #at(back: number): Sample {
    return this.#samples[(this.#last - back + SIZE) % SIZE] as Sample;
  }

  #append(time: number, pose: Pose): void {
    this.#last = (this.#last + 1) % SIZE;
    this.#count = Math.min(SIZE, this.#count + 1);
    const sample = this.#at(0);
    sample.time = time;
    copyPose(pose, sample.pose);
    sample.pose.jump = false;
  }

  #between(time: number, out: Pose): void {
    let back = 1;
    while (back < this.#count - 1 && this.#at(back).time > time) back += 1;
    const a = this.#at(back);
    const b = this.#at(back - 1);
    blendPose(a.pose, b.pose, Math.max(0, (time - a.time) / (b.time - a.time)), out);
  }

  #carryOn(time: number, out: Pose): void {
    const a = this.#at(1);
    const b = this.#at(0);
    const beyond = Math.min(CARRY_ON, time - b.time);
    blendPose(a.pose, b.pose, 1 + beyond / (b.time - a.time), out);
  }
}
