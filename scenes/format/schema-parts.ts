import { z } from 'zod';
import { words } from './words.ts';

/** Ids appear in addresses: lower-case letters, digits and hyphens. */
export const id = z
  .string()
  .max(64)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens, e.g. "porto-novo"');

/** A coordinate on the floor plan in metres: a building keeps within 400 by 400 m, which bounds the work to derive it. */
const coordinate = z.number().min(-200).max(200);
/** A point on the floor plan: `[x, z]` in metres; x grows to the east, z to the south. */
export const floorPoint = z.tuple([coordinate, coordinate]).describe('[x, z] in metres: x grows to the east, z to the south.');
/** A rectangle on the floor plan: `[west, north, east, south]` in metres. */
export const floorRect = z.tuple([coordinate, coordinate, coordinate, coordinate]).describe('[west, north, east, south] in metres.');
/** Compass degrees: 0 looks north (−z), 90 east (+x), clockwise seen from above. */
export const compass = z.number().min(-360).max(360).describe('Compass degrees: 0 looks north, 90 east, 180 south, 270 west.');
/** A colour as `#rrggbb`. */
export const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'a colour such as "#b5523b"');
/** A file: relative to the exhibition's folder, or from the project's shared assets with a leading `/assets/`. */
export const file = z
  .string()
  .max(200)
  .regex(/^(\/assets\/)?[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/, 'a file path without ".." or spaces')
  .describe('A file in the exhibition’s folder, or one of the project’s that begins with /assets/.');

/** Tier A: UN bodies, the city, the organiser, science. B: press and copies of reports. C: blogs, reposts. */
export const source = z.strictObject({
  title: z.string().min(1).describe('Title of the page, report or book.'),
  url: z.url({ protocol: /^https?$/ }),
  tier: z.enum(['A', 'B', 'C']).describe('A: UN bodies, the city, the organiser, science. B: press, copies of reports. C: blogs, reposts.'),
  year: z.int().min(1800).max(2100).optional().describe('Year of publication.'),
});

/** Whether the named source was seen again; see the content rules in scenes/README.md. */
export const check = z.enum(['confirmed', 'confirmed-independent', 'not-refound', 'unchecked']);

/**
 * One figure, kept in one place and shown everywhere from there. `year` is the year it speaks of;
 * `"undated"` where the source gives none (it may then not stand on a time axis).
 * `claim` marks figures a city or organiser gives of itself, estimates and projections.
 */
export const figure = z.strictObject({
  label: words.describe('What is counted.'),
  value: z.number(),
  unit: words,
  year: z.union([z.int().min(-3000).max(2100), z.literal('undated')]).describe('The year the figure speaks of, or "undated" where the source gives none.'),
  source: z.string().min(1).describe('Id of an entry in "sources" of this file.'),
  note: words.optional().describe('A limit of the figure that belongs on its label.'),
  claim: z.enum(['self-reported', 'estimate', 'projection']).optional().describe('Who counts in their own favour, guesses or looks ahead says so.'),
  check: check.default('unchecked').describe('Whether the source was looked up again and says this.'),
});

export type Source = z.infer<typeof source>;
export type Figure = z.infer<typeof figure>;
export type FloorPoint = z.infer<typeof floorPoint>;
export type FloorRect = z.infer<typeof floorRect>;
