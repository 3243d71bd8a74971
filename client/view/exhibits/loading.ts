import type { Detail } from './exhibit-view.ts';

/** Where something stands, and whether it is an object or a print. */
export type LoadItem = { ref: string; hall: string; x: number; z: number; solid: boolean };
export type Wish = Detail | 'none' | 'keep';

/** Metres from which an object or a print is worth its full detail, and beyond which the far version is enough again. */
export const NEAR = { solid: 9, print: 6.5 };
export const FAR = { solid: 10.5, print: 8 };

/**
 * What should be in memory of one exhibit. Halls that are not drawn load nothing; what they have is kept
 * while they are next door (`warm`) and given back beyond. `now` gives hysteresis, so that nobody who
 * stands on the line makes it flicker. What is next door is fetched once it is in sight through the opening.
 */
export function wish(item: LoadItem, now: Detail | 'none', at: { x: number; z: number }, drawn: ReadonlySet<string>, warm: ReadonlySet<string>, inSight = true): Wish {
  if (!drawn.has(item.hall)) return warm.has(item.hall) ? 'keep' : 'none';
  if (!inSight) return now === 'none' ? 'none' : 'keep';
  const kind = item.solid ? 'solid' : 'print';
  const distance = Math.hypot(item.x - at.x, item.z - at.z);
  return distance < (now === 'near' ? FAR : NEAR)[kind] ? 'near' : 'far';
}

/** Order of loading: nearest first, with what stands in the visitor's own hall before all others. */
export function loadOrder(items: readonly LoadItem[], at: { x: number; z: number }, hall: string): LoadItem[] {
  const cost = (item: LoadItem) => Math.hypot(item.x - at.x, item.z - at.z) + (item.hall === hall ? 0 : 30);
  return [...items].sort((a, b) => cost(a) - cost(b));
}

/** The hall, those one opening away, and those two away. */
export function hallsAround(openings: readonly { between: readonly [string, string] }[], hall: string): { drawn: Set<string>; warm: Set<string> } {
  const next = (from: ReadonlySet<string>) => {
    const out = new Set(from);
    for (const { between: [a, b] } of openings) {
      if (from.has(a)) out.add(b);
      if (from.has(b)) out.add(a);
    }
    return out;
  };
  const drawn = next(new Set([hall]));
  return { drawn, warm: next(drawn) };
}

/** Milliseconds to wait before try number `tries` (0 is the first); null when it is time to say so. */
export function retryDelay(tries: number): number | null {
  return [0, 800, 3000][tries] ?? null;
}
