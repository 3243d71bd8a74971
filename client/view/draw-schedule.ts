import type { Matrix4 } from 'three';

/** Seconds without a change after which the picture is drawn less often. */
const CALM = 2;
/** Every so many frames while calm: what fades in or arrives meanwhile is never stale for long. */
const SPARSE = 5;

/**
 * Says whether a frame is to be drawn. While nothing in view moves a picture every fifth frame is enough, which saves
 * a phone most of its battery; any movement brings every frame back at once.
 */
export class DrawSchedule {
  private readonly last = new Float64Array(16);
  private calmFor = 0;
  private skipped = 0;

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
    if (this.calmFor < CALM) return true;
    this.skipped = (this.skipped + 1) % SPARSE;
    return this.skipped === 0;
  }

  /** Nothing has moved for a while. */
  get calm(): boolean {
    return this.calmFor >= CALM;
  }
}
