import { Shape } from 'three';
import type { BufferGeometry } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { random } from '../../craft/noise.ts';
import type { Vec3 } from '../../craft/vec.ts';
import { block, turned } from '../../craft/crisp.ts';
import { CRATE, GENRES, SLEEVE } from './layout.ts';
import { painted } from './sheet.ts';
import type { Face } from './sheet.ts';

const rect = (w: number, h: number): Shape => new Shape().moveTo(-w / 2, -h / 2).lineTo(w / 2, -h / 2).lineTo(w / 2, h / 2).lineTo(-w / 2, h / 2).lineTo(-w / 2, -h / 2);

/** Where the sleeve of a genre stands: its foot and how far it leans back (radians). */
export function sleeveAt(i: number): { foot: Vec3; lean: number; turn: number } {
  const next = random(60 + i);
  return { foot: [CRATE.x + (next() - 0.5) * 0.016, 0.02 + i * 0.028, CRATE.z + CRATE.depth / 2 - 0.04 - i * 0.041], lean: 0.13 + i * 0.012 + (next() - 0.5) * 0.02, turn: (next() - 0.5) * 0.05 };
}

/** A crate of sawn boards, nailed, its front low enough to flip through the records. */
export function makeCrate(m: Maker, letters: BufferGeometry, fine: boolean): void {
  const { x, z, width: w, depth: d, height: h } = CRATE;
  const next = random(12);
  const board = (size: Vec3, at: Vec3, seen = true) => {
    const t = 0.8 + 0.35 * next();
    m.tint([t, t * 0.98, t * 0.94], () => (fine && seen ? m.box('rawWood', size, at, 0.0025) : block(m, 'rawWood', size, at)));
  };
  const t = 0.012;
  for (const [y, tall] of [[0.0485, 0.085], [0.1445, 0.085]] as const) {
    for (const s of [-1, 1]) {
      board([w, tall + (next() - 0.5) * 0.003, t], [x, y, z + s * (d / 2 - t / 2)]);
      board([t, tall, d - t * 2], [x + s * (w / 2 - t / 2), y, z]);
    }
  }
  if (!fine) return;
  board([w - t * 2, 0.01, d - t * 2], [x, 0.011, z], false);
  for (const sx of [-1, 1]) {
    for (const sz of [-1, 1]) board([0.022, h - 0.012, 0.022], [x + sx * (w / 2 - t - 0.011), h / 2 - 0.004, z + sz * (d / 2 - t - 0.011)], false);
  }
  for (const s of [-1, 1]) for (const y of [0.03, 0.067, 0.126, 0.163]) turned(m, 'steel', [[0.003, 0], [0, 0.0012]], [x + s * (w / 2 - 0.023), y, z + d / 2], [Math.PI / 2, 0, 0], 6, 3);
  m.add('ink', letters, [x, 0.03, z + d / 2 + 0.0004], [0, 0, 0], 0);
}

/** A board that rises to the back under the records, so that every name shows. */
function rise(m: Maker): void {
  const { x, z, width: w, depth: d } = CRATE;
  m.at({ position: [x, 0.075, z], rotation: [0.53, 0, 0] }, () => block(m, 'rawWood', [w - 0.026, 0.008, d - 0.02], [0, 0, 0]));
}

/** Six records in their sleeves, one for each kind of music; each may be pulled up by itself. */
export function makeSleeves(m: Maker, fine: boolean): void {
  if (fine) rise(m);
  GENRES.forEach((_, i) => {
    const { foot, lean, turn } = sleeveAt(i);
    m.at({ position: foot, rotation: [-lean, turn, 0] }, () => {
      const shape = rect(SLEEVE, SLEEVE);
      if (fine) block(m, 'board', [SLEEVE, SLEEVE, 0.004], [0, SLEEVE / 2, 0]);
      m.add('painted', painted(shape, `sleeve${i}` as Face, SLEEVE, SLEEVE), [0, SLEEVE / 2, 0.0024], [0, 0, 0], 0);
    });
  });
}
