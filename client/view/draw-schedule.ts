import type { Matrix4 } from 'three';

/** Seconds without a change after which nothing fades in or comes to rest any more. */
const CALM = 1.5;
/** Seconds between two pictures while calm: should anything have changed unheard, it is not stale for long. */
const SPARSE = 1;

/**
 * Says whether a frame is to be drawn. While nothing in view moves a picture a second is enough, which saves a phone
 * most of its battery; any movement brings every frame back at once.
 */
export class DrawSchedule {
  private readonly last = new Float64Array(16);
  private calmFor = 0;
  private drawnFor = 0;

  /** `stirs`: something other than the camera moves. `seconds` since the last frame. */
  due(camera: Matrix4, stirs: boolean, seconds: number): boolean {
    let moved = stirs;
    for (let i = 0; i < 16; i++) {
      const value = camera.elements[i] ?? 0;
      if (value === this.last[i]) continue;
      this.last[i] = value;
      moved = true;
    }
    this.calmFor = moved ? 0 : this.calmFor + seconds;
    this.drawnFor += seconds;
    if (this.calm && this.drawnFor < SPARSE) return false;
    this.drawnFor = 0;
    return true;
  }

  /** Nothing has moved for a while. */
  get calm(): boolean {
    return this.calmFor >= CALM;
  }
}
