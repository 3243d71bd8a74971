/** A rectangle of the floor in metres, with how many bits each axis has. */
export type Grid = { minX: number; minZ: number; maxX: number; maxZ: number; bitsX: number; bitsZ: number };
export type FloorBox = { minX: number; minZ: number; maxX: number; maxZ: number };

/** Widest step in metres: half of it is the error, which stays under 2 mm with the sender's own rounding. */
export const NEAR_STEP = 0.0035;
/** Step in metres for people farther off: seen through an opening or as a dot on the plan. */
export const FAR_STEP = 0.1;
/** Step in metres in which a client tells its own pose: next to nothing, so that errors do not add up. */
export const OWN_STEP = 0.0002;
/** Metres around a hall within which people are sent at full rate and precision. */
export const NEAR_MARGIN = 5;

const bitsFor = (span: number, step: number): number => Math.max(1, Math.ceil(Math.log2(span / step)));

export function gridOf(box: FloorBox, step: number): Grid {
  const { minX, minZ, maxX, maxZ } = box;
  return { minX, minZ, maxX, maxZ, bitsX: bitsFor(maxX - minX, step), bitsZ: bitsFor(maxZ - minZ, step) };
}

/** The box in whole metres that holds `box` and `margin` metres around it. */
export function wholeMetres(box: FloorBox, margin: number): FloorBox {
  return {
    minX: Math.floor(box.minX - margin),
    minZ: Math.floor(box.minZ - margin),
    maxX: Math.ceil(box.maxX + margin),
    maxZ: Math.ceil(box.maxZ + margin),
  };
}

export function within(box: FloorBox, x: number, z: number): boolean {
  return x >= box.minX && x <= box.maxX && z >= box.minZ && z <= box.maxZ;
}

/** Step number of a coordinate between `min` and `max`. */
export function quantise(value: number, min: number, max: number, bits: number): number {
  const top = 2 ** bits - 1;
  return Math.min(top, Math.max(0, Math.round(((value - min) / (max - min)) * top)));
}

export function restore(code: number, min: number, max: number, bits: number): number {
  return min + (code / (2 ** bits - 1)) * (max - min);
}
