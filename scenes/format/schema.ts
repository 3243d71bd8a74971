import { z } from 'zod';
import { exhibit } from './exhibit-schema.ts';
import { colour, compass, figure, floorPoint, floorRect, id, source } from './schema-parts.ts';
import { type TourScore, tourForVisitors } from './tour-schema.ts';
import { languageTag, words } from './words.ts';

/** Raised when the shape of the files changes so that older ones no longer parse. */
export const FORMAT = 1;

const schemaLink = {
  $schema: z.string().optional().describe('Lets an editor complete and check while you type.'),
  comment: z.unknown().optional().describe('Notes for those who write the exhibition; nothing shows them.'),
};

/** `exhibition.json`: the whole, and the list of its parts. */
export const manifest = z.strictObject({
  ...schemaLink,
  format: z.literal(FORMAT),
  id: id.describe('Also the name of the folder, and the address /<id>.'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  languages: z.array(languageTag).min(1).describe('All words must be there in each of these.'),
  title: words,
  summary: words,
  start: z.strictObject({ at: floorPoint, facing: compass }).describe('Where a visitor first stands.'),
  fields: z.record(id, z.strictObject({ name: words, accent: colour })).default({}).describe('Creative fields, each with one accent colour by which a visitor knows where they are.'),
  halls: z.array(id).min(1).max(60).describe('Files halls/<id>.json, in walking order.'),
  cases: z.array(id).max(200).default([]).describe('Files cases/<id>.json.'),
  exhibits: z.array(id).max(200).default([]).describe('Files exhibits/<id>.json: exhibits that belong to no case.'),
  routes: z.array(id).max(12).default([]).describe('Files routes/<id>.json: ways through the cases that follow one thread.'),
  tours: z.array(id).max(40).default([]).describe('Files tours/<id>.json: scores by which a guide leads, or one walks alone.'),
  openings: z
    .array(
      z.strictObject({
        between: z.tuple([id, id]),
        at: floorPoint.describe('Centre of the opening on the floor, in the wall between the two halls: [x, z] in metres.'),
        width: z.number().min(1.2).max(8).default(3),
        height: z.number().min(2.1).max(6).default(3),
      }),
    )
    .default([]),
});

const plinth = z.strictObject({
  shape: z.enum(['square', 'round', 'dais']).default('square'),
  width: z.number().min(0.3).max(6).default(0.6).describe('Side length or diameter in metres.'),
  depth: z.number().min(0.3).max(6).optional().describe('Metres; the same as the width if left out.'),
  height: z.number().min(0.05).max(1.4).default(1).describe('Metres.'),
});

/** Stands on the floor: objects and globes. `exhibit` is `case/exhibit`, or the id of an exhibit without a case. */
export const floorPlacement = z.strictObject({
  exhibit: z.string().describe('An object or globe: "case/exhibit", or the id of an exhibit without a case.'),
  at: floorPoint,
  facing: compass.default(180).describe('The way its front looks, in compass degrees.'),
  plinth: plinth.optional(),
});

/** Hangs on a wall: panels, charts, timelines, media. */
export const wallPlacement = z.strictObject({
  exhibit: z.string().describe('A panel, chart, timeline or media: "case/exhibit", or the id of an exhibit without a case.'),
  wall: z.string().describe('"north", "east", "south" or "west", or the id of a free-standing wall with ":front" or ":back".'),
  along: z.number().min(0).max(400).describe('Metres from the wall’s left end, as you face it, to the exhibit’s middle.'),
  height: z.number().min(0.3).max(8).default(1.55).describe('Height of the exhibit’s middle above the floor in metres.'),
});

export const hall = z.strictObject({
  ...schemaLink,
  id,
  title: words,
  field: id.optional(),
  accent: colour.optional().describe('Overrides the field’s accent.'),
  floor: floorRect.describe('Inner floor: [west, north, east, south] in metres. Leave 0.4 m for the wall between halls that touch.'),
  height: z.number().min(2.6).max(14).default(5).describe('Metres.'),
  floorMaterial: z.enum(['oak', 'walnut', 'terrazzo', 'limestone', 'slate', 'brick', 'cork', 'screed']),
  accentWall: z.enum(['north', 'east', 'south', 'west']).optional().describe('The side painted in the accent colour.'),
  skylights: z.array(floorRect).max(20).default([]),
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
    .max(20)
    .default([])
    .describe('Free-standing walls, parallel to a side; "front" is the face that looks south or east.'),
  benches: z
    .array(z.strictObject({ at: floorPoint, facing: compass.default(0), length: z.number().min(0.8).max(4).default(1.8) }))
    .max(20)
    .default([]),
  exhibits: z.array(z.union([floorPlacement, wallPlacement])).max(60).default([]).describe('What stands and hangs here.'),
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
  designated: z.int().min(2004).max(2100).describe('Year the city joined the network.'),
  summary: words.describe('One sentence for lists and previews.'),
  story: words.describe('The problem, what people made, what changed: 120–220 words in English, 200–420 characters in Chinese; paragraphs separated by an empty line.'),
  question: words.optional().describe('One open question to take home, for people to discuss.'),
  goals: z.array(z.int().min(1).max(17)).default([]).describe('Sustainable Development Goals, 1–17.'),
  sources: z.record(id, source).describe('By ids of your choice; figures and timelines name them.'),
  figures: z.record(id, figure).default({}).describe('By ids of your choice; charts show them.'),
  exhibits: z.array(exhibit).min(1).max(20),
});

/** `exhibits/<id>.json`: an exhibit without a case, with the sources and figures it needs. */
export const ownExhibit = z.strictObject({
  ...schemaLink,
  id,
  sources: z.record(id, source).default({}),
  figures: z.record(id, figure).default({}),
  exhibit,
});

/** `routes/<id>.json`: a thread through the exhibition, from case to case. */
export const route = z.strictObject({
  ...schemaLink,
  id,
  title: words,
  summary: words.describe('One or two sentences: what this route follows.'),
  colour: colour.describe('Of its line on the floor and on the plan.'),
  cases: z
    .array(
      z.strictObject({
        case: id,
        why: words.optional().describe('One sentence that says why this case follows the one before. Left out at the first.'),
      }),
    )
    .min(2)
    .max(60)
    .describe('In walking order.'),
});

/** All files of one exhibition, parsed and joined, as everybody may have them (`for-visitors.ts` makes it so): what client and geometry work with. */
export const exhibition = manifest.extend({
  halls: z.array(hall),
  cases: z.array(caseStudy),
  exhibits: z.array(ownExhibit),
  routes: z.array(route),
  tours: z.array(tourForVisitors),
});

export type Manifest = z.infer<typeof manifest>;
export type Hall = z.infer<typeof hall>;
export type FloorPlacement = z.infer<typeof floorPlacement>;
export type WallPlacement = z.infer<typeof wallPlacement>;
export type CaseStudy = z.infer<typeof caseStudy>;
export type OwnExhibit = z.infer<typeof ownExhibit>;
export type Route = z.infer<typeof route>;
export type Exhibition = z.infer<typeof exhibition>;
/** An exhibition as its curator wrote it, with the guides’ notes. It stays on the server. */
export type CuratedExhibition = Omit<Exhibition, 'tours'> & { tours: TourScore[] };
