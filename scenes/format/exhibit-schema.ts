import { z } from 'zod';
import { file, id } from './schema-parts.ts';
import { words } from './words.ts';

const common = {
  id,
  title: words,
  alt: words.describe('Alternative text: what one sees, in at most 150 characters; for those who cannot see it.'),
};

/** A numbered spot on an object. `anchor` names a point of the model's own list; `at` is metres in the model's space. */
export const annotation = z
  .strictObject({
    id,
    anchor: z.string().optional().describe('A named point of the model; its sheet (the .json beside the .glb) lists them.'),
    at: z.tuple([z.number(), z.number(), z.number()]).optional().describe('Instead of an anchor: [x, y, z] in metres in the model’s space.'),
    title: words,
    text: words,
  })
  .refine((a) => (a.anchor === undefined) !== (a.at === undefined), 'give either "anchor" or "at"');

export const objectExhibit = z.strictObject({
  ...common,
  kind: z.literal('object'),
  model: file.describe('A binary glTF (.glb): at most 25,000 triangles and 350 KB.'),
  scale: z.number().positive().max(20).default(1).describe('Enlargement of the model; 1 is its own size.'),
  text: words,
  annotations: z.array(annotation).max(20).default([]).describe('Numbered spots on the object, in the order of their numbers.'),
});

export const picture = z.strictObject({ file, alt: words, credit: z.string().min(1) });

export const panelExhibit = z.strictObject({
  ...common,
  kind: z.literal('panel'),
  style: z
    .enum(['title', 'text', 'story', 'question', 'routes'])
    .default('text')
    .describe('"title": large letters on the wall; "text": a board to read, with an optional picture; "story" and "question": a board that speaks with the words of its case; "routes": the routes through the exhibition, as coloured lines.'),
  text: words.default(() => ({})).describe('Paragraphs are separated by an empty line (\\n\\n). Left out on boards that speak with the words of their case.'),
  picture: picture.optional(),
  size: z.tuple([z.number().min(0.3).max(6), z.number().min(0.3).max(4)]).default([1.2, 1.6]).describe('Width and height on the wall in metres.'),
});

export const chartPoint = z.strictObject({
  figure: id.describe('Id of an entry in "figures" of this file.'),
  label: words.optional().describe('A shorter label than the figure’s own.'),
});

export const chartExhibit = z.strictObject({
  ...common,
  kind: z.literal('chart'),
  form: z
    .enum(['bar', 'line', 'share', 'journey', 'tally'])
    .describe('"bar": compare; "line": change over the years; "share": parts of a whole; "journey": steps that lead to one another, each in its own unit; "tally": a number to be counted, piece by piece.'),
  text: words.describe('One sentence that says what the chart shows.'),
  unit: words.optional().describe('What all points count in; a journey needs none.'),
  each: z.number().positive().optional().describe('For a tally: how much one piece stands for.'),
  points: z.array(chartPoint).min(1).max(40),
  note: words.optional().describe('What must be known to read the chart rightly.'),
  size: z.tuple([z.number().min(0.6).max(6), z.number().min(0.5).max(3)]).default([2, 1.3]),
});

export const globeExhibit = z.strictObject({
  ...common,
  kind: z.literal('globe'),
  text: words,
  radius: z.number().min(0.2).max(3).default(0.9).describe('Metres.'),
});

export const timelineEntry = z.strictObject({
  year: z.int().min(-3000).max(2100),
  title: words,
  text: words.optional(),
  source: z.string().min(1).describe('Id of an entry in "sources" of this file.'),
});
export const timelineExhibit = z.strictObject({
  ...common,
  kind: z.literal('timeline'),
  text: words,
  entries: z.array(timelineEntry).min(2).max(40),
  size: z.tuple([z.number().min(1).max(12), z.number().min(0.5).max(3)]).default([4, 1.4]),
});

export const mediaExhibit = z.strictObject({
  ...common,
  kind: z.literal('media'),
  form: z.enum(['image', 'audio', 'video']),
  file,
  text: words,
  credit: z.string().min(1),
  captions: z.record(z.string(), file).default({}).describe('WebVTT files by language; needed for audio and video.'),
  transcript: words.optional().describe('The spoken words in full; needed for audio and video.'),
  size: z.tuple([z.number().min(0.4).max(6), z.number().min(0.3).max(4)]).default([1.8, 1.2]),
});

export const exhibit = z.discriminatedUnion('kind', [
  objectExhibit,
  panelExhibit,
  chartExhibit,
  globeExhibit,
  timelineExhibit,
  mediaExhibit,
]);

export type Annotation = z.infer<typeof annotation>;
export type ObjectExhibit = z.infer<typeof objectExhibit>;
export type PanelExhibit = z.infer<typeof panelExhibit>;
export type ChartExhibit = z.infer<typeof chartExhibit>;
export type GlobeExhibit = z.infer<typeof globeExhibit>;
export type TimelineExhibit = z.infer<typeof timelineExhibit>;
export type MediaExhibit = z.infer<typeof mediaExhibit>;
export type Exhibit = z.infer<typeof exhibit>;
export type ExhibitKind = Exhibit['kind'];
