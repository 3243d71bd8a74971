import type { BufferGeometry } from 'three';
import { flatLetters } from '../../craft/lettering.ts';

/** All lettering of the object, cut beforehand: a placement cannot wait for a typeface. */
export interface Letters {
  readonly title: BufferGeometry;
  readonly titleHan: BufferGeometry;
  readonly battery: BufferGeometry;
}

export async function cutLetters(): Promise<Letters> {
  return {
    title: await flatLetters('QUADCOPTER', 0.021, 'sans', 2),
    titleHan: await flatLetters('四旋翼', 0.02, 'han', 1),
    battery: await flatLetters('BATTERY', 0.0185, 'sans', 2),
  };
}
