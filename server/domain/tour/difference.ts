import type { LiveTour, Person } from './live-tour.ts';

/** What changed in a tour; plain JSON. Somebody who is null was forgotten. */
export type Difference = { fields: Partial<Omit<LiveTour, 'people'>>; people: Record<string, Person | null> };

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** What makes `after` of `before`, two states of one tour. */
export function difference(before: LiveTour, after: LiveTour): Difference {
  const { people: _people, ...fields } = after;
  const changed = Object.entries(fields).filter(([name, value]) => !same(before[name as keyof LiveTour], value));
  const people: Difference['people'] = {};
  for (const key of Object.keys(before.people)) if (after.people[key] === undefined) people[key] = null;
  for (const [key, person] of Object.entries(after.people)) if (!same(before.people[key], person)) people[key] = person;
  return { fields: Object.fromEntries(changed), people };
}

/** The tour as it is after a change; the one handed in is left as it is. */
export function changedBy(tour: LiveTour, { fields, people }: Difference): LiveTour {
  const kept = Object.entries({ ...tour.people, ...people }).filter((entry): entry is [string, Person] => entry[1] !== null);
  return { ...tour, ...fields, people: Object.fromEntries(kept) };
}
