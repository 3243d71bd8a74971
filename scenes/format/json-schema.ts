import { z } from 'zod';
import { caseStudy, hall, manifest, ownExhibit, route } from './schema.ts';
import { tour } from './tour-schema.ts';

/**
 * The JSON Schemas that editors read through a file's `$schema`, by their file names in this folder.
 * `npm run exhibition -- schema` writes them; a test says when they are stale.
 */
export function jsonSchemas(): Record<string, string> {
  return {
    'exhibition.schema.json': jsonSchema(manifest, 'exhibition.json: the whole exhibition, and the list of its parts'),
    'hall.schema.json': jsonSchema(hall, 'halls/<id>.json: a hall and what stands and hangs in it'),
    'case.schema.json': jsonSchema(caseStudy, 'cases/<id>.json: one city’s case study with its exhibits'),
    'exhibit.schema.json': jsonSchema(ownExhibit, 'exhibits/<id>.json: an exhibit that belongs to no case'),
    'route.schema.json': jsonSchema(route, 'routes/<id>.json: a thread through the exhibition, from case to case'),
    'tour.schema.json': jsonSchema(tour, 'tours/<id>.json: a tour’s score, from stop to stop'),
  };
}

function jsonSchema(schema: z.ZodType, title: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
