import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCENES, listExhibitions } from '#scenes/format/catalogue.ts';
import { parseExhibition } from '#scenes/format/parse.ts';
import { derivePlan } from '#scenes/format/plan.ts';
import { readFolder } from '#scenes/format/read-folder.ts';
import { exhibition as visitorsSchema } from '#scenes/format/schema.ts';
import { host } from '../../server/exhibitions.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const folders = [join(fixtures, 'minimal'), ...(await listExhibitions()).map((name) => join(SCENES, name))];

describe('what visitors get of an exhibition', () => {
  it.each(folders)('has no word of its guides’ notes, and everything else: %s', async (folder) => {
    const parsed = parseExhibition((await readFolder(folder)).files);
    if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
    const { exhibition } = parsed;
    const { json } = host(exhibition, derivePlan(exhibition), folder);
    const notes = exhibition.tours.flatMap(({ stops }) => stops.flatMap((stop) => Object.values(stop.notes)));
    expect(notes.length).toBeGreaterThan(0);
    for (const note of notes) expect(json).not.toContain(JSON.stringify(note).slice(1, -1));
    const got = visitorsSchema.parse(JSON.parse(json));
    expect(got.tours).toEqual(exhibition.tours.map((tour) => ({ ...tour, stops: tour.stops.map(({ notes: _notes, ...stop }) => stop) })));
    expect({ ...got, tours: [] }).toEqual({ ...exhibition, tours: [] });
  });
});
