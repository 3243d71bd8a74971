import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { ObjectSheet } from './craft/object-model.ts';
import { photograph } from './craft/sheet/render-sheet.ts';
import { PICTURE, modelDigest } from './object-picture.ts';

/** Tried in turn until the picture is light enough. */
const QUALITIES = [86, 80, 74, 68, 60, 50];

async function encode(photograph: Buffer): Promise<Buffer> {
  for (const quality of QUALITIES) {
    const picture = await sharp(photograph).webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
    if (picture.length <= PICTURE.bytes) return picture;
  }
  throw new Error(`The picture stays above ${PICTURE.bytes} bytes even at quality ${QUALITIES.at(-1)}.`);
}

/**
 * Photographs objects on paper, from the front and a little to the right, for the pages without three dimensions:
 * `<name>.webp` beside the model. The object's sheet remembers of which model, so that a test finds stale pictures.
 */
export async function takePictures(names: readonly string[], folder: string): Promise<void> {
  const { width, height } = PICTURE;
  const digests = await Promise.all(names.map(async (name) => modelDigest(await readFile(join(folder, `${name}.glb`)))));
  const views = names.map((name) => ({ url: `/assets/objects/${name}.glb`, width, height, azimuth: 30, elevation: 14, distance: null, target: null, turns: {}, ground: 'paper' as const }));
  const photographs = await photograph(views);
  for (const [i, name] of names.entries()) {
    const picture = await encode(photographs[i]!);
    await writeFile(join(folder, `${name}.webp`), picture);
    const path = join(folder, `${name}.json`);
    const sheet = JSON.parse(await readFile(path, 'utf8')) as ObjectSheet;
    await writeFile(path, `${JSON.stringify({ ...sheet, picture: { bytes: picture.length, model: digests[i] } }, null, 2)}\n`);
    console.log(`${name}.webp: ${Math.round(picture.length / 1024)} KB`);
  }
}
