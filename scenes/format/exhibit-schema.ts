import { z } from 'zod';
import { file, id } from './schema-parts.ts';
import { words } from './words.ts';

const common = {
  id,
  title: words,
  /** Alternative text: what one sees, in at most 150 characters; for those who cannot see it. */
  alt: words,
};

/** A numbered spot on an object. `anchor` names a point of the model's own list; `at` is metres in the model's space. */
export const annotation = z
  .strictObject({
    id,
    anchor: z.string().optional(),
    at: z.tuple([z.number(), z.number(), z.number()]).optional(),
    title: words,
    text: words,
  })
  .refine((a) => (a.anchor === undefined) !== (a.at === undefined), 'give either "anchor" or "at"');

export const objectExhibit = z.strictObject({
  ...common,
  kind: z.literal('object'),
  model: file,
  /** Enlargement of the model on its plinth; 1 is life size as modelled. */
  scale: z.number().positive().max(20).default(1),
  text: words,
  annotations: z.array(annotation).default([]),
});

export const picture = z.strictObject({ file, alt: words, credit: z.string().min(1) });

export const panelExhibit = z.strictObject({
  ...common,
  kind: z.literal('panel'),
  /** `title`: the case's title wall; `text`: words to read, with an optional picture. */
  style: z.enum(['title', 'text']).default('text'),
  /** Paragraphs are separated by an empty line (`\n\n`). */
  text: words,
  picture: picture.optional(),
  /** Width and height on the wall in metres. */
  size: z.tuple([z.number().min(0.3).max(6), z.number().min(0.3).max(4)]).default([1.2, 1.6]),
});

export const chartPoint = z.strictObject({ figure: id, label: words.optional() });

export const chartExhibit = z.strictObject({
  ...common,
  kind: z.literal('chart'),
  form: z.enum(['bar', 'line', 'share']),
  /** One sentence that says what the chart shows. */
  text: words,
  unit: words,
  points: z.array(chartPoint).min(2),
  /** What must be known to read the chart rightly. */
  note: words.optional(),
  size: z.tuple([z.number().min(0.6).max(6), z.number().min(0.5).max(3)]).default([2, 1.3]),
});

export const globeExhibit = z.strictObject({
  ...common,
  kind: z.literal('globe'),
  text: words,
  /** Radius in metres. */
  radius: z.number().min(0.2).max(3).default(0.9),
});

export const timelineEntry = z.strictObject({
  year: z.int().min(-3000).max(2100),
  title: words,
  text: words.optional(),
  source: z.string().min(1),
});
export const timelineExhibit = z.strictObject({
  ...common,
  kind: z.literal('timeline'),
  text: words,
  entries: z.array(timelineEntry).min(2),
  size: z.tuple([z.number().min(1).max(12), z.number().min(0.5).max(3)]).default([4, 1.4]),
});

export const mediaExhibit = z.strictObject({
  ...common,
  kind: z.literal('media'),
  form: z.enum(['image', 'audio', 'video']),
  file,
  text: words,
  credit: z.string().min(1),
  /** WebVTT files by language; needed for audio and video. */
  captions: z.record(z.string(), file).default({}),
  /** The spoken words in full; needed for audio and video. */
  transcript: words.optional(),
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
