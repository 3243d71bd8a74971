import { DynamicDrawUsage, InstancedBufferGeometry, InstancedInterleavedBuffer, InterleavedBufferAttribute, type BufferGeometry } from 'three';

/** Where each vector of a figure starts in its record of floats (meanings: figure-shader.ts). */
export const FIGURE_FIELDS = { place: 0, head: 4, gait: 8, look: 12, handLeft: 16, handRight: 20, turnLeft: 24, turnRight: 28 } as const;
export const FIGURE_STRIDE = 32;

/** One buffer of records drawn as instances of one geometry; written in place each frame, never reallocated. */
export type InstancePage = { geometry: InstancedBufferGeometry; data: Float32Array; buffer: InstancedInterleavedBuffer; range: { start: number; count: number } };

/** Instances of `shape` with four-float fields laid out as `fields` in records of `stride` floats. */
export function createInstancePage(shape: BufferGeometry, fields: Readonly<Record<string, number>>, stride: number, capacity: number): InstancePage {
  const data = new Float32Array(capacity * stride);
  const buffer = new InstancedInterleavedBuffer(data, stride, 1);
  buffer.setUsage(DynamicDrawUsage);
  const geometry = new InstancedBufferGeometry();
  geometry.index = shape.index;
  for (const [name, attribute] of Object.entries(shape.attributes)) geometry.setAttribute(name, attribute);
  for (const [name, offset] of Object.entries(fields)) {
    geometry.setAttribute(name, new InterleavedBufferAttribute(buffer, 4, offset));
  }
  geometry.instanceCount = 0;
  return { geometry, data, buffer, range: { start: 0, count: 0 } };
}

/** Shows the first `count` records and sends just those to the graphics card. */
export function showRecords(page: InstancePage, count: number): void {
  page.geometry.instanceCount = count;
  if (count === 0) return;
  page.range.count = count * page.buffer.stride;
  page.buffer.updateRanges.length = 0;
  page.buffer.updateRanges.push(page.range);
  page.buffer.needsUpdate = true;
}
