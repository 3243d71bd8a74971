import type { Placed } from '#scenes/format/placement.ts';
import type { Reading } from './fade.ts';

/** How far beyond its plinth an object is still looked at, metres. */
const AROUND_OBJECT = 0.25;

/** Where somebody looks who reads this exhibit, and how wide it is; metres. */
export function readingView(placed: Placed): Reading {
  const { exhibit, plinth, position } = placed;
  const width = 'size' in exhibit ? exhibit.size[0] : exhibit.kind === 'globe' ? exhibit.radius * 2 : (plinth?.width ?? 1) + AROUND_OBJECT;
  return { x: position[0], z: position[2], halfWidth: width / 2 };
}
