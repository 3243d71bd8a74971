import { describe, expect, it } from 'vitest';
import { filterGroups, groupExhibits } from '../../../client/view/ui/exhibit-groups.ts';
import { twoHalls } from '../two-halls.ts';

const { exhibition, plan } = twoHalls();
const groups = groupExhibits(exhibition, plan);
const refs = (list: typeof groups): string[] => list.flatMap((group) => group.parts.flatMap((part) => part.exhibits.map((one) => one.ref)));

describe('the list of exhibits', () => {
  it('has every exhibit once, by hall and case, in walking order', () => {
    expect(refs(groups).sort()).toEqual(plan.placed.map((one) => one.ref).sort());
    expect(groups.map((group) => group.hall.id)).toEqual(['south', 'north']);
    expect(groups[1]?.accent).toBe('#a8502f');
  });

  it('finds by title, city and hall, whatever the case and accents', () => {
    const find = (text: string, language = 'en'): string[] => refs(filterGroups(groups, text, language, ['en', 'zh']));
    expect(find('vase')).toEqual(['kiln/vase']);
    expect(find('KILNTÓN')).toEqual(['kiln/vase', 'kiln/title']);
    expect(find('north wall')).toEqual(['kiln/title']);
    expect(find('中文 greet', 'zh')).toEqual(['greeting']);
    expect(find('nothing like it')).toEqual([]);
    expect(find('  ')).toHaveLength(3);
  });
});
