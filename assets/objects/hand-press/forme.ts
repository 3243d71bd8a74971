import { Matrix4, Vector3 } from 'three';
import type { BufferGeometry } from 'three';
import { letterShapes } from '../../craft/lettering.ts';
import type { Maker } from '../../craft/maker.ts';
import { hash3 } from '../../craft/noise.ts';
import { surface } from '../../craft/shapes.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { BED_Y, FORME, TYPE_Y } from './layout.ts';
import { REGIONS } from './page-picture.ts';
import { raised } from '../../craft/raised.ts';
import { slab } from '../../craft/slab.ts';
import { RULE, SMALL_HEIGHT } from './setting.ts';
import type { Page, Sort } from './setting.ts';

/** How far the face of wood type stands above its ground. */
const RELIEF = 0.0032;

/** From the page (x right, y up, as it will print) to the bed: the head of the page lies towards the staple, and left is right. */
const onBed = (x: number, y: number, height: number): Vec3 => [FORME.x - y, height, x];

/** A letter as type shows it: reversed, standing out of the bed's plane. */
async function reversedLetter({ char, size }: Sort): Promise<BufferGeometry> {
  const letter = raised(await letterShapes(char, size), [[0, 0, 0.1], [0.0004, RELIEF, 0.1]], { curve: 4, tolerance: size * 0.0075, crease: 0.7, mirror: true });
  // A reversed letter's x runs to -z of the bed, its y to -x, its height to y.
  return letter.applyMatrix4(new Matrix4().makeBasis(new Vector3(0, 0, -1), new Vector3(-1, 0, 0), new Vector3(0, 1, 0)));
}

/** The reversed face of every sort of the page. */
export type TypeFaces = ReadonlyMap<Sort, BufferGeometry>;

/** Cuts the faces of the whole page. */
export async function cutType(page: Page): Promise<TypeFaces> {
  const sorts = page.lines.flatMap((line) => line.sorts);
  return new Map(await Promise.all(sorts.map(async (sort) => [sort, await reversedLetter(sort)] as const)));
}

/** Wood type: one pearwood block to a letter, its face black with ink. */
function woodType(m: Maker, page: Page, faces: TypeFaces): void {
  for (const { sorts, y, body } of page.lines) {
    for (const sort of sorts) {
      const seed = Math.round(sort.at[0] * 1e4);
      const rise = (hash3(seed, 3, 1) - 0.5) * 0.0008;
      const tone = 0.85 + 0.3 * hash3(seed, 5, Math.round(y * 1e4));
      const top = TYPE_Y - RELIEF + rise;
      m.tint([tone, tone, tone], () => slab(m, 'pear', [body - 0.0006, top - BED_Y, sort.width + sort.size * 0.06], onBed(sort.at[0], y, BED_Y), 0.0012));
      m.add('wetInk', faces.get(sort)!, onBed(sort.at[0], sort.at[1], top - 0.0002), [0, 0, 0], 0);
    }
    // Wooden blanks fill the line on both sides.
    const left = Math.min(...sorts.map((s) => s.at[0] - s.width / 2 - s.size * 0.03));
    for (const side of [-1, 1]) {
      const from = -left + 0.0005;
      const to = FORME.width / 2;
      if (to - from > 0.004) slab(m, 'pear', [body - 0.0006, 0.0185, to - from], onBed((side * (from + to)) / 2, y, BED_Y), 0.0012);
    }
  }
}

/** Three lines of metal type between brass rules, their faces from the picture of the page. */
function smallType(m: Maker, page: Page): void {
  const width = FORME.width - 0.004;
  slab(m, 'typeMetal', [SMALL_HEIGHT, TYPE_Y - BED_Y - 0.0006, width], onBed(0, page.small, BED_Y), 0.0012);
  const face = surface((u, v) => onBed((0.5 - u) * (width - 0.003), page.small + (v - 0.5) * (SMALL_HEIGHT - 0.003), TYPE_Y), 1, 1);
  const uv = face.getAttribute('uv');
  for (let i = 0; i < uv.count; i++) uv.setXY(i, 1 - uv.getX(i), REGIONS.strip[0] + uv.getY(i) * (1 - REGIONS.strip[0]));
  m.add('print', face, [0, 0, 0], [0, 0, 0], 0);
  for (const { y, body } of page.reglets) slab(m, 'pear', [body - 0.0006, 0.0165, FORME.width], onBed(0, y, BED_Y), 0.0012);
  for (const y of page.rules) slab(m, 'brass', [RULE, TYPE_Y - BED_Y, FORME.width - 0.012], onBed(0, y, BED_Y), 0.0006);
}

/** Chase, furniture and quoins that lock the type up so that it can be lifted in one piece. */
function lockUp(m: Maker): void {
  const [l, w] = [FORME.length, FORME.width];
  const [ol, ow] = [l + 0.062, w + 0.062];
  for (const s of [-1, 1]) {
    slab(m, 'steel', [ol, 0.0166, 0.014], [FORME.x, BED_Y, s * (ow / 2 - 0.007)], 0.0025);
    slab(m, 'steel', [0.014, 0.0164, ow - 0.026], [FORME.x + s * (ol / 2 - 0.007), BED_Y, 0], 0.0025);
    const z = s * (w / 2 + 0.0088);
    slab(m, 'pear', [l, 0.0145, 0.0155], [FORME.x, BED_Y, z], 0.001);
    slab(m, 'pear', [0.0155, 0.0145, w + 0.032], [FORME.x + s * (l / 2 + 0.0088), BED_Y, 0], 0.001);
  }
  // Pairs of wooden wedges along two sides.
  for (const at of [-0.11, 0, 0.11]) {
    m.tint([1.25, 1.2, 1.1], () => {
      slab(m, 'pear', [0.036, 0.0165, 0.0072], [FORME.x + at + 0.005, BED_Y, w / 2 + 0.0048], 0.001, 0.05);
      slab(m, 'pear', [0.036, 0.0165, 0.0072], [FORME.x + at - 0.005, BED_Y, w / 2 + 0.0122], 0.001, 0.05);
    });
  }
}

/** The poster in type, locked up on the bed. */
export function makeForme(m: Maker, page: Page, faces: TypeFaces): void {
  m.only('near', () => {
    lockUp(m);
    smallType(m, page);
    woodType(m, page, faces);
  });
  // From afar: a block as dark as inked type, and the metal strip.
  m.only('far', () => {
    m.tint([0.45, 0.45, 0.45], () => slab(m, 'pear', [FORME.length + 0.034, TYPE_Y - BED_Y, FORME.width + 0.034], [FORME.x, BED_Y, 0], 0.002));
    slab(m, 'typeMetal', [SMALL_HEIGHT, TYPE_Y - BED_Y + 0.001, FORME.width], onBed(0, page.small, BED_Y), 0.001);
  });
}

/** A spot on the face of the first big letter, for the label. */
export function typeAnchor(page: Page): Vec3 {
  const first = page.lines[0]!.sorts[3]!;
  return onBed(first.at[0] - first.width * 0.38, first.at[1] + first.size * 0.33, TYPE_Y);
}
