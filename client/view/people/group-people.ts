import type { Person } from '../../visit/company.ts';

export type PeopleGroups = {
  /** At the exhibit I am at. */
  withMe: Person[];
  /** Everybody else by hall, in walking order; null for whoever's place is not known yet. */
  byHall: { hall: string | null; people: Person[] }[];
};

/** Others sorted for the list. `hallOf` tells the hall somebody is in; `halls` their ids in walking order. */
export function groupPeople(others: readonly Person[], myExhibit: string | null, halls: readonly string[], hallOf: (person: Person) => string | null): PeopleGroups {
  const byName = others.toSorted((a, b) => Number(a.name === '') - Number(b.name === '') || a.name.localeCompare(b.name));
  const withMe = byName.filter((person) => myExhibit !== null && person.at === myExhibit);
  const rest = byName.filter((person) => !withMe.includes(person));
  const byHall = [...halls, null].map((hall) => ({
    hall,
    people: rest.filter((person) => {
      const at = hallOf(person);
      return hall === null ? at === null || !halls.includes(at) : at === hall;
    }),
  }));
  return { withMe, byHall: byHall.filter(({ people }) => people.length > 0) };
}
