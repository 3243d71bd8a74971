import type { Placed } from '#scenes/format/placement.ts';
import type { Plan } from '#scenes/format/plan.ts';
import { speak } from '#scenes/format/speak.ts';
import type { CaseStudy, Exhibition, Hall } from '#scenes/format/schema.ts';

/** A hall's exhibits in walking order: those of each case together, those of none under `study: null`. */
export type HallGroup = { hall: Hall; accent: string | null; parts: { study: CaseStudy | null; exhibits: Placed[] }[] };

function partOf(group: HallGroup, study: CaseStudy | null): HallGroup['parts'][number] {
  const found = group.parts.find((part) => part.study === study);
  if (found !== undefined) return found;
  const fresh = { study, exhibits: [] };
  group.parts.push(fresh);
  return fresh;
}

/** Everything that is shown, grouped by hall and case in walking order. */
export function groupExhibits(exhibition: Exhibition, plan: Plan): HallGroup[] {
  const groups: HallGroup[] = [];
  for (const placed of plan.placed) {
    const hall = plan.halls.find((one) => one.id === placed.hall);
    if (hall === undefined) continue;
    let group = groups.find((one) => one.hall === hall);
    if (group === undefined) {
      const accent = hall.accent ?? (hall.field === undefined ? null : (exhibition.fields[hall.field]?.accent ?? null));
      group = { hall, accent, parts: [] };
      groups.push(group);
    }
    partOf(group, exhibition.cases.find((one) => one.id === placed.caseId) ?? null).exhibits.push(placed);
  }
  return groups;
}

/** Letters as one searches for them: without case and accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

/** Keeps what has every word of `filter` in its title, its city, country or hall, in the visitor's language. */
export function filterGroups(groups: readonly HallGroup[], filter: string, language: string, declared: readonly string[]): HallGroup[] {
  const wished = plain(filter).split(/\s+/).filter(Boolean);
  if (wished.length === 0) return [...groups];
  const say = (words: Parameters<typeof speak>[0]): string => plain(speak(words, language, declared).text);
  return groups.flatMap((group) => {
    const parts = group.parts.flatMap((part) => {
      const around = [say(group.hall.title), part.study === null ? '' : `${say(part.study.city)} ${say(part.study.country)}`].join(' ');
      const exhibits = part.exhibits.filter((one) => {
        const text = `${around} ${say(one.exhibit.title)}`;
        return wished.every((word) => text.includes(word));
      });
      return exhibits.length === 0 ? [] : [{ study: part.study, exhibits }];
    });
    return parts.length === 0 ? [] : [{ ...group, parts }];
  });
}
