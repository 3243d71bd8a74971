type Spot = { x: number; y: number; z: number };

/** Milliseconds between two news of a pointer that moves, and of one that rests: others let it fade after a second. */
const EVERY = 100;
const RESTING = 500;
/** Metres within which it rests. */
const STILL = 0.004;

/** Says when a pointer is to be told: at most ten times a second, seldom while it rests, and once when it is taken away. */
export class PointPace {
  #last: Spot | null = null;
  #at = -Infinity;

  /** True when `spot` is to be told now; it is then taken as told. */
  due(spot: Spot, nowMs: number): boolean {
    const last = this.#last;
    const moved = last === null || Math.hypot(spot.x - last.x, spot.y - last.y, spot.z - last.z) > STILL;
    if (nowMs - this.#at < (moved ? EVERY : RESTING)) return false;
    this.#at = nowMs;
    this.#last = { x: spot.x, y: spot.y, z: spot.z };
    return true;
  }

  /** The pointer is taken away: true once if it was there. */
  end(): boolean {
    const was = this.#last !== null;
    this.#last = null;
    return was;
  }
}
