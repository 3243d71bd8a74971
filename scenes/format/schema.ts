import { z } from 'zod';
import { exhibit } from './exhibit-schema.ts';
import { colour, compass, figure, floorPoint, floorRect, id, source } from './schema-parts.ts';
import { languageTag, words } from './words.ts';

/** Raised when the shape of the files changes so that older ones no longer parse. */
export const FORMAT = 1;

const schemaLink = { $schema: z.string().optional(), comment: z.unknown().optional() };

/** `exhibition.json`: the whole, and the list of its parts. */
export const manifest = z.strictObject({
  ...schemaLink,
  format: z.literal(FORMAT),
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  languages: z.array(languageTag).min(1),
  title: words,
  summary: words,
  /** Where a visitor first stands. */
  start: z.strictObject({ at: floorPoint, facing: compass }),
  /** Creative fields, each with one accent colour by which a visitor knows where they are. */
  fields: z.record(id, z.strictObject({ name: words, accent: colour })).default({}),
  /** Files `halls/<id>.json`, in walking order. */
  halls: z.array(id).min(1),
  /** Files `cases/<id>.json`. */
  cases: z.array(id).default([]),
  /** Files `exhibits/<id>.json`: exhibits that belong to no case. */
  exhibits: z.array(id).default([]),
  openings: z
    .array(
      z.strictObject({
        between: z.tuple([id, id]),
        /** Centre of the opening on the floor, in the wall between the two halls. */
        at: floorPoint,
        width: z.number().min(1.2).max(8).default(3),
        height: z.number().min(2.1).max(6).default(3),
      }),
    )
    .default([]),
});

const plinth = z.strictObject({
  shape: z.enum(['square', 'round', 'dais']).default('square'),
  /** Side length or diameter in metres. */
  width: z.number().min(0.3).max(6).default(0.6),
  depth: z.number().min(0.3).max(6).optional(),
  height: z.number().min(0.05).max(1.4).default(1),
});

/** Stands on the floor: objects and globes. `exhibit` is `case/exhibit`, or the id of an exhibit without a case. */
export const floorPlacement = z.strictObject({
  exhibit: z.string(),
  at: floorPoint,
  /** The way its front looks. */
  facing: compass.default(180),
  plinth: plinth.optional(),
});

/** Hangs on a wall: panels, charts, timelines, media. */
export const wallPlacement = z.strictObject({
  exhibit: z.string(),
  /** A side of the hall, or the id of a free-standing wall with `:front` or `:back`. */
  wall: z.string(),
  /** Metres from the wall's left end, as seen by one who faces it, to the exhibit's middle. */
  along: z.number(),
  /** Height of the exhibit's middle above the floor in metres. */
  height: z.number().min(0.3).max(8).default(1.55),
});

export const hall = z.strictObject({
  ...schemaLink,
  id,
  title: words,
  field: id.optional(),
  /** Overrides the field's accent. */
  accent: colour.optional(),
  /** Inner floor. Leave the walls' thickness (0.4 m) between halls that touch. */
  floor: floorRect,
  height: z.number().min(2.6).max(14).default(5),
  floorMaterial: z.enum(['oak', 'walnut', 'terrazzo', 'limestone', 'slate', 'brick', 'cork', 'screed']),
  /** The side painted in the accent colour. */
  accentWall: z.enum(['north', 'east', 'south', 'west']).optional(),
  skylights: z.array(floorRect).default([]),
  /** Free-standing walls, parallel to a side; `front` is the side that looks south or east. */
  walls: z
    .array(
      z.strictObject({
        id,
        from: floorPoint,
        to: floorPoint,
        thickness: z.number().min(0.1).max(1).default(0.25),
        height: z.number().min(1).max(14).default(3.2),
        accent: z.boolean().default(false),
      }),
    )
    .default([]),
  benches: z
    .array(z.strictObject({ at: floorPoint, facing: compass.default(0), length: z.number().min(0.8).max(4).default(1.8) }))
    .default([]),
  exhibits: z.array(z.union([floorPlacement, wallPlacement])).default([]),
});

/** `cases/<id>.json`: one city's case study. */
export const caseStudy = z.strictObject({
  ...schemaLink,
  id,
  city: words,
  country: words,
  region: words.optional(),
  location: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }),
  field: id,
  /** Year the city joined the network. */
  designated: z.int().min(2004).max(2100),
  /** One sentence for lists and previews. */
  summary: words,
  /** The story: paragraphs separated by an empty line. 120–220 words in English. */
  story: words,
  /** Sustainable Development Goals, 1–17. */
  goals: z.array(z.int().min(1).max(17)).default([]),
  sources: z.record(id, source),
  figures: z.record(id, figure).default({}),
  exhibits: z.array(exhibit).min(1),
});

/** `exhibits/<id>.json`: an exhibit without a case, with the sources and figures it needs. */
export const ownExhibit = z.strictObject({
  ...schemaLink,
  id,
  sources: z.record(id, source).default({}),
  figures: z.record(id, figure).default({}),
  exhibit,
});

/** All files of one exhibition, parsed and joined: what server and client work with. */
export const exhibition = manifest.extend({
  halls: z.array(hall),
  cases: z.array(caseStudy),
  exhibits: z.array(ownExhibit),
});

export type Manifest = z.infer<typeof manifest>;
export type Hall = z.infer<typeof hall>;
export type FloorPlacement = z.infer<typeof floorPlacement>;
export type WallPlacement = z.infer<typeof wallPlacement>;
export type CaseStudy = z.infer<typeof caseStudy>;
export type OwnExhibit = z.infer<typeof ownExhibit>;
export type Exhibition = z.infer<typeof exhibition>;
