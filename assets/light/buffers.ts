/**
 * What is gathered per texel of a hall's light map, three floats each but for `valid`: sun and lamps, whose
 * shadow edges stay sharp; sky; light that has bounced; and their sum. `valid` is the share of samples that
 * did not begin inside something.
 */
export type LightBuffers = { sharp: Float32Array; sky: Float32Array; bounced: Float32Array; total: Float32Array; valid: Float32Array };

const FLOATS = 13;

export const bufferBytes = (texels: number): number => texels * FLOATS * 4;

/** The buffers as views of memory that all workers share. */
export function viewBuffers(memory: SharedArrayBuffer, texels: number): LightBuffers {
  const part = (from: number, count: number): Float32Array => new Float32Array(memory, from * texels * 4, count * texels);
  return { sharp: part(0, 3), sky: part(3, 3), bounced: part(6, 3), total: part(9, 3), valid: part(12, 1) };
}

/** Texels with fewer valid samples than this are filled from their neighbours. */
export const LEAST_VALID = 0.04;
