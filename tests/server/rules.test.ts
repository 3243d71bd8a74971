import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSentPose } from '#protocol/sent-pose.ts';
import { addressGroup } from '../../server/domain/address-group.ts';
import { type Doorway, admit } from '../../server/domain/admission.ts';
import { plainChat, plainLine, plainName } from '../../server/domain/plain-words.ts';
import { createMover, doubtPose } from '../../server/domain/pose-check.ts';
import { Roster } from '../../server/domain/roster.ts';
import { newCode, writtenCode } from '../../server/domain/spoken-code.ts';
import { Buckets, fullBucket, take, waitFor } from '../../server/domain/token-bucket.ts';
import { smallExhibition } from './support/small-exhibition.ts';

const { floor } = smallExhibition().plan;
const start = { x: 0, z: 4, yaw: 0 };

describe('plain words', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 80 });

  it('I6, C3: whatever is written, nothing unseen or turning stays, and plain words stay as they are', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = plainLine(text);
        expect(plainLine(line)).toBe(line);
        expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u200B\uFEFF\u2060]/u);
        expect(line).toBe(line.trim());
        expect(line).toBe(line.normalize('NFC'));
        expect(line).not.toMatch(/\p{M}{5}/u);
      }),
      { numRuns: 3_000 },
    );
  });

  it('C3: no text is ever too long or empty once accepted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
        const said = plainChat(text);
        if (said.ok) expect(Array.from(said.text).length).toSatisfy((length: number) => length >= 1 && length <= 500);
        const name = plainName(text);
        if (name.ok) expect(Array.from(name.name).length).toBeLessThanOrEqual(24);
      }),
    );
  });

  it('I6: scripts that need joiners keep them', () => {
    for (const text of ['می‌خواهم', 'क्‍ष', '👩‍👩‍👧', '❤️', 'Łódź', '景德镇']) expect(plainLine(text)).toBe(text.normalize('NFC'));
  });
});

describe('token buckets', () => {
  it('C4: never give more than the burst and what has come back since', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 3 })), { maxLength: 200 }), (acts) => {
        const allowance = { burst: 5, perSecond: 0.5 };
        const bucket = fullBucket(allowance, 0);
        let now = 0;
        let taken = 0;
        for (const [pause, amount] of acts) {
          now += pause;
          const wait = waitFor(bucket, allowance, now, amount);
          const got = take(bucket, allowance, now, amount);
          expect(got).toBe(wait === 0);
          if (got) taken += amount;
          expect(taken).toBeLessThanOrEqual(5 + (now / 1000) * 0.5 + 1e-6);
        }
      }),
    );
  });

  it('J6: forget who has a full bucket again', () => {
    const buckets = new Buckets({ burst: 2, perSecond: 1 });
    expect([buckets.take('a', 0), buckets.take('a', 0), buckets.take('a', 0)]).toEqual([0, 0, 1000]);
    buckets.sweep(1_500);
    expect(buckets.size).toBe(1);
    buckets.sweep(2_000);
    expect(buckets.size).toBe(0);
  });
});

describe('addresses', () => {
  it('J6: whoever may choose among many addresses of one site has the limits of one', () => {
    expect(addressGroup('203.0.113.7')).toBe('203.0.113.7');
    expect(addressGroup('::ffff:203.0.113.7')).toBe('203.0.113.7');
    expect(addressGroup('2001:DB8:0:12::1')).toBe('2001:db8:0:12');
    expect(addressGroup('2001:db8:0000:0012:ffff:1:2:3')).toBe('2001:db8:0:12');
    expect(addressGroup('2001:db8::9')).toBe('2001:db8:0:0');
    expect(addressGroup('::1')).toBe('0:0:0:0');
  });
});

describe('admission', () => {
  const door = fc.record({ gallery: fc.uuid(), code: fc.constantFrom('BCDFGH', 'JKLMNP', 'QRSTVW'), free: fc.integer({ min: 0, max: 3 }), person: fc.constantFrom<Doorway['person']>('unknown', 'remembered', 'held', 'here-same-window', 'here-other-window') });

  it('J4, J5: nobody is let into a full gallery unless they have a seat there, and nobody twice', () => {
    fc.assert(
      fc.property(fc.array(door, { maxLength: 4 }), fc.option(fc.constantFrom('bcd-fgh', 'jklmnp', 'zzzzzz'), { nil: undefined }), fc.boolean(), fc.boolean(), (doors, code, takeOver, mayOpen) => {
        const admission = admit(doors, { with: code, takeOver }, mayOpen);
        if (!admission.ok) return;
        const { into } = admission;
        if (into === 'new') {
          expect(mayOpen).toBe(true);
          expect(doors.every(({ free }) => free === 0)).toBe(true);
          return;
        }
        const entered = doors.find(({ gallery }) => gallery === into.gallery);
        expect(entered).toBeDefined();
        if (entered === undefined) return;
        expect(entered.free > 0 || !['unknown', 'remembered'].includes(entered.person)).toBe(true);
        if (code !== undefined) expect(entered.code).toBe(writtenCode(code));
        if (doors.some(({ person }) => person === 'here-other-window') && entered.person !== 'held' && entered.person !== 'here-same-window' && entered.person !== 'remembered') expect(takeOver).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('J5: codes are easy to say and hardly ever the same', () => {
    let next = 0;
    const codes = new Set(Array.from({ length: 500 }, () => newCode((below) => (next = (next * 48_271 + 11) % 2_147_483_647) % below)));
    expect(codes.size).toBeGreaterThan(495);
    for (const code of codes) expect(code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ2-9]{6}$/);
  });
});

describe('the roster', () => {
  it('J4, P4, I1: whoever comes and goes, seats and slots stay apart and a key is one person', () => {
    const act = fc.tuple(fc.constantFrom('arrive', 'drop', 'leave', 'wait'), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 60_000 }));
    fc.assert(
      fc.property(fc.array(act, { maxLength: 120 }), (acts) => {
        let id = 0;
        let now = 0;
        const roster = new Roster(4, () => `id-${(id += 1)}`);
        for (const [what, who, milliseconds] of acts) {
          const key = `key-${who}`;
          if (what === 'wait') now += milliseconds;
          roster.expire(now);
          const known = roster.get(key);
          if (what === 'arrive' && (roster.free(now) > 0 || (known !== undefined && known.presence !== 'gone'))) {
            const { member, returned } = roster.arrive({ key, tab: 't', name: '', colour: 0, place: null }, start, now);
            expect(returned).toBe(known !== undefined);
            if (known !== undefined) expect(member.id).toBe(known.id);
          }
          if (what === 'drop' || what === 'leave') roster.depart(key, what === 'leave', now);
          const shown = roster.shown();
          expect(shown.length).toBeLessThanOrEqual(4);
          expect(new Set(shown.map(({ slot }) => slot)).size).toBe(shown.length);
          expect(new Set(shown.map((member) => member.id)).size).toBe(shown.length);
          expect(roster.free(now)).toBe(4 - shown.length);
        }
        now += 400_000;
        roster.expire(now);
        roster.expire(now + 400_000);
        for (const member of roster.shown()) roster.depart(member.key, true, now);
        roster.expire(now + 800_000);
        expect(roster.empty).toBe(true);
      }),
    );
  });
});

describe('whether a body could have moved so', () => {
  const pose = (x: number, z: number, jump = false) => Object.assign(createSentPose(), { x, z, y: 1.6, jump });
  const spots = floor.samples(0.5);
  const spot = fc.integer({ min: 0, max: spots.length - 1 }).map((i): [number, number] => spots[i] ?? [0, 4]);

  it('M7: no way of telling it gets a body off the floor, through a wall, or farther than 6 m/s', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(spot, fc.tuple(fc.double({ min: -30, max: 30, noNaN: true }), fc.double({ min: -30, max: 30, noNaN: true }))), fc.integer({ min: 0, max: 500 })), { maxLength: 60 }), (steps) => {
        const mover = createMover(0, 4, 0);
        let now = 0;
        let walked = 0;
        for (const [[x, z], pause] of steps) {
          now += pause;
          const before: [number, number] = [mover.x, mover.z];
          const doubt = doubtPose(mover, pose(x, z), floor, now);
          if (doubt !== null) {
            expect([mover.x, mover.z]).toEqual(before);
            continue;
          }
          walked += Math.hypot(mover.x - before[0], mover.z - before[1]);
          const [freeX, freeZ] = floor.nearestFree(mover.x, mover.z);
          expect(Math.hypot(freeX - mover.x, freeZ - mover.z)).toBeLessThanOrEqual(0.051);
          expect(walked).toBeLessThanOrEqual(12 + (now / 1000) * 6 + 1e-6);
        }
      }),
    );
  });

  it('M7: an honest walk along any way is believed, also when poses are few', () => {
    fc.assert(
      fc.property(spot, spot, fc.double({ min: 0.05, max: 0.9, noNaN: true }), (from, to, step) => {
        const way = floor.path(from, to);
        fc.pre(way !== null);
        const mover = createMover(from[0], from[1], 0);
        let now = 0;
        let [x, z] = from;
        let rest = step;
        for (const [px, pz] of way ?? []) {
          for (;;) {
            const left = Math.hypot(px - x, pz - z);
            if (left <= rest) {
              rest -= left;
              [x, z] = [px, pz];
              break;
            }
            x += ((px - x) / left) * rest;
            z += ((pz - z) / left) * rest;
            rest = step;
            // At three metres a second.
            now += (step / 3) * 1000;
            expect(doubtPose(mover, pose(x, z), floor, now)).toBe(null);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('M7, M8: numbers that are none never count as a place', () => {
    for (const bad of [Number.NaN, Infinity, -Infinity, 1e308]) {
      const mover = createMover(0, 4, 0);
      expect(doubtPose(mover, pose(bad, 0), floor, 0)).not.toBe(null);
      expect(doubtPose(mover, pose(0, bad, true), floor, 0)).not.toBe(null);
      expect([mover.x, mover.z]).toEqual([0, 4]);
    }
  });
});
