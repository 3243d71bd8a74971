import { BitWriter } from '#protocol/bits.ts';
import { type Grid, OWN_STEP, type FloorBox, gridOf } from '#protocol/grid.ts';
import { OWN_POSE_BYTES, writeOwnPose } from '#protocol/own-pose-codec.ts';
import { type Frame7, type Pose, copyPose, createPose, setStanding } from '#protocol/pose.ts';

/** Milliseconds between two poses: 20 a second. */
const EVERY = 50;
/** Metres and quaternion units below which nothing has changed that anybody could see. */
const MOVED = 0.001;
const TURNED = 0.001;

/** What the sender must know of one's own body; metres and radians. `jumped` is cleared when the jump has been told. */
export type SelfBody = { x: number; z: number; yaw: number; pitch: number; jumped: boolean };

function moved(a: Frame7, b: Frame7): boolean {
  for (let i = 0; i < 7; i++) if (Math.abs((a[i] as number) - (b[i] as number)) > (i < 3 ? MOVED : TURNED)) return true;
  return false;
}

function differs(a: Pose, b: Pose): boolean {
  return a.kind !== b.kind || a.reading !== b.reading || a.away !== b.away || a.hasLeft !== b.hasLeft || a.hasRight !== b.hasRight || moved(a.head, b.head) || (b.hasLeft && moved(a.left, b.left)) || (b.hasRight && moved(a.right, b.right));
}

/** Tells one's own pose: at most 20 times a second, only when it changed, and once more when it has come to rest. Allocates nothing. */
export class PoseSender {
  readonly #out = new BitWriter(new Uint8Array(OWN_POSE_BYTES));
  readonly #pose = createPose();
  readonly #sent = createPose();
  readonly #send: (bytes: Uint8Array) => void;
  readonly #floor: Grid;
  #sentAt = -Infinity;
  #resting = false;
  #first = true;

  /** `floor` is the whole floor as the gallery's state has it. */
  constructor(floor: FloorBox, send: (bytes: Uint8Array) => void) {
    this.#floor = gridOf(floor, OWN_STEP);
    this.#send = send;
  }

  tell(body: SelfBody, reading: boolean, away: boolean, nowMs: number): void {
    const due = nowMs - this.#sentAt >= EVERY - 2;
    if (!due) return;
    const pose = this.#pose;
    setStanding(pose, body.x, body.z, body.yaw, body.pitch);
    pose.reading = reading;
    pose.away = away;
    // On a new line the first pose may be anywhere.
    pose.jump = body.jumped || this.#first;
    const changed = pose.jump || differs(this.#sent, pose);
    // One pose more at rest tells the others that the movement has ended.
    if (!changed && this.#resting) return;
    this.#resting = !changed;
    this.#first = false;
    body.jumped = false;
    this.#sentAt = nowMs;
    copyPose(pose, this.#sent);
    this.#send(writeOwnPose(this.#out, pose, this.#floor));
  }
}
