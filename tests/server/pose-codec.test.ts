import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader, BitWriter } from '#protocol/bits.ts';
import { FAR_STEP, type Grid, NEAR_STEP, OWN_STEP, gridOf } from '#protocol/grid.ts';
import { OWN_POSE_BYTES, readOwnPose, writeOwnPose } from '#protocol/own-pose-codec.ts';
import { FRAME_HEADER, type Heard, readRecord, writeFar, writeNear } from '#protocol/pose-codec.ts';
import { type Frame7, type Pose, createPose, pitchOf, poseKind, setStanding, yawOf } from '#protocol/pose.ts';
import { decodeRotation, encodeRotation } from '#protocol/rotation-code.ts';
import { createSentPose } from '#protocol/sent-pose.ts';

const floorBox = { minX: -50, minZ: -40, maxX: 50, maxZ: 40 };
const fine = gridOf(floorBox, OWN_STEP);
const far = gridOf(floorBox, FAR_STEP);
/** A hall of 18 × 18 m with its margin. */
const near = gridOf({ minX: -14, minZ: -14, maxX: 14, maxZ: 14 }, NEAR_STEP);

const unit = fc.double({ min: -1, max: 1, noNaN: true });
const rotation = fc.tuple(unit, unit, unit, unit).filter((q) => Math.hypot(...q) > 0.1).map((q) => q.map((n) => n / Math.hypot(...q)) as [number, number, number, number]);
const degrees = (a: ArrayLike<number>, b: ArrayLike<number>, at: number): number => {
  let dot = 0;
  for (let i = 0; i < 4; i++) dot += (a[at + i] ?? 0) * (b[at + i] ?? 0);
  return (2 * Math.acos(Math.min(1, Math.abs(dot))) * 180) / Math.PI;
};
const metre = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const handOffset = fc.tuple(metre(-0.9, 0.9), metre(-1.2, 0.7), metre(-0.9, 0.9)).filter((o) => Math.hypot(...o) < 1.25);

const anyPose = fc
  .record({ kind: fc.constantFrom(...Object.values(poseKind)), x: metre(-13, 13), y: metre(0.3, 2.4), z: metre(-13, 13), yaw: metre(-Math.PI, Math.PI), pitch: metre(-1.5, 1.5), head: rotation, left: fc.option(fc.tuple(handOffset, rotation)), right: fc.option(fc.tuple(handOffset, rotation)), jump: fc.boolean(), reading: fc.boolean(), away: fc.boolean() })
  .map((given) => {
    const pose = createPose();
    if (given.kind === poseKind.standing) setStanding(pose, given.x, given.z, given.yaw, given.pitch);
    else {
      pose.kind = given.kind;
      pose.head.set([given.x, given.y, given.z, ...given.head]);
    }
    if (given.kind === poseKind.hands) {
      const place = (hand: typeof given.left, into: Frame7) => hand !== null && into.set([given.x + hand[0][0], given.y + hand[0][1], given.z + hand[0][2], ...hand[1]]);
      place(given.left, pose.left);
      place(given.right, pose.right);
      pose.hasLeft = given.left !== null;
      pose.hasRight = given.right !== null;
    }
    Object.assign(pose, { jump: given.jump, reading: given.reading, away: given.away });
    return pose;
  });

/** Up to the server and down to a receiver, as on the wire. */
function travel(pose: Pose, write: (out: BitWriter, sent: ReturnType<typeof createSentPose>) => void, grid: Grid = near) {
  const up = writeOwnPose(new BitWriter(new Uint8Array(OWN_POSE_BYTES)), pose, fine);
  const sent = createSentPose();
  if (!readOwnPose(up, fine, sent)) throw new Error('the server does not understand the pose');
  const out = new BitWriter(new Uint8Array(64));
  write(out, sent);
  const came = createPose();
  const heard: Heard = { slot: 0, far: false, age: 0 };
  const reader = new BitReader().reset(out.bytes.subarray(0, out.length));
  readRecord(reader, grid, far, heard, came);
  if (reader.overrun || reader.left !== 0) throw new Error('record and reader disagree on its length');
  return { up: up.length, down: out.length, came, heard };
}

const closeBy = (a: Frame7, b: Frame7, millimetres: number) => {
  for (let i = 0; i < 3; i++) expect(Math.abs((a[i] ?? 0) - (b[i] ?? 0)) * 1000).toBeLessThanOrEqual(millimetres);
};

describe('the pose codec', () => {
  it('M3: a record of somebody near keeps place to 2 mm, rotation to 0.3°, flags and slot', () => {
    fc.assert(
      fc.property(anyPose, fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 62 }), (pose, slot, age) => {
        const { came, heard } = travel(pose, (out, sent) => writeNear(out, slot, age, sent, near));
        expect(heard.slot).toBe(slot);
        expect(heard.far).toBe(false);
        expect(Math.abs(heard.age - age)).toBeLessThanOrEqual(1);
        const { kind, jump, reading, away, hasLeft, hasRight } = pose;
        expect(came).toMatchObject({ kind, jump, reading, away, hasLeft, hasRight });
        closeBy(came.head, pose.head, 2);
        if (pose.kind === poseKind.standing) {
          const turn = Math.abs(yawOf(came.head) - yawOf(pose.head));
          expect((Math.min(turn, 2 * Math.PI - turn) * 180) / Math.PI).toBeLessThan(0.3);
          expect((Math.abs(pitchOf(came.head) - pitchOf(pose.head)) * 180) / Math.PI).toBeLessThan(0.3);
        } else expect(degrees(came.head, pose.head, 3)).toBeLessThan(0.3);
        for (const side of ['left', 'right'] as const) {
          if (!(side === 'left' ? hasLeft : hasRight)) continue;
          closeBy(came[side], pose[side], 2);
          expect(degrees(came[side], pose[side], 3)).toBeLessThan(0.3);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('M3: a record takes 8 bytes for a standing body, 11 for a headset, 25 with hands', () => {
    const pose = createPose();
    const size = (kind: Pose['kind']) => {
      pose.kind = kind;
      return travel(pose, (out, sent) => writeNear(out, 7, 0, sent, near)).down;
    };
    expect([size(poseKind.standing), size(poseKind.head), size(poseKind.hands)]).toEqual([8, 11, 25]);
    // With the frame's own bytes a lone desktop pose stays within 14.
    expect(2 + FRAME_HEADER + 8).toBeLessThanOrEqual(14);
  });

  it('M1: the way up takes 8 bytes for a standing body, 11 for a headset, 30 with hands', () => {
    const pose = createPose();
    const size = (kind: Pose['kind']) => {
      pose.kind = kind;
      return travel(pose, (out, sent) => writeNear(out, 7, 0, sent, near)).up;
    };
    expect([size(poseKind.standing), size(poseKind.head), size(poseKind.hands)]).toEqual([8, 11, 30]);
  });

  it('M4: a record of somebody far keeps place to 5 cm and yaw to 3° in 5 bytes', () => {
    fc.assert(
      fc.property(anyPose, (pose) => {
        fc.pre(Math.abs(pitchOf(pose.head)) < 1.2);
        const { came, heard, down } = travel(pose, (out, sent) => writeFar(out, 9, sent, far));
        expect(heard).toMatchObject({ slot: 9, far: true });
        expect(down).toBe(5);
        expect(Math.abs((came.head[0] ?? 0) - (pose.head[0] ?? 0))).toBeLessThan(0.0505);
        expect(Math.abs((came.head[2] ?? 0) - (pose.head[2] ?? 0))).toBeLessThan(0.0505);
        const turn = Math.abs(yawOf(came.head) - yawOf(pose.head));
        expect((Math.min(turn, 2 * Math.PI - turn) * 180) / Math.PI).toBeLessThan(3.2);
      }),
    );
  });

  it('every code of a rotation gives a unit quaternion, and coding it again the same rotation', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 30 - 1 }), (code) => {
        const first = new Float64Array(4);
        const second = new Float64Array(4);
        decodeRotation(code, first, 0);
        expect(Math.hypot(...first)).toBeCloseTo(1, 9);
        decodeRotation(encodeRotation(first, 0), second, 0);
        expect(degrees(first, second, 0)).toBeLessThan(0.25);
      }),
    );
  });

  it('M1: bytes that are no pose are never taken for one', () => {
    const whole = writeOwnPose(new BitWriter(new Uint8Array(OWN_POSE_BYTES)), createPose(), fine).slice();
    const sent = createSentPose();
    expect(readOwnPose(whole, fine, sent)).toBe(true);
    expect(readOwnPose(whole.subarray(1), fine, sent)).toBe(false);
    expect(readOwnPose(new Uint8Array([...whole, 0]), fine, sent)).toBe(false);
    expect(readOwnPose(new Uint8Array(0), fine, sent)).toBe(false);
    expect(readOwnPose(new Uint8Array([0xff, ...whole.subarray(1)]), fine, sent)).toBe(false);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        if (!readOwnPose(bytes, fine, sent)) return;
        expect([sent.x, sent.y, sent.z].every(Number.isFinite)).toBe(true);
        expect(sent.x).toBeGreaterThanOrEqual(fine.minX);
        expect(sent.x).toBeLessThanOrEqual(fine.maxX);
      }),
      { numRuns: 5_000 },
    );
  });

  it('bits come back as they were written, whatever their widths', () => {
    const field = fc.integer({ min: 1, max: 30 }).chain((bits) => fc.tuple(fc.constant(bits), fc.integer({ min: 0, max: 2 ** bits - 1 })));
    fc.assert(
      fc.property(fc.array(field, { maxLength: 40 }), (fields) => {
        const out = new BitWriter(new Uint8Array(200));
        for (const [bits, value] of fields) out.write(value, bits);
        const from = new BitReader().reset(out.bytes.subarray(0, out.length));
        expect(fields.map(([bits]) => from.read(bits))).toEqual(fields.map(([, value]) => value));
        expect(from.overrun).toBe(false);
      }),
    );
  });
});
