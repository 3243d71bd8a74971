import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '#scenes/format/json-schema.ts';
import { caseStudy, hall, manifest, ownExhibit, route } from '#scenes/format/schema.ts';
import { tour } from '#scenes/format/tour-schema.ts';

const committed = (name: string) => readFile(new URL(`../../scenes/format/${name}`, import.meta.url), 'utf8');

describe.each(Object.entries(jsonSchemas()))('%s', (name, text) => {
  test('is not stale (else: npm run exhibition -- schema)', async () => {
    expect(await committed(name)).toBe(text);
  });

  test('refuses unknown fields and tells what fields mean', () => {
    const schema: { additionalProperties: boolean; properties: Record<string, { description?: string }> } = JSON.parse(text);
    expect(schema.additionalProperties).toBe(false);
    expect(schema.properties['comment']?.description).toMatch(/Notes/);
  });
});

test('every field of the format is in the JSON Schemas', () => {
  const schemas = jsonSchemas();
  const fields = { 'exhibition.schema.json': manifest, 'hall.schema.json': hall, 'case.schema.json': caseStudy, 'exhibit.schema.json': ownExhibit, 'route.schema.json': route, 'tour.schema.json': tour };
  for (const [name, schema] of Object.entries(fields)) {
    const written: { properties: Record<string, unknown> } = JSON.parse(schemas[name] ?? '{}');
    expect(Object.keys(written.properties).sort()).toEqual(Object.keys(schema.shape).sort());
  }
});
