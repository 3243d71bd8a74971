import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { inspectAsset } from '#scenes/format/asset-facts.ts';

const model = new Uint8Array(await readFile(fileURLToPath(new URL('../../assets/objects/meiping.glb', import.meta.url))));
const sheet: { triangles: number } = JSON.parse(await readFile(fileURLToPath(new URL('../../assets/objects/meiping.json', import.meta.url)), 'utf8'));

describe('what is seen in a file', () => {
  test('the triangles of a model, as its maker counted them', () => {
    expect(inspectAsset(model)).toMatchObject({ type: 'glb', corrupt: null, model: { triangles: sheet.triangles } });
  });

  test.each(['png', 'jpeg', 'webp', 'avif'] as const)('the size of a %s', async (type) => {
    const bytes = await sharp({ create: { width: 123, height: 77, channels: 3, background: '#a8502f' } })[type]().toBuffer();
    expect(inspectAsset(new Uint8Array(bytes))).toMatchObject({ type, corrupt: null, image: { width: 123, height: 77 } });
  });

  test('lossless and animated-capable webp as well', async () => {
    const flat = sharp({ create: { width: 300, height: 20, channels: 4, background: { r: 1, g: 2, b: 3, alpha: 0.5 } } });
    expect(inspectAsset(new Uint8Array(await flat.webp({ lossless: true }).toBuffer()))).toMatchObject({ image: { width: 300, height: 20 } });
  });

  test('a drawing is known as SVG, which no use allows', () => {
    expect(inspectAsset(new TextEncoder().encode('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'))).toMatchObject({ type: 'svg' });
  });

  test('a model cut off anywhere is corrupt', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: model.length - 1 }), (length) => {
        const fact = inspectAsset(model.slice(0, length));
        expect(fact.state === 'present' && fact.corrupt).toBeTruthy();
      }),
    );
  });

  test('any bytes are judged without throwing', () => {
    const starts = ['glTF', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'RIFF....WEBP', '....ftypavif', 'WEBVTT', ''].map((s) => Uint8Array.from(s, (c) => c.charCodeAt(0)));
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        expect(inspectAsset(Uint8Array.from([...start, ...rest])).state).toBe('present');
      }),
      { numRuns: 1000 },
    );
  });
});
