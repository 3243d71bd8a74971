import { z } from 'zod';
import { id } from './schema-parts.ts';
import { languageTag, words } from './words.ts';

/** One place where a tour halts. */
export const tourStop = z.strictObject({
  id,
  exhibit: z.string().describe('"case/exhibit", or the id of an exhibit without a case; it must have a place in a hall.'),
  title: words.describe('A few words for lists: what this stop is about.'),
  told: words.describe('What visitors hear or read here. Spoken at 130 words (240 Chinese characters) a minute it must fit into the minutes of the stop.'),
  notes: words.describe('For the guide only: what to point at, what to ask, what to leave out when time is short.'),
  minutes: z.number().min(0.5).max(15).describe('Planned for this stop, with the walk to it.'),
  annotation: id.optional().describe('An annotation of the exhibit, opened for everybody.'),
  highlight: id.optional().describe('The figure of a chart’s point that is shown brighter than the others.'),
  question: words.optional().describe('One open question to the group.'),
});

/** `tours/<id>.json`: a tour’s score, for guides and for those who walk it alone. */
export const tour = z.strictObject({
  $schema: z.string().optional().describe('Lets an editor complete and check while you type.'),
  comment: z.unknown().optional().describe('Notes for those who write the exhibition; nothing shows them.'),
  id,
  title: words,
  summary: words.describe('One or two sentences: what this tour shows, and whom it is for.'),
  languages: z.array(languageTag).min(1).describe('In each of these all its words are there.'),
  minutes: z.number().min(1).max(120).describe('The whole tour.'),
  stops: z.array(tourStop).min(2).max(30).describe('In the order of the tour.'),
});

/** A tour as everybody may have it: without the notes of its guide. */
export const tourForVisitors = tour.extend({ stops: z.array(tourStop.omit({ notes: true })).min(2).max(30) });

/** The whole file, for the server and whoever writes it. */
export type TourScore = z.infer<typeof tour>;
export type TourScoreStop = TourScore['stops'][number];
export type Tour = z.infer<typeof tourForVisitors>;
export type TourStop = Tour['stops'][number];
