import { BitReader } from '#protocol/bits.ts';
import { FAR_STEP, type FloorBox, type Grid, NEAR_STEP, gridOf } from '#protocol/grid.ts';
import { type Heard, readRecord } from '#protocol/pose-codec.ts';
import { createPose } from '#protocol/pose.ts';
import type { Roster } from '../others/roster.ts';
import { ServerClock } from '../others/server-clock.ts';

/** Hands frames of poses to the roster, in this device's time. Allocates nothing. */
export class PoseReceiver {
  readonly #grids: Grid[];
  readonly #roster: Roster;
  readonly #clock = new ServerClock();
  readonly #reader = new BitReader();
  readonly #pose = createPose();
  readonly #heard: Heard = { slot: 0, far: false, age: 0 };

  /** `boxes` as the gallery's state has them: the whole floor first. */
  constructor(boxes: readonly FloorBox[], roster: Roster) {
    this.#grids = boxes.map((box, index) => gridOf(box, index === 0 ? FAR_STEP : NEAR_STEP));
    this.#roster = roster;
  }

  /** A frame came in at `nowMs`. One that makes no sense is left unread from there on; the next is whole again. */
  take(bytes: Uint8Array, nowMs: number): void {
    const from = this.#reader.reset(bytes);
    const time = this.#clock.toLocal(from.read(16), nowMs);
    const near = this.#grids[from.read(8)];
    const [far] = this.#grids;
    if (near === undefined || far === undefined) return;
    while (from.left > 0) {
      readRecord(from, near, far, this.#heard, this.#pose);
      if (from.overrun) return;
      this.#roster.hear(this.#heard.slot, time - this.#heard.age, this.#pose, this.#heard.far);
    }
  }
}
