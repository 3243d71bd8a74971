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
