import { BitWriter } from '#protocol/bits.ts';
import { type Grid, within } from '#protocol/grid.ts';
import { FRAME_HEADER, RECORD_BYTES, writeFar, writeFrameHeader, writeNear } from '#protocol/pose-codec.ts';
import { type SentPose, copySentPose, createSentPose } from '#protocol/sent-pose.ts';

/** One mover as the frames know them. */
type Track = {
  slot: number;
  pose: SentPose;
  /** When the pose came, in milliseconds of the gallery's clock. */
  at: number;
  /** Changed since the last frame, and since the last frame for those far off. */
  fresh: boolean;
  freshFar: boolean;
  /** A jump not yet told to those far off. */
  farJump: boolean;
};

/** A frame of one hall for one tick, shared by all its receivers; each record's own part is known so that it can be cut out. */
export type HallFrame = { bytes: Uint8Array; /** First and last byte of each slot's record, or absent. */ cuts: Map<number, [from: number, to: number]> };

/** Keeps everybody's latest pose and packs them once per hall and tick. Nothing older is kept. */
export class PoseFrames {
  readonly #grids: readonly Grid[];
  readonly #tracks = new Map<number, Track>();
  readonly #prefix: number;
  readonly #out: BitWriter;

  /** `grids`: the whole floor first, then one per hall. Every frame begins with `prefix`. */
  constructor(grids: readonly Grid[], seats: number, prefix: Uint8Array) {
    this.#grids = grids;
    this.#prefix = prefix.length;
    this.#out = new BitWriter(new Uint8Array(prefix.length + FRAME_HEADER + (seats + 8) * RECORD_BYTES));
    this.#out.bytes.set(prefix);
  }

  /** A pose was believed. A jump stays one until it has been told. */
  put(slot: number, pose: SentPose, now: number): void {
    const track = this.#tracks.get(slot) ?? { slot, pose: createSentPose(), at: 0, fresh: false, freshFar: false, farJump: false };
    const untold = track.fresh && track.pose.jump;
    copySentPose(pose, track.pose);
    track.pose.jump = pose.jump || untold;
    track.farJump ||= pose.jump;
    track.at = now;
    track.fresh = true;
    track.freshFar = true;
    this.#tracks.set(slot, track);
  }

  remove(slot: number): void {
    this.#tracks.delete(slot);
  }

  /** Packs what changed for the receivers of a hall; `grid` is its index. With `all`, also who has not moved. Null when there is nothing to tell. */
  pack(grid: number, now: number, includeFar: boolean, all: boolean): HallFrame | null {
    const near = this.#grids[grid];
    const floor = this.#grids[0];
    if (near === undefined || floor === undefined) throw new RangeError(`no grid ${grid}: pass the index of a hall's grid`);
    const out = this.#out;
    const cuts = new Map<number, [number, number]>();
    out.seek(this.#prefix);
    writeFrameHeader(out, now, grid);
    for (const track of this.#tracks.values()) {
      const from = out.length;
      if (within(near, track.pose.x, track.pose.z)) {
        if (!track.fresh && !all) continue;
        writeNear(out, track.slot, now - track.at, track.pose, near);
      } else {
        if (!includeFar || !(track.freshFar || all)) continue;
        const { jump } = track.pose;
        track.pose.jump = track.farJump;
        writeFar(out, track.slot, track.pose, floor);
        track.pose.jump = jump;
      }
      cuts.set(track.slot, [from, out.length]);
    }
    return cuts.size === 0 ? null : { bytes: out.bytes.slice(0, out.length), cuts };
  }

  /** All halls have been packed for this tick: what was told is no longer fresh. */
  told(includedFar: boolean): void {
    for (const track of this.#tracks.values()) {
      track.fresh = false;
      track.pose.jump = false;
      if (includedFar) {
        track.freshFar = false;
        track.farJump = false;
      }
    }
  }
}

/** The frame without one's own record; the frame itself when one is not in it; null when nobody else is. */
export function withoutOwn(frame: HallFrame, slot: number): Uint8Array | null {
  const cut = frame.cuts.get(slot);
  if (cut === undefined) return frame.bytes;
  if (frame.cuts.size === 1) return null;
  const [from, to] = cut;
  const bytes = new Uint8Array(frame.bytes.length - (to - from));
  bytes.set(frame.bytes.subarray(0, from));
  bytes.set(frame.bytes.subarray(to), from);
  return bytes;
}
