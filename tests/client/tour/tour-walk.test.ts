import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesSeen, minutesLeft, phaseOf, soundStop, stopOf, type TourView, walkFrom } from '../../../client/tour/tour-walk.ts';
import { secondsToRead } from '../../../client/tour/reading-time.ts';
import { walk as tour } from './with-tour.ts';

const elsewhere: TourView = { open: null, opening: null, near: null };

describe('a walk along a tour', () => {
  it('has a stop until its end, and takes any number for the nearest stop there is', () => {
    expect(stopOf(tour, walkFrom(tour, 1))?.id).toBe('hello');
    expect(stopOf(tour, walkFrom(tour, 3))).toBeNull();
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.double()), (wished) => {
        const stop = soundStop(tour, wished);
        expect(Number.isInteger(stop) && stop >= 0 && stop <= tour.stops.length).toBe(true);
      }),
    );
  });

  it('knows where the visitor is', () => {
    const walk = walkFrom(tour, 0);
    expect(phaseOf(tour, walk, { ...elsewhere, opening: 'kiln/vase' })).toBe('under way');
    expect(phaseOf(tour, walk, { ...elsewhere, open: 'kiln/vase' })).toBe('at the stop');
    expect(phaseOf(tour, walk, { ...elsewhere, near: 'kiln/vase' })).toBe('at the stop');
    expect(phaseOf(tour, walk, { open: 'greeting', opening: null, near: 'kiln/vase' })).toBe('away');
    expect(phaseOf(tour, walk, { open: null, opening: 'greeting', near: 'kiln/vase' })).toBe('away');
    expect(phaseOf(tour, walk, elsewhere)).toBe('away');
    expect(phaseOf(tour, { ...walk, paused: true }, { ...elsewhere, near: 'kiln/vase' })).toBe('paused');
    expect(phaseOf(tour, walkFrom(tour, 3), elsewhere)).toBe('finished');
  });

  it('counts the minutes that are left, never less than one before the end', () => {
    expect([0, 1, 2, 3].map((stop) => minutesLeft(tour, stop))).toEqual([6, 4, 3, 0]);
    const short = { ...tour, stops: tour.stops.map((stop) => ({ ...stop, minutes: 0.2 })) };
    expect(minutesLeft(short, 2)).toBe(1);
  });

  it('names each case once, and only of stops that were seen', () => {
    expect(casesSeen(tour, ['pots', 'vase', 'hello', 'gone'])).toEqual(['kiln']);
    expect(casesSeen(tour, ['hello'])).toEqual([]);
  });
});

describe('the time to read', () => {
  it('follows words and Han letters at the pace of a voice', () => {
    expect(secondsToRead(Array.from({ length: 130 }, () => 'pot').join(' '))).toBeCloseTo(60, 5);
    expect(secondsToRead('陶'.repeat(240))).toBeCloseTo(60, 5);
    expect(secondsToRead(`${'陶'.repeat(120)}，${'pot '.repeat(65)}`)).toBeCloseTo(60, 5);
    expect(secondsToRead('the potter’s well-known 3.5')).toBe(secondsToRead(''));
  });
});
