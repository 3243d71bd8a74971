import { array, assert, boolean, constantFrom, double, integer, property, record, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VoiceMode } from '#protocol/voice.ts';
import type { LiveTour, Person } from '../../server/domain/tour/live-tour.ts';
import { type Ear, type Mouth, chooseHears, isAudible } from '../../server/domain/voice/choose-hears.ts';
import { isQuiet, unbound, voiceParts } from '../../server/domain/voice/voice-parts.ts';
import { gathering, personOf } from './support/tour-kit.ts';

const ear = (more: Partial<Ear> = {}): Ear => ({ number: 0, x: 0, z: 0, ofTour: false, wantsTour: false, lane: '', blocked: new Set(), ...more });
const mouth = (number: number, x: number, more: Partial<Mouth> = {}): Mouth => ({ number, id: `id-${number}`, at: { x, z: 0 }, silentFor: 0, carried: null, ofTour: false, ...more });
const nobody = new Set<number>();

describe('who hears whom', () => {
  it('V11: the nearest eight who talk within 15 m, never oneself, the silent or those muted for oneself', () => {
    const mouths = [mouth(0, 0), ...Array.from({ length: 12 }, (_, i) => mouth(1 + i, 12 - i)), mouth(20, 1, { silentFor: 500 }), mouth(21, 15.1)];
    expect(chooseHears(ear(), mouths, false, nobody)).toEqual([12, 11, 10, 9, 8, 7, 6, 5]);
    expect(chooseHears(ear({ blocked: new Set(['id-12', 'id-9']) }), mouths, false, nobody)).toEqual([11, 10, 8, 7, 6, 5, 4, 3]);
    expect(chooseHears(ear(), [mouth(21, 15.1)], false, nobody)).toEqual([]);
  });

  it('V11: whoever is heard keeps the place through a pause, and against somebody only a little nearer', () => {
    const nine = Array.from({ length: 9 }, (_, i) => mouth(1 + i, i === 8 ? 9 : 10));
    const before = new Set([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(chooseHears(ear(), nine, false, before)).toEqual([...before]);
    expect(chooseHears(ear(), [...nine.slice(0, 8), mouth(9, 7.9)], false, before)).toContain(9);
    expect(chooseHears(ear(), [mouth(1, 3, { silentFor: 1_900 })], false, before)).toEqual([1]);
    expect(chooseHears(ear(), [mouth(1, 3, { silentFor: 2_100 })], false, before)).toEqual([]);
    expect(isAudible(mouth(1, 3, { silentFor: 2_100 }))).toBe(false);
  });

  it('V11: whatever people do, nobody hears more than eight besides the tour, or anybody they should not', () => {
    const people = array(
      record({ x: double({ min: -30, max: 30, noNaN: true }), silentFor: integer({ min: 0, max: 3_000 }), ofTour: boolean(), carried: constantFrom(null, '', 'zh') }),
      { maxLength: 40 },
    );
    assert(
      property(people, boolean(), boolean(), constantFrom('', 'zh', 'fr'), uniqueArray(integer({ min: 0, max: 40 })), (drawn, ofTour, quiet, lane, before) => {
        const mouths = drawn.map(({ x, ...more }, number) => mouth(number, x, more));
        const me = ear({ number: 3, ofTour, lane, blocked: new Set(['id-5']) });
        const heard = chooseHears(me, mouths, quiet, new Set(before));
        expect(new Set(heard).size).toBe(heard.length);
        const found = heard.map((number) => mouths[number]);
        expect(found.filter((one) => !(ofTour && one?.carried !== null)).length).toBeLessThanOrEqual(8);
        expect(heard).not.toContain(3);
        expect(heard).not.toContain(5);
        for (const one of found) {
          expect(one?.carried ?? '').toSatisfy((spoken) => spoken === '' || spoken === lane);
          if (quiet && ofTour) expect(one?.ofTour === true || one?.carried !== null).toBe(true);
        }
      }),
    );
  });

  it('V13: people of the tour hear its voices wherever they are, roamers when near or by choice', () => {
    const guide = mouth(1, 60, { carried: '', ofTour: true, silentFor: 60_000 });
    expect(chooseHears(ear({ ofTour: true }), [guide], true, nobody)).toEqual([1]);
    expect(chooseHears(ear(), [guide], true, nobody)).toEqual([]);
    expect(chooseHears(ear({ wantsTour: true }), [guide], true, nobody)).toEqual([1]);
    expect(chooseHears(ear(), [{ ...guide, at: { x: 5, z: 0 }, silentFor: 0 }], true, nobody)).toEqual([1]);
    expect(chooseHears(ear({ ofTour: true }), [{ ...guide, at: null }], true, nobody)).toEqual([1]);
    expect(chooseHears(ear(), [{ ...guide, at: null, silentFor: 0 }], true, nobody)).toEqual([]);
  });

  it('V13: a lane is heard by whoever picked it, beside the guide, and by nobody else, however near', () => {
    const mouths = [mouth(1, 60, { carried: '', ofTour: true }), mouth(2, 1, { carried: 'zh', ofTour: true })];
    expect(chooseHears(ear({ ofTour: true, lane: 'zh' }), mouths, true, nobody)).toEqual([1, 2]);
    expect(chooseHears(ear({ ofTour: true }), mouths, true, nobody)).toEqual([1]);
    expect(chooseHears(ear({ ofTour: true, lane: 'fr' }), mouths, true, nobody)).toEqual([1]);
    expect(chooseHears(ear(), mouths, true, nobody)).toEqual([]);
  });

  it('V12: people of a quiet tour do not hear those who roam beside it; those hear each other', () => {
    const mouths = [mouth(1, 1), mouth(2, 2, { ofTour: true })];
    expect(chooseHears(ear({ ofTour: true }), mouths, true, nobody)).toEqual([2]);
    expect(chooseHears(ear({ ofTour: true }), mouths, false, nobody)).toEqual([1, 2]);
    expect(chooseHears(ear(), mouths, true, nobody)).toEqual([1, 2]);
  });
});

describe('who may talk in a live tour', () => {
  /** A running tour: `fay` follows, `roy` roams, `cob` is co-guide, `ada` leads on two devices. */
  function tour(voice: VoiceMode, more: Partial<LiveTour> = {}, people: Record<string, Partial<Person>> = {}): LiveTour {
    const led: LiveTour = { ...gathering(['roy', 'fay', 'cob', 'flo']), phase: 'running', voice, ...more };
    led.people['ada-phone'] = personOf('ada-phone', 'acc');
    const all: Record<string, Partial<Person>> = { fay: { following: true }, flo: { following: true }, cob: { following: true, coGuide: true } };
    for (const [key, person] of Object.entries(led.people)) Object.assign(person, all[key], people[key]);
    return led;
  }
  const talking = (led: LiveTour) => [...voiceParts(led)].filter(([, { mayTalk }]) => mayTalk).map(([key]) => key).sort();
  const carried = (led: LiveTour) => Object.fromEntries([...voiceParts(led)].flatMap(([key, part]) => (part.carried === null ? [] : [[key, part.carried]])));
  const guides = { ada: '', 'ada-phone': '' };
  const always = ['ada', 'ada-phone', 'cob', 'roy'];

  it('V12: guides, co-guides and roamers always, followers by the mode', () => {
    expect(talking(tour('guide', { spotlight: 'fay' }))).toEqual(always);
    expect(talking(tour('hands'))).toEqual(always);
    expect(talking(tour('hands', { spotlight: 'fay' }))).toEqual([...always, 'fay'].sort());
    expect(talking(tour('everyone'))).toEqual([...always, 'fay', 'flo'].sort());
    expect([isQuiet(tour('guide')), isQuiet(tour('hands')), isQuiet(tour('everyone')), isQuiet(null)]).toEqual([true, true, false, false]);
  });

  it('V12: who is muted or silenced may not, whatever the mode; who is removed may not', () => {
    for (const mode of ['hands', 'everyone'] as const) {
      expect(talking(tour(mode, { spotlight: 'fay' }, { fay: { silenced: true }, roy: { muted: true } }))).not.toContain('fay');
      expect(talking(tour(mode, { spotlight: 'fay' }, { fay: { silenced: true }, roy: { muted: true } }))).not.toContain('roy');
    }
    expect(voiceParts(tour('everyone', { banned: ['mel'] })).get('mel')).toMatchObject({ mayTalk: false });
  });

  it('V12: without a tour, when it is over, and when it is left to itself everybody may', () => {
    expect(voiceParts(null).size).toBe(0);
    expect(voiceParts(tour('guide', { phase: 'ended' })).size).toBe(0);
    expect(unbound.mayTalk).toBe(true);
    const left = tour('guide', { phase: 'offered' });
    expect(talking(left)).toContain('fay');
    expect(isQuiet(left)).toBe(false);
    expect(carried(left)).toEqual({});
  });

  it('V13: the lead on all devices and the floor are carried to all, a co-guide’s lane to its listeners', () => {
    expect(carried(tour('hands'))).toEqual(guides);
    expect(carried(tour('hands', { spotlight: 'roy' }))).toEqual({ ...guides, roy: '' });
    expect(carried(tour('guide', { spotlight: 'roy' }))).toEqual(guides);
    expect(carried(tour('everyone', { spotlight: 'fay' }, { cob: { lane: 'zh' } }))).toEqual({ ...guides, fay: '', cob: 'zh' });
    expect(carried(tour('hands', {}, { fay: { lane: 'zh' } }))).toEqual(guides);
  });
});
