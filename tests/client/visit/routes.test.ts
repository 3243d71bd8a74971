import { describe, expect, it } from 'vitest';
import type { Exhibition } from '#scenes/format/schema.ts';
import { derivePlan } from '#scenes/format/plan.ts';
import { readAddress } from '../../../client/visit/address.ts';
import { openVisit } from '../../../client/visit/open-visit.ts';
import { keepProgress, NO_PROGRESS, readProgress, soundProgress, stageOf } from '../../../client/visit/route-progress.ts';
import { freshSettings } from '../../../client/visit/settings.ts';
import { legsOf, rounded } from '../../../client/view/routes/route-way.ts';
import { lineGeometry } from '../../../client/view/routes/line-geometry.ts';
import { twoHalls } from '../two-halls.ts';

const words = (en: string) => ({ en, zh: `${en}。` });

/** The two halls with a second case in the south and a route through both. */
function withRoute(): Exhibition {
  const { exhibition } = twoHalls();
  const [kiln] = exhibition.cases;
  const loom = { ...kiln!, id: 'loom', city: words('Loomton') };
  const south = exhibition.halls[0]!;
  const halls = exhibition.halls.map((hall) => (hall === south ? { ...hall, exhibits: [...hall.exhibits, { exhibit: 'loom/title', wall: 'east', along: 4, height: 1.55 }] } : hall));
  const route = { id: 'thread', title: words('Thread'), summary: words('From clay to cloth'), colour: '#a8502f', cases: [{ case: 'kiln' }, { case: 'loom', why: words('Clay dries, cloth moves') }] };
  return { ...exhibition, halls, cases: [kiln!, loom], routes: [route] };
}

const exhibition = withRoute();
const plan = derivePlan(exhibition);
const [route] = exhibition.routes;
const open = (href: string, progress = NO_PROGRESS) => openVisit(exhibition, readAddress(new URL(href, 'https://example.org')), freshSettings(() => 0.5), progress);

describe('progress on routes', () => {
  it('takes from storage only what the exhibition still has', () => {
    expect(soundProgress('{"route":"thread","seen":["kiln","atlantis",4]}', exhibition)).toEqual({ route: 'thread', seen: ['kiln'] });
    expect(soundProgress('{"route":"gone","seen":"kiln"}', exhibition)).toEqual(NO_PROGRESS);
    for (const text of [null, 'not json', '[]', '7', 'null', '{"__proto__":{"route":"thread"}}']) expect(soundProgress(text, exhibition), String(text)).toEqual(NO_PROGRESS);
  });

  it('goes on without storage', () => {
    const closed = { getItem: () => { throw new Error('forbidden'); }, setItem: () => { throw new Error('forbidden'); } };
    expect(readProgress(closed, exhibition)).toEqual(NO_PROGRESS);
    const stop = keepProgress(open('/two-halls'), closed);
    stop();
  });

  it('knows the next case and when all were seen', () => {
    expect(stageOf(route!, [])).toEqual({ seen: 0, next: 0 });
    expect(stageOf(route!, ['loom'])).toEqual({ seen: 1, next: 0 });
    expect(stageOf(route!, ['kiln'])).toEqual({ seen: 1, next: 1 });
    expect(stageOf(route!, ['loom', 'kiln'])).toEqual({ seen: 2, next: null });
  });
});

describe('a visit on a route', () => {
  it('follows the route of the address, before the one followed last', () => {
    expect(open('/two-halls?route=thread').getState().route).toBe('thread');
    expect(open('/two-halls?route=nowhere', { route: 'thread', seen: [] }).getState().route).toBe('thread');
    expect(open('/two-halls').getState().route).toBeNull();
  });

  it('remembers the cases one has stood at or read, keeps them, and can start again', () => {
    const kept: string[] = [];
    const store = open('/two-halls?route=thread');
    keepProgress(store, { getItem: () => null, setItem: (_key, text) => kept.push(text) });
    store.getState().notice('south', 'loom/title');
    store.getState().notice('south', 'greeting');
    expect(store.getState().seen).toEqual(['loom']);
    store.setState({ opening: 'kiln/title' });
    store.getState().arrive();
    expect(store.getState().seen).toEqual(['loom', 'kiln']);
    expect(kept.at(-1)).toBe('{"route":"thread","seen":["loom","kiln"]}');
    store.getState().startAgain('thread');
    expect(store.getState()).toMatchObject({ route: 'thread', seen: [] });
    store.getState().takeRoute(null);
    expect(store.getState().route).toBeNull();
  });
});

describe('the line of a route', () => {
  const legs = legsOf(plan, route!);

  it('leads from the start to each case, on floor one can walk', () => {
    expect(legs.map((leg) => leg.to)).toEqual(['kiln', 'loom']);
    expect(legs[0]!.points[0]).toEqual(plan.start.at);
    for (const leg of legs) for (const [x, z] of leg.points) expect(plan.floor.isFree(x, z)).toBe(true);
  });

  it('turns corners without leaving its ends, and lies flat', () => {
    for (const leg of legs) {
      const line = rounded(leg.points);
      expect(line[0]).toEqual(leg.points[0]);
      expect(line.at(-1)).toEqual(leg.points.at(-1));
    }
    const geometry = lineGeometry(legs.map((leg) => ({ points: rounded(leg.points), colour: '#a8502f', strength: 1 })), 0.01);
    const position = geometry.getAttribute('position');
    for (let i = 0; i < position.count; i++) expect(position.getY(i)).toBeCloseTo(0.01, 1);
    expect(geometry.getIndex()!.count % 3).toBe(0);
    expect(Math.max(...geometry.getIndex()!.array)).toBeLessThan(position.count);
  });
});
