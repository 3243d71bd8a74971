import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { deriveBuilding } from '#scenes/format/building.ts';
import { accentOf } from '../../../client/view/world/accent.ts';
import { lightHash } from '../../../client/view/world/light/light-hash.ts';
import { creativeCities } from './creative-cities.ts';

const exhibition = await creativeCities();
const light = new URL('../../../scenes/creative-cities/light/', import.meta.url);
const list = JSON.parse(await readFile(new URL('light.json', light), 'utf8')) as Record<string, string>;

describe('baked light', () => {
  test.for(deriveBuilding(exhibition).halls.map((hall) => hall.id))('of %s was baked for the hall as it is now (else: npm run assets -- bake)', async (id) => {
    const hall = deriveBuilding(exhibition).halls.find((h) => h.id === id)!;
    const data = exhibition.halls.find((h) => h.id === id)!;
    expect(list[id]).toBe(lightHash(hall, accentOf(exhibition, data)));
    const { width, height } = await sharp(await readFile(new URL(`${id}.avif`, light))).metadata();
    expect([width, height]).toEqual([hall.atlas.width, hall.atlas.height]);
  });

  test('another plinth, lamp or colour is another light', () => {
    const [hall] = deriveBuilding(exhibition).halls;
    const hash = lightHash(hall!, '#22344f');
    expect(lightHash(hall!, '#22344e')).not.toBe(hash);
    expect(lightHash({ ...hall!, lamps: hall!.lamps.slice(1) }, '#22344f')).not.toBe(hash);
    expect(lightHash({ ...hall!, charts: hall!.charts.slice(1) }, '#22344f')).not.toBe(hash);
    expect(lightHash(structuredClone(hall!), '#22344f')).toBe(hash);
  });
});
