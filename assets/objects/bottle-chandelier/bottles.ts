import type { Maker } from '../../craft/maker.ts';
import { mixRgb } from '../../craft/vec.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { GLASS, GROUND } from './layout.ts';
import type { GlassColor } from './layout.ts';

/** Thickness of a bottle's wall, metres. */
const WALL = 0.0028;

/** Outlines [radius, y] from where the wall begins above the foot to the mouth; metres. */
export const SHAPES = {
  /** A third of a litre: straight body, long falling shoulder. */
  slim: [[0.0318, 0.012], [0.0325, 0.03], [0.0325, 0.11], [0.0298, 0.131], [0.0215, 0.156], [0.0155, 0.176], [0.0138, 0.199], [0.016, 0.202], [0.016, 0.209], [0.0134, 0.2125]],
  /** A beer bottle: lower, round shoulder and a drawn neck. */
  long: [[0.0335, 0.012], [0.0345, 0.03], [0.0345, 0.118], [0.0318, 0.137], [0.023, 0.159], [0.0168, 0.181], [0.0146, 0.22], [0.0168, 0.223], [0.0168, 0.231], [0.0138, 0.2345]],
  /** A stout lemonade bottle. */
  stout: [[0.0365, 0.012], [0.0378, 0.028], [0.0378, 0.088], [0.0352, 0.108], [0.026, 0.128], [0.018, 0.143], [0.0149, 0.161], [0.0172, 0.164], [0.0172, 0.171], [0.0142, 0.174]],
  /** A wine bottle: high shoulder. */
  high: [[0.0355, 0.012], [0.0368, 0.03], [0.0368, 0.152], [0.0352, 0.168], [0.0275, 0.184], [0.0185, 0.198], [0.0148, 0.242], [0.0165, 0.245], [0.0165, 0.25], [0.0138, 0.253]],
} as const satisfies Record<string, readonly Vec2[]>;

export type BottleShape = keyof typeof SHAPES;

/** Height of a bottle's mouth above its foot. */
export const mouthOf = (shape: BottleShape): number => SHAPES[shape].at(-1)![1];

/** A clean cut through the body: the outline above height `from`, without the mouth if a lamp holder hides it. */
const above = (shape: BottleShape, from: number, mouth: boolean): Vec2[] =>
  [[SHAPES[shape][2][0], from + 0.0022], ...SHAPES[shape].slice(2, mouth ? undefined : -3)];

/** The milky ring that cutting and grinding leave: seen from far as a fine bright line. */
export function groundEdge(m: Maker, radius: number, y: number, sides: number): void {
  m.tint(GROUND, () => m.lathe('ground', [[radius - WALL, y + 0.0012], [radius - 0.0007, y], [radius, y + 0.0024]], [0, 0, 0], [0, 0, 0], sides, 0));
}

/** A bottle without its foot, standing on its cut edge at y = 0; `glow` (0..1) is how far a lamp inside lights it, if one is hung in it. */
export function bell(m: Maker, shape: BottleShape, color: GlassColor, cut: number, sides: number, glow: number | null = null): void {
  const lamp = 0.045;
  const [r, g, b] = GLASS[color];
  const lit: Rgb = [Math.min(1, r * 2.1 + 0.1), Math.min(1, g * 2.1 + 0.07), Math.min(1, b * 2 + 0.012)];
  const paint = ([, y]: Vec3) => mixRgb(GLASS[color], lit, (glow ?? 0) * Math.exp(-(((y - cut - lamp) / 0.06) ** 2)));
  m.at({ position: [0, -cut, 0] }, () => {
    m.tint(paint, () => m.lathe('glass', above(shape, cut, glow === null), [0, 0, 0], [0, 0, 0], sides, 0));
    const r = SHAPES[shape][2][0];
    if (glow === null) groundEdge(m, r, cut, sides);
    else m.tint(GROUND, () => m.lathe('ground', [[r - WALL, cut + 0.0004], [r, cut + 0.0024]], [0, 0, 0], [0, 0, 0], sides, 0));
  });
}

/** The foot that is cut off: a shallow cup with the dome every bottle has under it, standing on y = 0. */
export function footCup(m: Maker, shape: BottleShape, color: GlassColor, height: number, sides: number): void {
  const r = SHAPES[shape][2][0];
  m.tint(GLASS[color], () => m.lathe('glass', [
    [0, 0.011], [r * 0.6, 0.0075], [r * 0.84, 0], [r * 0.97, 0.004], [r, 0.013], [r, height - 0.0024],
  ], [0, 0, 0], [0, 0, 0], sides, 0));
  groundEdge(m, r, height - 0.0024, sides);
}

/** A whole bottle standing on y = 0. */
export function wholeBottle(m: Maker, shape: BottleShape, color: GlassColor, sides: number): void {
  const [[r]] = SHAPES[shape];
  m.tint(GLASS[color], () => m.lathe('glass', [[r * 0.8, 0], [r * 0.94, 0.002], ...SHAPES[shape]], [0, 0, 0], [0, 0, 0], sides, 0));
}
