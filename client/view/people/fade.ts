/** Nobody is drawn within this distance, in metres: the personal space of a visitor. */
export const PERSONAL_SPACE = 0.6;
/** From here inwards people begin to fade. */
const FADE_FROM = 1.1;
/** What remains of someone who stands before an exhibit being read. */
export const READ_THROUGH = 0.14;
/** People farther off than this are not drawn; metres. */
export const DRAWN_WITHIN = 25;
const FAR_FADE = 3;

/** Half the width of a figure, metres. */
const SHOULDERS = 0.28;
/** Half the width of the reader's view at the reader, metres. */
const AT_READER = 0.22;
/** Over which a figure goes from seen-through to solid beside the view, metres. */
const SOFT = 0.3;

function smoothstep(from: number, to: number, value: number): number {
  const t = Math.max(0, Math.min(1, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** Opacity 0..1 of someone whose head is this far from mine, metres on the floor. */
export function personalSpaceOpacity(metres: number): number {
  return smoothstep(PERSONAL_SPACE, FADE_FROM, metres);
}

export function farOpacity(metres: number): number {
  return 1 - smoothstep(DRAWN_WITHIN - FAR_FADE, DRAWN_WITHIN, metres);
}

/** What is being read: its middle on the floor plane and half its width, metres. */
export type Reading = { x: number; z: number; halfWidth: number };

/**
 * Opacity of someone at (x, z) while the reader at (eyeX, eyeZ) reads: seen through inside the wedge that opens
 * from the reader's eyes to the exhibit's full width, solid beside it and behind the exhibit.
 */
export function readingOpacity(reading: Reading, eyeX: number, eyeZ: number, x: number, z: number): number {
  const [alongX, alongZ] = [reading.x - eyeX, reading.z - eyeZ];
  const length = Math.hypot(alongX, alongZ);
  if (length < 1e-6) return 1;
  const [toX, toZ] = [x - eyeX, z - eyeZ];
  const along = (toX * alongX + toZ * alongZ) / (length * length);
  if (along <= 0 || along >= 1) return 1;
  const aside = Math.abs(toX * alongZ - toZ * alongX) / length;
  const wedge = AT_READER + (reading.halfWidth - AT_READER) * along + SHOULDERS;
  return READ_THROUGH + (1 - READ_THROUGH) * smoothstep(wedge, wedge + SOFT, aside);
}
