import { describe, expect, it } from 'vitest';
import { COUNTDOWN, type FollowWay, heedLanding, landingOf, passWay } from '../../../client/tour/follow-tour.ts';
import { followed, liveTour, member } from './live-fixture.ts';

const far = { x: 10, z: 0 };
const landing = (more = {}, tour = {}) => landingOf(followed({ x: 2, z: 3, yaw: 1, ...more }, tour), 'me');
const heed = (way: FollowWay | null, more = {}, tour = {}, at = far, now = 100) => heedLanding(way, landing(more, tour), at, now);

describe('where a live tour wants me', () => {
  it('is my stand of the present turn while I follow', () => {
    expect(landing()).toEqual({ tour: 't1', turn: 1, x: 2, z: 3, yaw: 1, behind: false, arrived: false });
    expect(landing({ standTurn: 4 }, { turn: 5 })).toBe(null);
    expect(landing({ standTurn: 0 }, { turn: 0 })).toBe(null);
  });

  it('is nowhere for roamers, guides and strangers', () => {
    const roams = liveTour({ members: [member('me', { standTurn: 1 })] });
    expect(landingOf(roams, 'me')).toBe(null);
    expect(landingOf(liveTour(), 'ada')).toBe(null);
    expect([landingOf(followed({}), 'nobody'), landingOf(followed({}), null), landingOf(null, 'me')]).toEqual([null, null, null]);
  });

  it('stays while the guide reconnects, and ends when nobody leads any more', () => {
    expect(landing({}, { phase: 'held' })).not.toBe(null);
    expect(landing({}, { phase: 'gathering' })).not.toBe(null);
    expect([landing({}, { phase: 'offered' }), landing({}, { phase: 'ended' })]).toEqual([null, null]);
  });
});

describe('the way to a stand', () => {
  it('counts first, leads then, and has come when the walk ends there', () => {
    const counting = heed(null);
    expect(counting?.stage).toBe('counting');
    const still = passWay(counting!, far, false, 100 + COUNTDOWN - 1);
    expect(still).toBe(counting);
    const walking = passWay(still, far, false, 100 + COUNTDOWN);
    expect(walking.stage).toBe('walking');
    expect(passWay(walking, { x: 5, z: 3 }, true, 5_000)).toBe(walking);
    expect(passWay(walking, { x: 2, z: 3 }, false, 6_000).stage).toBe('there');
  });

  it('is left alone when the visitor walks by themselves: they still follow, and may go back', () => {
    const walking = passWay(heed(null)!, far, false, 9_000);
    const strayed = passWay(walking, { x: 6, z: 0 }, false, 9_500);
    expect(strayed.stage).toBe('strayed');
    expect(passWay(strayed, { x: 7, z: 0 }, false, 60_000)).toBe(strayed);
    const there = passWay(strayed, { x: 2.1, z: 3.1 }, false, 61_000);
    expect(there.stage).toBe('there');
    expect(passWay(there, { x: 2.9, z: 3 }, false, 62_000)).toBe(there);
    expect(passWay(there, far, false, 63_000).stage).toBe('strayed');
  });

  it('begins anew with each turn and with another tour, and not with other news', () => {
    const there: FollowWay = { ...heed(null)!, stage: 'there' };
    expect(heed(there)).toBe(there);
    expect(heed(there, { arrived: true })).toMatchObject({ stage: 'there', landing: { arrived: true } });
    expect(heed(there, {}, { turn: 2 })?.stage).toBe('counting');
    expect(heed(there, {}, { id: 't2' })?.stage).toBe('counting');
    expect(heed(there, {}, { phase: 'ended' })).toBe(null);
  });

  it('moves nobody who is there already, or who came and went before the page was loaded anew', () => {
    expect(heed(null, {}, {}, { x: 2.2, z: 3 })?.stage).toBe('there');
    expect(heed(null, { arrived: true })?.stage).toBe('strayed');
  });
});
