import type { Maker } from '../../craft/maker.ts';
import { noise3, random } from '../../craft/noise.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { TABLE } from './layout.ts';

const Y = TABLE.height;

/** A porcelain bowl with ink in it: `radius` at the rim, `level` of the ink above the table, metres. */
function bowl(m: Maker, [x, z]: Vec2, radius: number, height: number, ink: string, level: number): void {
  const wall: Vec2[] = [
    [radius * 0.42, 0], [radius * 0.44, height * 0.1], [radius * 0.5, height * 0.14], [radius * 0.8, height * 0.48], [radius * 0.95, height * 0.82], [radius, height * 0.97],
    [radius * 0.985, height], [radius * 0.955, height * 0.98], [radius * 0.9, height * 0.8], [radius * 0.75, height * 0.48], [radius * 0.5, height * 0.26],
  ];
  m.lathe('porcelain', wall, [x, Y, z], [0, 0, 0], 28, 1.1);
  m.lathe('blueLine', [[radius * 0.961, height * 0.83], [radius * 0.978, height * 0.875]], [x, Y, z], [0, 0, 0], 28, 0);
  m.lathe(ink, [[radius * 0.838, level], [radius * 0.79, level - 0.0006], [0, level - 0.0008]], [x, Y, z], [0, 0, 0], 28, 0);
}

/** The inking brush: a bundle of coir, bound with cord, its end spread and black with ink. */
function coirBrush(m: Maker): void {
  const length = 0.098;
  // Strands of different brown; the working end is black with ink.
  m.tint((at, uv) => {
    const tone = 0.55 + 0.9 * noise3(uv[0] * 70, 3, 1);
    const wet = 1 - 0.88 * Math.min(1, Math.max(0, (at[1] - length * 0.66) / (length * 0.2)));
    return [tone * wet, tone * wet, tone * wet];
  }, () => m.surface('coir', (u, v) => {
    const a = u * 2 * Math.PI;
    const form = v < 0.42 ? 0.0165 - 0.002 * Math.sin(v * 7) : 0.0165 + 0.0135 * ((v - 0.42) / 0.58) ** 1.4;
    const strand = 1 + 0.12 * (noise3(Math.sin(a) * 5, Math.cos(a) * 5, v * 2) - 0.5) + 0.07 * (Math.round(u * 32) % 2);
    return [Math.sin(a) * form * strand, v * length + (v > 0.98 ? 0.004 * noise3(u * 40, 0, 0) : 0), Math.cos(a) * form * strand];
  }, 32, 7, { closedU: true }));
  m.tint([0.06, 0.06, 0.07], () => m.lathe('coir', [[0.0315, length - 0.001], [0.026, length + 0.002], [0, length + 0.003]], [0, 0, 0], [0, 0, 0], 18, 0));
  m.lathe('coirDark', [[0.0155, 0], [0.013, -0.001], [0, -0.0012]], [0, 0, 0], [0, 0, 0], 14, 0);
  for (const y of [0.012, 0.0175, 0.034]) {
    m.lathe('cord', [[0.0155, y - 0.0022], [0.0185, y - 0.0012], [0.0185, y + 0.0012], [0.0155, y + 0.0022]], [0, 0, 0], [0, 0, 0], 16, 0);
  }
}

/** A writing brush standing in the pot, hair up. */
function writingBrush(m: Maker, length: number, radius: number, hair: number, fill: 'hairBrown' | 'hairWhite'): void {
  m.lathe('bamboo', [[0, 0], [radius, 0], [radius, length], [radius * 1.22, length + 0.002], [radius * 1.22, length + 0.01], [radius * 0.95, length + 0.012]], [0, 0, 0], [0, 0, 0], 8, 1.1);
  m.lathe(fill, [[radius * 1.05, length + 0.011], [radius * 1.5, length + 0.011 + hair * 0.35], [radius * 0.9, length + 0.011 + hair * 0.75], [0.0002, length + 0.011 + hair]], [0, 0, 0], [0, 0, 0], 9, 0);
}

/** A pot of carved bamboo with four brushes. */
function brushPot(m: Maker, [x, z]: Vec2): void {
  m.at({ position: [x, Y, z] }, () => {
    m.lathe('potBamboo', [
      [0.043, 0], [0.0445, 0.002], [0.0446, 0.009], [0.0445, 0.028], [0.0465, 0.031], [0.0462, 0.034], [0.0442, 0.037], [0.044, 0.118], [0.0432, 0.1225], [0.0405, 0.1235], [0.0385, 0.122], [0.038, 0.02], [0, 0.019],
    ], [0, 0, 0], [0, 0, 0], 22, 1);
    const next = random(21);
    const set = [[0.2, 0.0046, 0.034, 'hairBrown'], [0.215, 0.0038, 0.027, 'hairWhite'], [0.19, 0.0056, 0.042, 'hairWhite'], [0.208, 0.0032, 0.022, 'hairBrown']] as const;
    set.forEach(([length, radius, hair, fill], i) => {
      const a = (i / set.length) * 2 * Math.PI + 0.5 + next() * 0.5;
      const lean = 0.19 + next() * 0.04;
      const foot: Vec3 = [-Math.sin(a) * 0.026, 0.0205, -Math.cos(a) * 0.026];
      m.at({ position: foot, rotation: [Math.cos(a) * lean, 0, -Math.sin(a) * lean] }, () => writingBrush(m, length, radius, hair, fill));
    });
  });
}

/** Ink in two colours, what it is laid on with, and the brushes of whoever wrote the text. */
export function makeInk(m: Maker): void {
  bowl(m, [0.25, 0.15], 0.062, 0.046, 'inkWet', 0.031);
  bowl(m, [0.362, 0.165], 0.034, 0.027, 'vermilion', 0.019);
  // The brush stands in the ink and leans on the rim.
  m.at({ position: [0.25 + 0.0798, Y + 0.0772, 0.15 - 0.0436], rotation: [0, 0.5, 1.955] }, () => coirBrush(m));
  brushPot(m, [0.535, -0.215]);
}

/** A spot on the ink's surface, for the label. */
export const inkAnchor = (): Vec3 => [0.232, Y + 0.0302, 0.172];
