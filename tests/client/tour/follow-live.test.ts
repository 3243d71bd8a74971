import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tourTelemetry } from '../../../client/tour/tour-telemetry.ts';
import { COUNTDOWN } from '../../../client/tour/follow-tour.ts';
import type { LiveTour } from '../../../client/tour/live-tour.ts';
import { stepBody } from '../../../client/self/locomotion.ts';
import { comeAlong, followLive, goToStand, lookAround } from '../../../client/visit/follow-live.ts';
import type { VisitStore } from '../../../client/visit/visit.ts';
import { type FakeGallery, fakeGallery, followed, liveTour, member } from './live-fixture.ts';
import { open, walk } from './with-tour.ts';

/** Milliseconds in which the visit looks at least once how far it is. */
const LOOK = 250;
const vase = walk.stops[0]!.exhibit;

let store: VisitStore;
let fake: FakeGallery;
let stop: () => void;

/** A visit within a gallery; its motion is reduced, so that every way is a cut. */
function begin(href = '/two-halls', atOnce = false, reduced = true): void {
  store = open(href, {}, reduced);
  fake = fakeGallery();
  store.setState({ gallery: fake.gallery, me: { id: 'me' }, link: { state: 'joined' }, landed: true });
  stop = followLive(store, atOnce, () => false);
}
const tell = (live: LiveTour | null): void => store.setState({ live });
const named = (name: string) => fake.acts.filter((act) => act.name === name).map(({ body }) => body);
/** Free floor to stand on, as the server would give it. */
const stand = (x = 1, z = 6) => {
  const [freeX, freeZ] = store.getState().plan.floor.nearestFree(x, z);
  return { x: freeX, z: freeZ, yaw: 0.5 };
};
const place = () => {
  const { x, z } = store.getState().body;
  return { x, z };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('following a live tour', () => {
  it('leads to the stand after the countdown, tells of the arrival once, and looks at the exhibit', () => {
    begin();
    const there = stand();
    const before = place();
    tell(followed(there));
    expect(store.getState().way?.stage).toBe('counting');
    vi.advanceTimersByTime(COUNTDOWN - LOOK);
    expect(place()).toEqual(before);
    vi.advanceTimersByTime(3 * LOOK);
    expect(store.getState().way?.stage).toBe('there');
    expect([place().x, place().z]).toEqual([expect.closeTo(there.x, 3), expect.closeTo(there.z, 3)]);
    expect(store.getState().body.yaw).toBeCloseTo(0.5, 3);
    vi.advanceTimersByTime(5_000);
    expect(named('tour-arrived')).toEqual([{ turn: 1 }]);
    expect(store.getState().tours.kept[walk.id]?.seen).toEqual([walk.stops[0]!.id]);
  });

  it('tells of the arrival again when the line broke before the gallery knew', () => {
    begin();
    tell(followed(stand()));
    vi.advanceTimersByTime(COUNTDOWN + 3 * LOOK);
    store.setState({ link: { state: 'reconnecting' } });
    store.setState({ link: { state: 'joined' } });
    expect(named('tour-arrived')).toEqual([{ turn: 1 }, { turn: 1 }]);
  });

  it('never moves a roamer, and nobody once they look around', async () => {
    begin();
    const before = place();
    tell(liveTour());
    vi.advanceTimersByTime(20_000);
    expect([place(), store.getState().way]).toEqual([before, null]);
    tell(followed(stand(), { turn: 2 }));
    expect(await lookAround(store)).toBe(null);
    expect(named('tour-follow')).toEqual([{ on: false, language: 'en', low: false }]);
    tell(liveTour({ turn: 2 }));
    vi.advanceTimersByTime(20_000);
    expect(place()).toEqual(before);
  });

  it('goes again with every turn, and back to the place when asked', () => {
    begin();
    tell(followed(stand()));
    vi.advanceTimersByTime(COUNTDOWN + 3 * LOOK);
    const first = place();
    store.getState().travelTo(3, 7);
    vi.advanceTimersByTime(2 * LOOK);
    expect(store.getState().way?.stage).toBe('strayed');
    goToStand(store);
    vi.advanceTimersByTime(2 * LOOK);
    expect([store.getState().way?.stage, place()]).toEqual(['there', first]);
    tell(followed(stand(3, 7), { turn: 2, stop: 1 }));
    expect(store.getState().way?.stage).toBe('counting');
    vi.advanceTimersByTime(COUNTDOWN + 3 * LOOK);
    expect(place()).not.toEqual(first);
    expect(named('tour-arrived')).toEqual([{ turn: 1 }, { turn: 2 }]);
  });

  it('walks where motion is wanted; own steps end the walk and not the following', () => {
    begin('/two-halls', false, false);
    const there = stand(3, 7);
    tell(followed(there));
    vi.advanceTimersByTime(COUNTDOWN + LOOK);
    const { body, plan } = store.getState();
    expect(body.walkPath).not.toBe(null);
    expect(store.getState().way?.stage).toBe('walking');
    stepBody(body, { forward: 0, sideways: 1, turn: 0, fast: false, lookYaw: 0, lookPitch: 0 }, plan.floor, 0.05);
    vi.advanceTimersByTime(LOOK);
    expect(store.getState().way?.stage).toBe('strayed');
    expect(named('tour-follow')).toEqual([]);
    goToStand(store);
    for (let i = 0; i < 600 && body.walkPath !== null; i++) stepBody(body, { forward: 0, sideways: 0, turn: 0, fast: false, lookYaw: 0, lookPitch: 0 }, plan.floor, 0.05);
    vi.advanceTimersByTime(LOOK);
    expect([store.getState().way?.stage, body.x, body.z]).toEqual(['there', expect.closeTo(there.x, 1), expect.closeTo(there.z, 1)]);
    expect(named('tour-arrived')).toEqual([{ turn: 1 }]);
  });

  it('opens what the guide opens, once there, and closes it again; what one reads by oneself stays', () => {
    begin();
    const there = stand();
    tell(followed(there, { opened: 'foot' }));
    expect(store.getState().open).toBe(null);
    vi.advanceTimersByTime(COUNTDOWN + 3 * LOOK);
    expect(store.getState()).toMatchObject({ open: vase, annotation: 'foot', reading: false });
    tell(followed(there));
    expect(store.getState()).toMatchObject({ open: null, annotation: null });
    store.getState().readMore();
    tell(followed(there, { opened: 'foot' }));
    expect(store.getState()).toMatchObject({ open: vase, annotation: 'foot', reading: true });
    tell(followed(there));
    expect(store.getState().open).toBe(vase);
    store.getState().openExhibit(null);
    expect(store.getState().open).toBe(null);
  });

  it('closes what is open for the tour when one is not along any more', () => {
    begin();
    const there = stand();
    for (const gone of [liveTour(), null, followed(there, { phase: 'offered' })]) {
      tell(followed(there, { opened: 'foot' }));
      vi.advanceTimersByTime(COUNTDOWN + 3 * LOOK);
      expect(store.getState().open).toBe(vase);
      tell(gone);
      expect(store.getState()).toMatchObject({ open: null, annotation: null });
    }
  });

  it('opens nothing for roamers', () => {
    begin();
    tell(liveTour());
    tell(liveTour({ opened: 'foot' }));
    expect([store.getState().open, store.getState().annotation]).toEqual([null, null]);
  });

  it('leaves the tour walked alone, and thanks at the end', () => {
    begin('/two-halls?tour=clay');
    const there = stand();
    tell(followed(there));
    expect(store.getState().tour).toBe(null);
    tell(followed(there, { phase: 'ended' }));
    expect(store.getState()).toMatchObject({ way: null, liveOver: { tour: 'clay', leadName: 'Ada' } });
  });

  it('thanks nobody who did not go along', () => {
    begin();
    tell(liveTour());
    tell(liveTour({ phase: 'ended' }));
    expect(store.getState().liveOver).toBe(null);
  });
});

describe('a link that follows', () => {
  it('follows the first tour it meets with the key it has, once', () => {
    begin('/two-halls?with=abc&follow=Key_1', true);
    tell(liveTour({ byLink: true }));
    tell(liveTour({ byLink: true, capacity: 30 }));
    expect(named('tour-follow')).toEqual([{ on: true, language: 'en', low: false, link: 'Key_1' }]);
    tell(liveTour({ id: 't2' }));
    expect(named('tour-follow')).toHaveLength(1);
  });

  it('waits until the visitor has come in past the first card', () => {
    begin('/two-halls?follow', true);
    store.setState({ landed: false });
    tell(liveTour());
    expect(fake.acts).toEqual([]);
    store.getState().land();
    expect(named('tour-follow')).toHaveLength(1);
  });

  it('does not take along who has said before that they look around, nor who leads', () => {
    begin('/two-halls?follow', true);
    tell(liveTour({ members: [member('me', { language: 'en' })] }));
    expect(named('tour-follow')).toEqual([]);
    stop();
    begin('/two-halls?follow', true);
    tell(liveTour({ lead: 'me' }));
    expect(named('tour-follow')).toEqual([]);
  });

  it('asks for nothing without it', async () => {
    begin('/two-halls', false);
    expect(await comeAlong(store)).toBe('no-tour');
    tell(liveTour());
    expect(fake.acts).toEqual([]);
    await comeAlong(store);
    expect(named('tour-follow')).toEqual([{ on: true, language: 'en', low: false }]);
  });
});

describe('the telemetry of a live tour', () => {
  it('tells the role, the stand and the numbers', () => {
    begin();
    tell(liveTour());
    expect(tourTelemetry(store.getState())).toEqual({ id: 't1', stop: 0, role: 'roamer', following: false, stand: null, followers: 0, questions: 0, pointed: null });
    tell(followed({ x: 1, z: 6 }));
    expect(tourTelemetry(store.getState())).toMatchObject({ role: 'follower', following: true, stand: [1, 6], followers: 1 });
    tell(liveTour({ lead: 'me' }));
    expect(tourTelemetry(store.getState())).toMatchObject({ role: 'guide', stand: [1, 2] });
    tell(liveTour({ phase: 'ended' }));
    expect(tourTelemetry(store.getState())).toBe(null);
  });
});
