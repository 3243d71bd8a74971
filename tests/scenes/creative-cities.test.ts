import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formatProblems } from '#scenes/format/problem.ts';
import { loadExhibition } from '#scenes/format/read-folder.ts';
import type { FloorPoint } from '#scenes/format/schema-parts.ts';

const { exhibition, plan, problems } = await loadExhibition(fileURLToPath(new URL('../../scenes/creative-cities', import.meta.url)));
if (exhibition === null || plan === null) throw new Error(formatProblems(problems));

describe('the exhibition of creative cities', () => {
  test('passes its check without errors or warnings', () => {
    expect(formatProblems(problems)).toBe('No problems found.');
  });

  test('shows twenty cities in all eight fields, each in a hall of its field', () => {
    expect(exhibition.cases).toHaveLength(20);
    expect(new Set(exhibition.cases.map((study) => study.field))).toEqual(new Set(Object.keys(exhibition.fields)));
    for (const placed of plan.placed) {
      const study = exhibition.cases.find((one) => one.id === placed.caseId);
      const hall = exhibition.halls.find((one) => one.id === placed.hall);
      if (study !== undefined) expect(hall?.field, placed.ref).toBe(study.field);
    }
  });

  test('leads along four routes, and no city lies off them all', () => {
    expect(exhibition.routes.map((route) => route.id)).toEqual(['tradition', 'bread', 'nature', 'digital']);
    for (const route of exhibition.routes) expect(route.cases.length, route.id).toBeGreaterThanOrEqual(6);
    const visited = new Set(exhibition.routes.flatMap((route) => route.cases.map((stage) => stage.case)));
    for (const study of exhibition.cases) expect(visited, study.id).toContain(study.id);
  });

  test('lets one walk from any case to any other in less than 90 seconds', () => {
    const metresPerSecond = 1.4;
    const stands = exhibition.cases.map((study) => plan.byRef.get(`${study.id}/title`)?.stand.at ?? expect.fail(`${study.id} has no title wall`));
    let longest = 0;
    for (const [i, from] of stands.entries()) {
      for (const to of stands.slice(i + 1)) {
        const way = plan.floor.path(from, to) ?? expect.fail('no way between two cases');
        let length = 0;
        let at = from;
        for (const corner of way) {
          length += Math.hypot(corner[0] - at[0], corner[1] - at[1]);
          at = corner;
        }
        longest = Math.max(longest, length);
      }
    }
    expect(longest / metresPerSecond).toBeLessThan(90);
    expect(longest).toBeGreaterThan(30);
  });

  test('is complete in English and Chinese', () => {
    expect(exhibition.languages).toEqual(expect.arrayContaining(['en', 'zh']));
  });

  test.each(exhibition.cases)('$id shows everything it has: title wall, story, object, data, question', (study) => {
    const kinds = study.exhibits.map((e) => (e.kind === 'panel' ? e.style : e.kind));
    expect(kinds).toEqual(expect.arrayContaining(['title', 'story', 'object', 'chart', 'question']));
    for (const { id } of study.exhibits) expect(plan.byRef.has(`${study.id}/${id}`), `${study.id}/${id} has a place`).toBe(true);
  });

  test('can be walked: from each exhibit to the next, on free floor, sliding along the way', () => {
    let here: FloorPoint = [...plan.start.at];
    for (const { ref, stand } of plan.placed) {
      const way = plan.floor.path(here, stand.at);
      expect(way, ref).not.toBeNull();
      for (const corner of way ?? []) here = plan.floor.slide(here, corner);
      expect(Math.hypot(here[0] - stand.at[0], here[1] - stand.at[1]), ref).toBeLessThan(0.05);
    }
  });

  test('shows an opening into another hall from where visits start', () => {
    expect(plan.floor.isFree(...plan.start.at)).toBe(true);
    expect(exhibition.openings.length).toBeGreaterThanOrEqual(exhibition.halls.length - 1);
  });
});
