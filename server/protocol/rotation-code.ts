/**
 * Rotations in 30 bits: the largest of the four numbers of the unit quaternion is left out and the
 * three others are kept as angles atan(q / largest), which spreads the error evenly over the sphere
 * (the equal-angle map known from cube maps, one dimension up). Each angle has `LEVELS` steps over a
 * quarter turn, so no rotation is off by more than √3 · 90° / LEVELS = 0.242°.
 */
const LEVELS = 645;
export const ROTATION_BITS = 30;
const TO_CODE = (LEVELS * 2) / Math.PI;
const SPACE = LEVELS ** 3;

const level = (ratio: number): number => Math.min(LEVELS - 1, Math.max(0, Math.floor((Math.atan(ratio) + Math.PI / 4) * TO_CODE)));
const ratio = (code: number): number => Math.tan((code + 0.5) / TO_CODE - Math.PI / 4);

/** Code of the unit quaternion x, y, z, w found in `from` at `at`. */
export function encodeRotation(from: ArrayLike<number>, at: number): number {
  let largest = 0;
  for (let i = 1; i < 4; i++) if (Math.abs(from[at + i] ?? 0) > Math.abs(from[at + largest] ?? 0)) largest = i;
  // q and −q are the same rotation: dividing by the largest makes the sign of no account.
  const by = from[at + largest] || 1;
  let code = 0;
  for (let i = 0; i < 4; i++) if (i !== largest) code = code * LEVELS + level((from[at + i] ?? 0) / by);
  return largest * 2 ** 28 + code;
}

/** Writes the unit quaternion of a code to `into` at `at`. Every code gives a valid rotation. */
export function decodeRotation(code: number, into: { [index: number]: number }, at: number): void {
  const largest = Math.floor(code / 2 ** 28) & 3;
  let rest = (code % 2 ** 28) % SPACE;
  let sum = 1;
  for (let i = 3; i >= 0; i--) {
    if (i === largest) continue;
    const value = ratio(rest % LEVELS);
    rest = Math.floor(rest / LEVELS);
    into[at + i] = value;
    sum += value * value;
  }
  const scale = 1 / Math.sqrt(sum);
  for (let i = 0; i < 4; i++) into[at + i] = (i === largest ? 1 : (into[at + i] ?? 0)) * scale;
}
