import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupStands } from '#scenes/format/group-stands.ts';
import type { GroupStand } from '#scenes/format/group-stands.ts';
import { formatProblems } from '#scenes/format/problem.ts';
import { loadExhibition } from '#scenes/format/read-folder.ts';
import { type Walker, assignStands } from '../../server/domain/convoy.ts';
import { matchNearest } from '../../server/domain/nearest-matching.ts';

const { plan, problems } = await loadExhibition(fileURLToPath(new URL('../../scenes/creative-cities', import.meta.url)));
if (plan === null) throw new Error(formatProblems(problems));
const MOST = 60;
const someGroups = plan.placed.filter((_, i) => i % 9 === 0).map((placed) => groupStands(plan, placed, MOST));

const coordinate = fc.double({ min: -20, max: 20, noNaN: true });
const anyGroup = fc.constantFrom(...someGroups);
const anyPeople = (max: number) =>
  fc.array(fc.record({ x: coordinate, z: coordinate, low: fc.boolean() }), { minLength: 1, maxLength: max }).map((list) => list.map((one, i): Walker => ({ ...one, id: `v${i}`, at: null })));

/** The same people, each with the stand that they were given. */
const settled = (stands: readonly GroupStand[], people: readonly Walker[], given: ReadonlyMap<string, GroupStand>): Walker[] =>
  people.map((one) => {
    const stand = given.get(one.id) ?? expect.fail(`${one.id} has no stand`);
    return { ...one, x: stand.x, z: stand.z, at: stands.indexOf(stand) };
  });
const movedBetween = (before: ReadonlyMap<string, GroupStand>, after: ReadonlyMap<string, GroupStand>) => [...after].filter(([id, stand]) => before.has(id) && before.get(id) !== stand).map(([id]) => id);
/** The row up to which ten people, or all who are low, see the exhibit. */
const frontRow = (stands: readonly GroupStand[], low: number) => stands.map(({ row }) => row).sort((a, b) => a - b)[Math.max(low, 10) - 1] ?? expect.fail();
const stand = (row: number, sees: boolean, x: number, z: number): GroupStand => ({ x, z, yaw: 0, row, sees });

describe('stands for a convoy', () => {
  it('gives everybody one of the best stands, and none to two', () => {
    fc.assert(
      fc.property(anyGroup, anyPeople(MOST), (stands, people) => {
        const given = assignStands(stands, people);
        expect([...given.keys()].sort()).toEqual(people.map(({ id }) => id).sort());
        expect(new Set(given.values()).size).toBe(people.length);
        for (const one of given.values()) expect(stands).toContain(one);
        if (people.every(({ low }) => !low)) expect(new Set(given.values())).toEqual(new Set(stands.slice(0, people.length)));
      }),
      { seed: 1, numRuns: 120 },
    );
  });

  it('puts low people in front of all others who come with them', () => {
    fc.assert(
      fc.property(anyGroup, anyPeople(MOST), (stands, people) => {
        const given = assignStands(stands, people);
        const lowOnes = people.filter(({ low }) => low);
        const behind = lowOnes.filter(({ id }) => (given.get(id)?.row ?? Infinity) > frontRow(stands, lowOnes.length));
        expect(behind).toEqual([]);
        const rowsOf = (low: boolean) => people.filter((one) => one.low === low).map(({ id }) => given.get(id)?.row ?? expect.fail());
        if (people.length <= 25) expect(Math.max(-1, ...rowsOf(true))).toBeLessThanOrEqual(Math.min(Infinity, ...rowsOf(false)));
      }),
      { seed: 2, numRuns: 120 },
    );
  });

  it('moves nobody when one leaves', () => {
    fc.assert(
      fc.property(anyGroup, anyPeople(40), fc.nat(), (stands, people, pick) => {
        const few = people.map((one, i) => ({ ...one, low: one.low && i < 5 }));
        const before = assignStands(stands, few);
        const stay = settled(stands, few, before).filter((_, i) => i !== pick % few.length);
        expect(movedBetween(before, assignStands(stands, stay))).toEqual([]);
      }),
      { seed: 3, numRuns: 120 },
    );
  });

  it('moves nobody when somebody tall joins, and at most one when somebody low joins', () => {
    fc.assert(
      fc.property(anyGroup, anyPeople(40), coordinate, coordinate, fc.boolean(), (stands, people, x, z, low) => {
        const few = people.map((one, i) => ({ ...one, low: one.low && i < 5 }));
        const before = assignStands(stands, few);
        const after = assignStands(stands, [{ id: 'a-new-one', x, z, low, at: null }, ...settled(stands, few, before)]);
        expect(after.size).toBe(few.length + 1);
        expect(movedBetween(before, after).length).toBeLessThanOrEqual(low ? 1 : 0);
        if (low) expect(after.get('a-new-one')?.row).toBeLessThanOrEqual(frontRow(stands, 6));
      }),
      { seed: 4, numRuns: 120 },
    );
  });

  it('is the same in whatever order people are named', () => {
    fc.assert(
      fc.property(
        anyGroup,
        anyPeople(30).chain((people) => fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length }))),
        (stands, [people, shuffled]) => {
          const given = assignStands(stands, people);
          expect(assignStands(stands, people)).toEqual(given);
          expect(assignStands(stands, shuffled)).toEqual(given);
        },
      ),
      { seed: 5, numRuns: 60 },
    );
  });

  it('makes room in a full front row for somebody low who comes late', () => {
    const stands = Array.from({ length: 12 }, (_, i) => stand(i < 10 ? 0 : 1, true, i, 0));
    const people = Array.from({ length: 10 }, (_, i): Walker => ({ id: `v${i}`, x: i, z: 0, low: false, at: i }));
    const given = assignStands(stands, [...people, { id: 'late', x: 20, z: 0, low: true, at: null }]);
    expect(given.get('late')?.row).toBe(0);
    expect(people.filter(({ id, at }) => given.get(id) !== stands[at ?? -1]).map(({ id }) => given.get(id)?.row)).toEqual([1]);
  });

  it('lets somebody without a view move up when a place with one is left', () => {
    const stands = [stand(0, true, 0, 0), stand(0, true, 1, 0), stand(4, false, 5, 5), stand(4, false, 6, 5)];
    const people: Walker[] = [
      { id: 'a', x: 0, z: 0, low: false, at: 0 },
      { id: 'b', x: 5, z: 5, low: false, at: 2 },
      { id: 'c', x: 6, z: 5, low: false, at: 3 },
    ];
    const given = assignStands(stands, people);
    expect([given.get('a'), given.get('b'), given.get('c')]).toEqual([stands[0], stands[1], stands[3]]);
  });

  it('gives no stand to more people than there are stands, and nobody a stand that is not there', () => {
    const stands = [stand(0, true, 0, 0), stand(0, true, 1, 0)];
    const people: Walker[] = ['a', 'b', 'c'].map((id, i) => ({ id, x: Number.NaN, z: 0, low: i === 0, at: 7 - i * 3.5 }));
    expect([...assignStands(stands, people).keys()].sort()).toEqual(['a', 'b']);
    expect(assignStands([], people).size).toBe(0);
    expect(assignStands(stands, []).size).toBe(0);
  });
});

describe('matching by nearness', () => {
  const spots = (min: number, max: number) => fc.array(fc.record({ x: coordinate, z: coordinate }), { minLength: min, maxLength: max });
  type Spot = { x: number; z: number };
  const metres = (a: Spot | undefined, b: Spot | undefined) => (a === undefined || b === undefined ? Infinity : Math.hypot(a.x - b.x, a.z - b.z));

  /** The least that all ways can come to, by trying everything. */
  function leastTotal(from: readonly Spot[], to: readonly Spot[]): number {
    if (from.length === 0) return 0;
    return Math.min(...to.map((spot, j) => metres(from[0], spot) + leastTotal(from.slice(1), to.filter((_, k) => k !== j))));
  }

  it('makes all ways together as short as can be, each to a spot of its own', () => {
    fc.assert(
      fc.property(spots(0, 5), spots(5, 6), (from, to) => {
        const chosen = matchNearest(from, to);
        expect(new Set(chosen).size).toBe(from.length);
        expect(chosen.reduce((sum, j, i) => sum + metres(from[i], to[j]), 0)).toBeCloseTo(leastTotal(from, to), 9);
      }),
      { seed: 6, numRuns: 150 },
    );
  });

  it('so that straight ways of a whole group do not cross', () => {
    fc.assert(
      fc.property(spots(2, 40), anyGroup, (from, stands) => {
        const ways = matchNearest(from, stands).map((j, i) => [from[i] ?? expect.fail(), stands[j] ?? expect.fail()] as const);
        for (const [i, a] of ways.entries()) for (const b of ways.slice(i + 1)) expect(metres(...a) + metres(...b)).toBeLessThanOrEqual(metres(a[0], b[1]) + metres(b[0], a[1]) + 1e-9);
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('needs a spot for everybody', () => {
    expect(() => matchNearest([{ x: 0, z: 0 }], [])).toThrow('1 people cannot be matched with 0 spots');
  });
});
