import type { BufferGeometry } from 'three';
import { flatLetters } from '../../craft/lettering.ts';

/** All lettering of the object, cut beforehand: a placement cannot wait for a typeface. */
export interface Letters {
  /** "Light comes from the north", one character for each bay's rear wall. */
  readonly wall: readonly BufferGeometry[];
  readonly title: BufferGeometry;
  readonly titleHan: BufferGeometry;
  readonly north: BufferGeometry;
}

export async function cutLetters(): Promise<Letters> {
  return {
    wall: await Promise.all(['光', '从', '北', '来'].map((character) => flatLetters(character, 0.088, 'han', 1))),
    title: await flatLetters('NORTH LIGHT', 0.0195, 'sans', 2),
    titleHan: await flatLetters('北光', 0.0175, 'han', 1),
    north: await flatLetters('N', 0.036, 'sans', 1),
  };
}
