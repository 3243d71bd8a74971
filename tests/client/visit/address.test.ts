import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, readAddress, writeAddress } from '../../../client/visit/address.ts';

const nowhere: Address = { exhibition: 'creative-cities', parts: [], language: null, company: null, route: null, tour: null, stop: null, spot: null, follow: null, live: null, remote: false, solo: false };
const read = (href: string): Address => readAddress(new URL(href, 'https://example.org'));

describe('addresses', () => {
  it('name an exhibition, a case and an exhibit', () => {
    expect(read('/creative-cities')).toEqual(nowhere);
    expect(read('/creative-cities/jingdezhen/meiping').parts).toEqual(['jingdezhen', 'meiping']);
    expect(read('/').exhibition).toBe('');
  });

  it('say language, company and spot; north is 0 and east 90 degrees', () => {
    const address = read('/creative-cities?lang=zh&with=Ab3_-x&at=1.5,-2,90&solo');
    expect(address).toMatchObject({ language: 'zh', company: 'Ab3_-x', solo: true });
    expect(address.spot).toEqual({ x: 1.5, z: -2, yaw: -Math.PI / 2 });
  });

  it('name a tour and its stop, from 1', () => {
    expect(read('/creative-cities?tour=first-visit&stop=3')).toMatchObject({ tour: 'first-visit', stop: 3 });
    expect(read('/creative-cities?tour=first-visit')).toMatchObject({ tour: 'first-visit', stop: null });
    for (const stop of ['0', '-1', '1.5', 'x', '1000', '']) expect(read(`/creative-cities?tour=first-visit&stop=${stop}`).stop, stop).toBeNull();
    expect(read('/creative-cities?tour=<b>&stop=2')).toMatchObject({ tour: null, stop: null });
  });

  it('name a planned live tour, whole or not at all', () => {
    expect(read('/creative-cities?with=abcd&remote')).toEqual({ ...nowhere, company: 'abcd', remote: true });
    expect(read('/creative-cities?live=abcdefghij_klmnopqr-19&follow')).toMatchObject({ live: 'abcdefghij_klmnopqr-19', follow: '' });
    for (const id of ['', 'short', 'abcdefghij_klmnopqr-190', 'abcdefghij klmnopqr-19']) expect(read(`/creative-cities?live=${id}`).live, id).toBeNull();
  });

  it('leave out what is malformed', () => {
    expect(read('/creative-cities/../etc?lang=<b>&with=a%20b&at=1,x')).toMatchObject({ language: null, company: null, spot: null });
    expect(read('/creative-cities?at=NaN,2').spot).toBeNull();
    expect(read('/creative-cities?at=1,2,3,4').spot).toBeNull();
    expect(read('/creative-cities/ÄÖ/"quoted"').parts).toEqual([]);
  });

  it('are read as they were written', () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4})?$/);
    const address = fc.record({
      exhibition: id,
      parts: fc.array(id, { maxLength: 2 }),
      language: fc.option(fc.constantFrom('en', 'zh', 'pt-BR'), { nil: null }),
      company: fc.option(fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/), { nil: null }),
      route: fc.option(id, { nil: null }),
      tour: fc.option(id, { nil: null }),
      stop: fc.option(fc.integer({ min: 1, max: 999 }), { nil: null }),
      spot: fc.option(fc.record({ x: fc.integer({ min: -5000, max: 5000 }), z: fc.integer({ min: -5000, max: 5000 }), yaw: fc.integer({ min: 0, max: 359 }) }), { nil: null }),
      follow: fc.constantFrom(null, '', 'Ab3_-x'),
      live: fc.constantFrom(null, 'abcdefghij_klmnopqr-19'),
      remote: fc.boolean(),
      solo: fc.boolean(),
    });
    fc.assert(
      fc.property(address, ({ spot, ...rest }) => {
        // A stop is one of a tour.
        const wished: Address = { ...rest, stop: rest.tour === null ? null : rest.stop, spot: spot === null ? null : { x: spot.x / 100, z: spot.z / 100, yaw: (-spot.yaw * Math.PI) / 180 } };
        const again = read(writeAddress(wished));
        expect({ ...again, spot: null }).toEqual({ ...wished, spot: null });
        expect(again.spot === null).toBe(wished.spot === null);
        if (again.spot === null || wished.spot === null) return;
        expect(again.spot.x).toBeCloseTo(wished.spot.x, 6);
        expect(again.spot.z).toBeCloseTo(wished.spot.z, 6);
        expect(Math.cos(again.spot.yaw - wished.spot.yaw)).toBeCloseTo(1, 4);
      }),
    );
  });
});
