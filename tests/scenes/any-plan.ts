import * as fc from 'fast-check';
import { exhibition as exhibitionSchema } from '#scenes/format/schema.ts';
import type { Exhibition } from '#scenes/format/schema.ts';

const metres = (min: number, max: number) => fc.integer({ min: Math.round(min * 20), max: Math.round(max * 20) }).map((n) => n / 20);
const said = (text: string) => ({ en: text });

/** A hall's size, how it joins the one before it, and what stands in it (as parts of its floor). */
const anyHall = fc.record({
  width: metres(5, 12),
  depth: metres(5, 12),
  eastwards: fc.boolean(),
  offset: metres(0, 2),
  opening: metres(1.2, 2.6),
  things: fc.array(fc.record({ kind: fc.constantFrom('square', 'round', 'dais', 'bench', 'wall'), x: metres(0, 1), z: metres(0, 1), width: metres(0.3, 3), depth: metres(0.3, 2), facing: fc.integer({ min: 0, max: 359 }) }), { maxLength: 7 }),
});

/**
 * Buildings of one to four halls, joined eastwards or southwards by openings, with things thrown in
 * anywhere, overlapping or blocking the way: the floor has to cope with all of them. The start is free.
 */
export const anyExhibition = fc.array(anyHall, { minLength: 1, maxLength: 4 }).map((specs) => {
  let west = 0;
  let north = 0;
  const openings: Exhibition['openings'] = [];
  const objects: Exhibition['exhibits'] = [];
  const halls = specs.map((spec, i) => {
    const before = specs[i - 1];
    if (before !== undefined) {
      const from: [number, number] = [west, north];
      if (spec.eastwards) {
        west += before.width + 0.4;
        north += spec.offset;
        const low = north;
        const high = Math.min(from[1] + before.depth, north + spec.depth);
        openings.push({ between: [`hall-${i - 1}`, `hall-${i}`], at: [west - 0.2, (low + high) / 2], width: Math.min(spec.opening, high - low), height: 2.4 });
      } else {
        north += before.depth + 0.4;
        west += spec.offset;
        const low = west;
        const high = Math.min(from[0] + before.width, west + spec.width);
        openings.push({ between: [`hall-${i}`, `hall-${i - 1}`], at: [(low + high) / 2, north - 0.2], width: Math.min(spec.opening, high - low), height: 2.4 });
      }
    }
    const at = (x: number, z: number): [number, number] => [west + x * spec.width, north + z * spec.depth];
    const exhibits: object[] = [];
    const benches: object[] = [];
    const walls: object[] = [];
    for (const [n, thing] of spec.things.entries()) {
      const place = at(thing.x, thing.z);
      // The first hall keeps its north-west corner clear: visits start there.
      if (i === 0 && Math.hypot(place[0] - 0.6, place[1] - 0.6) < 3) continue;
      if (thing.kind === 'bench') benches.push({ at: place, facing: thing.facing, length: Math.max(0.8, thing.width) });
      else if (thing.kind === 'wall') walls.push({ id: `wall-${n}`, from: place, to: thing.facing < 180 ? [place[0] + thing.width, place[1]] : [place[0], place[1] + thing.width] });
      else {
        const id = `thing-${i}-${n}`;
        objects.push({ id, sources: {}, figures: {}, exhibit: { id, kind: 'object', title: said('Thing'), alt: said('A thing'), text: said('Text'), model: 'thing.glb', scale: 1, annotations: [] } });
        exhibits.push({ exhibit: id, at: place, facing: thing.facing, plinth: { shape: thing.kind, width: thing.width, depth: thing.depth, height: 1 } });
      }
    }
    return { id: `hall-${i}`, title: said('Hall'), floor: [west, north, west + spec.width, north + spec.depth], floorMaterial: 'oak', exhibits, benches, walls };
  });
  return exhibitionSchema.parse({
    format: 1,
    id: 'any',
    version: '1.0.0',
    languages: ['en'],
    title: said('Any'),
    summary: said('Any'),
    start: { at: [0.6, 0.6], facing: 0 },
    halls,
    cases: [],
    exhibits: objects,
    routes: [],
    tours: [],
    openings,
  });
});
