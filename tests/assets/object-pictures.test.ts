import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { imageSize } from '#scenes/format/image-size.ts';
import type { ObjectSheet } from '../../assets/craft/object-model.ts';
import { PICTURE, modelDigest } from '../../assets/object-picture.ts';

const FOLDER = fileURLToPath(new URL('../../assets/objects/', import.meta.url));
const names = readdirSync(FOLDER).filter((file) => file.endsWith('.webp')).map((file) => file.slice(0, -'.webp'.length));

it('finds the pictures of objects', () => {
  expect(names).toEqual(expect.arrayContaining(['gondola', 'green-exchange', 'meiping', 'model-farm', 'patio-house']));
});

describe.each(names)('the picture of %s', (name) => {
  const picture = readFileSync(`${FOLDER}${name}.webp`);

  it(`shows the model as it is; else run "npm run assets -- pictures ${name}"`, () => {
    const sheet = JSON.parse(readFileSync(`${FOLDER}${name}.json`, 'utf8')) as ObjectSheet;
    expect(existsSync(`${FOLDER}${name}.glb`)).toBe(true);
    expect(sheet.picture).toEqual({ bytes: picture.length, model: modelDigest(readFileSync(`${FOLDER}${name}.glb`)) });
  });

  it('has the size that pages count on, and little weight', () => {
    expect(imageSize(new Uint8Array(picture), 'webp')).toEqual({ width: PICTURE.width, height: PICTURE.height });
    expect(picture.length).toBeLessThanOrEqual(PICTURE.bytes);
  });
});
