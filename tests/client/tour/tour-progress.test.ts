import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atStop, keepTours, NO_TOURS, readTours, soundTours, stopToGoOn, withSeen } from '../../../client/tour/tour-progress.ts';
import { exhibition, open, walk as tour } from './with-tour.ts';

describe('progress on tours', () => {
  it('takes from storage only what the exhibition still has', () => {
    const text = '{"last":"clay","kept":{"clay":{"stop":"hello","seen":["vase","gone",4]},"gone":{"stop":"x","seen":[]}}}';
    expect(soundTours(text, exhibition)).toEqual({ last: 'clay', kept: { clay: { stop: 'hello', seen: ['vase'] } } });
    // A stop that is gone: the beginning is left; a tour walked to its end is not offered again.
    expect(soundTours('{"last":"clay","kept":{"clay":{"stop":"gone"}}}', exhibition)).toEqual({ last: 'clay', kept: { clay: { stop: 'vase', seen: [] } } });
    expect(soundTours('{"last":"clay","kept":{"clay":{"stop":null,"seen":["vase"]}}}', exhibition)).toEqual({ last: null, kept: { clay: { stop: null, seen: ['vase'] } } });
    expect(soundTours('{"last":"other","kept":{}}', exhibition)).toEqual(NO_TOURS);
  });

  it('forgives whatever else is there', () => {
    for (const text of [null, 'not json', '[]', '7', 'null', '"clay"', '{"kept":[]}', '{"kept":{"clay":7}}', '{"__proto__":{"last":"clay"}}']) expect(soundTours(text, exhibition), String(text)).toEqual(NO_TOURS);
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(soundTours(text, exhibition).last).toBeNull();
      }),
    );
  });

  it('goes on without storage', () => {
    const closed = { getItem: () => { throw new Error('forbidden'); }, setItem: () => { throw new Error('forbidden'); } };
    expect(readTours(closed, exhibition)).toEqual(NO_TOURS);
    const store = open('/two-halls');
    const stop = keepTours(store, closed);
    store.getState().takeTour('clay');
    expect(store.getState().tour?.id).toBe('clay');
    stop();
  });

  it('is read as it was kept', () => {
    const shelf = new Map<string, string>();
    const store = open('/two-halls');
    keepTours(store, { getItem: () => null, setItem: (key, text) => shelf.set(key, text) });
    store.getState().takeTour('clay');
    store.getState().goToStop(1);
    const { tours } = store.getState();
    expect(tours).toEqual({ last: 'clay', kept: { clay: { stop: 'hello', seen: ['vase', 'hello'] } } });
    expect([...shelf.keys()]).toEqual(['pavilion.tours.two-halls']);
    expect(readTours({ getItem: (key) => shelf.get(key) ?? null, setItem: () => undefined }, exhibition)).toEqual(tours);
  });

  it('knows where to go on', () => {
    expect(stopToGoOn(tour, undefined)).toBe(0);
    expect(stopToGoOn(tour, { stop: 'pots', seen: [] })).toBe(2);
    expect(stopToGoOn(tour, { stop: null, seen: [] })).toBe(0);
    expect(stopToGoOn(tour, { stop: 'gone', seen: [] })).toBe(0);
  });

  it('keeps what was seen, unless one starts again', () => {
    const first = withSeen(atStop(NO_TOURS, tour, 0, true), 'clay', 'vase');
    expect(atStop(first, tour, 1, false).kept['clay']).toEqual({ stop: 'hello', seen: ['vase'] });
    expect(atStop(first, tour, 0, true).kept['clay']).toEqual({ stop: 'vase', seen: [] });
    expect(atStop(first, tour, 3, false)).toEqual({ last: null, kept: { clay: { stop: null, seen: ['vase'] } } });
    expect(withSeen(first, 'clay', 'vase')).toBe(first);
    expect(withSeen(NO_TOURS, 'clay', 'vase')).toBe(NO_TOURS);
  });
});
