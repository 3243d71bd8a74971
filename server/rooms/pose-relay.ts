import { type Grid, OWN_STEP, gridOf } from '#protocol/grid.ts';
import { readOwnPose } from '#protocol/own-pose-codec.ts';
import { closing } from '#protocol/refusals.ts';
import { sentPlace } from '#protocol/pose-codec.ts';
import { createSentPose } from '#protocol/sent-pose.ts';
import { IMPLAUSIBLE_PATIENCE } from '../domain/limits.ts';
import { type Ground, doubtPose } from '../domain/pose-check.ts';
import { type HallFrame, PoseFrames, withoutOwn } from '../domain/pose-frames.ts';
import { type HallBox, packingGrids } from '../domain/hall-grids.ts';
import type { Meters } from '../meters.ts';
import type { Line } from './line.ts';
import { POSES_PREFIX, cut, isReady, sendWhole, waitingBytes } from './wire.ts';

/** Milliseconds between two frames: 20 a second. */
export const TICK = 50;
/** People far from one's hall are told every so many ticks: about 3 times a second. */
const FAR_EVERY = 6;
/** Everybody is told every so many ticks, moved or not: 10 s. */
const ALL_EVERY = 200;
/** Receivers that read slowly get a frame every so many ticks: 2 a second. */
const SLOW_EVERY = 10;
const SLOW_BYTES = 256 * 1024;
const LOST_BYTES = 1024 * 1024;
/** Milliseconds a receiver may stay behind. */
const SLOW_PATIENCE = 10_000;
/** Milliseconds between two requests to go back. */
const SNAP_EVERY = 500;

type Floor = Ground & { hallAt(x: number, z: number): string | null };

/** Takes poses in, keeps the latest of each, and sends them on: packed once per hall and tick. */
export class PoseRelay {
  readonly #floor: Floor;
  readonly #meters: Meters;
  readonly #fine: Grid;
  readonly #gridOfHall = new Map<string, number>();
  readonly #frames: PoseFrames;
  readonly #pose = createSentPose();
  readonly #malformed: (line: Line) => void;
  #ticks = 0;

  constructor(deps: { floor: Floor; boxes: readonly HallBox[]; seats: number; meters: Meters; malformed: (line: Line) => void }) {
    const [whole] = deps.boxes;
    if (whole === undefined) throw new Error('no grids: derive them with hallBoxes(plan)');
    this.#floor = deps.floor;
    this.#meters = deps.meters;
    this.#malformed = deps.malformed;
    this.#fine = gridOf(whole, OWN_STEP);
    deps.boxes.forEach(({ hall }, index) => this.#gridOfHall.set(hall, index));
    this.#frames = new PoseFrames(packingGrids(deps.boxes), deps.seats, POSES_PREFIX);
  }

  /** Index of the grid for receivers at a place; off the floor that of the first hall. */
  gridAt(x: number, z: number): number {
    return this.#gridOfHall.get(this.#floor.hallAt(x, z) ?? '') || 1;
  }

  remove(slot: number): void {
    this.#frames.remove(slot);
  }

  /** A visitor's own pose came in. */
  take(line: Line, bytes: Uint8Array, now: number): void {
    this.#meters.poseBytes.inc({ way: 'in' }, bytes.length);
    // Nobody stands in the hall for a remote.
    if (line.member.remote) return;
    const pose = this.#pose;
    if (!readOwnPose(bytes, this.#fine, pose)) {
      this.#malformed(line);
      return;
    }
    const doubt = doubtPose(line.mover, pose, this.#floor, now);
    if (doubt !== null) {
      this.#meters.poseDoubts.inc({ why: doubt });
      this.#sendBack(line, now);
      return;
    }
    this.#meters.poses.inc();
    line.poseAway = pose.away;
    sentPlace(pose, line.member.place);
    this.#frames.put(line.member.slot, pose, now);
    const grid = this.gridAt(pose.x, pose.z);
    line.wantsAll ||= grid !== line.grid;
    line.grid = grid;
  }

  #sendBack(line: Line, now: number): void {
    line.doubted += 1;
    if (line.doubted >= IMPLAUSIBLE_PATIENCE) {
      this.#meters.closed.inc({ why: 'implausible' });
      line.client.leave(closing.implausible);
      return;
    }
    if (now - line.snappedAt < SNAP_EVERY) return;
    line.snappedAt = now;
    const [x, z] = this.#floor.nearestFree(line.mover.x, line.mover.z);
    // What they may still walk and jump is not given back.
    Object.assign(line.mover, { x, z });
    Object.assign(line.member.place, { x, z });
    line.client.send('snap', { ...line.member.place });
  }

  /** Packs and sends one tick. */
  tick(lines: Iterable<Line>, now: number): void {
    const began = performance.now();
    this.#ticks += 1;
    const far = this.#ticks % FAR_EVERY === 0;
    const all = this.#ticks % ALL_EVERY === 0;
    const packed = new Map<number, HallFrame | null>();
    const packedAll = new Map<number, HallFrame | null>();
    let bytes = 0;
    let records = 0;
    for (const line of lines) {
      if (!isReady(line.client) || this.#behind(line, now)) continue;
      const whole = all || line.wantsAll;
      const kept = whole ? packedAll : packed;
      let frame = kept.get(line.grid);
      if (frame === undefined) {
        frame = this.#frames.pack(line.grid, now, far || whole, whole);
        kept.set(line.grid, frame);
      }
      line.wantsAll = false;
      const sent = frame === null ? null : withoutOwn(frame, line.member.slot);
      if (frame === null || sent === null) continue;
      bytes += sent.length;
      records += frame.cuts.size - (frame.cuts.has(line.member.slot) ? 1 : 0);
      sendWhole(line.client, sent);
    }
    this.#frames.told(far || all);
    this.#meters.poseBytes.inc({ way: 'out' }, bytes);
    this.#meters.poseRecords.inc(records);
    this.#meters.tick.observe((performance.now() - began) / 1000);
  }

  /** Whether a receiver is so far behind that this tick is not for them. Poses they miss are made up for by the next whole frame. */
  #behind(line: Line, now: number): boolean {
    const waiting = waitingBytes(line.client);
    if (waiting <= SLOW_BYTES) {
      line.slowSince = null;
      return false;
    }
    line.slowSince ??= now;
    if (waiting > LOST_BYTES || now - line.slowSince > SLOW_PATIENCE) {
      this.#meters.closed.inc({ why: 'slow' });
      cut(line.client);
      return true;
    }
    if (this.#ticks % SLOW_EVERY === 0) {
      line.wantsAll = true;
      return false;
    }
    this.#meters.framesSkipped.inc();
    return true;
  }
}
