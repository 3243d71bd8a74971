import { Matrix4, Vector3 } from 'three';
import type { BufferGeometry, Shape } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { noise3 } from '../../craft/noise.ts';
import { surface } from '../../craft/shapes.ts';
import { smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { shapeOf } from '../../craft/outlines.ts';
import { cast, raised, rectangle } from '../../craft/raised.ts';
import type { RaisedOptions, Rise } from '../../craft/raised.ts';
import { BLOCK, PAGE, SHEET, SHEET_LENGTH, TABLE } from './layout.ts';
import { REGIONS } from './page-picture.ts';
import type { Characters } from './page-picture.ts';
import { into } from './sheet.ts';
import { FISHTAILS, RULES, fishtail } from './text.ts';
import type { Glyph } from './text.ts';

/** Cut matter: upright sides that lean out a little towards the foot, as a knife leaves them for strength. */
const CUT: Rise = [[-0.0012, -0.0008, 0.3], [0, BLOCK.relief, 0.3]];

/** From the page (x right, y up, as it prints) to the block seen from above: its tops point to the reader, so that left and right change places. */
function onBlock(geometry: BufferGeometry): BufferGeometry {
  // The shapes come reversed in x, so that this turn keeps them facing up.
  return geometry.applyMatrix4(new Matrix4().makeBasis(new Vector3(-1, 0, 0), new Vector3(0, 0, 1), new Vector3(0, 1, 0)));
}

/** Ink on what stands high; down the cut sides it runs out into stained wood. */
const inkedAbove = ([, y]: Vec3): Rgb => (y > BLOCK.relief * 0.9 ? [0.025, 0.042, 0.1] : [0.5, 0.46, 0.43]);

/** Raises shapes of the page on the block's ground. */
function carve(m: Maker, shapes: readonly Shape[], at: Vec2, options: RaisedOptions = {}): void {
  const cut = onBlock(raised(shapes, CUT, { ...options, mirror: true }));
  m.tint(inkedAbove, () => m.add('carved', cut, [BLOCK.x + at[0], BLOCK.ground, BLOCK.z + at[1]], [0, 0, 0], 0));
}

/** The block's face for seeing from afar: the picture of the page, upside down as a reflection is, on brown instead of white. */
function paintedFace(m: Maker): void {
  const [left, , right] = REGIONS.sheet;
  const share = (metres: number) => (metres / SHEET_LENGTH);
  const [margin, foot] = [((SHEET.width - PAGE.width) / 2 / SHEET.width) * (right - left), share(SHEET.below)];
  const region = [left + margin, 1 - foot, right - margin, 1 - foot - share(PAGE.height)] as const;
  const face = surface((u, v) => [BLOCK.x + (u - 0.5) * PAGE.width, BLOCK.ground + 0.002, BLOCK.z + (0.5 - v) * PAGE.height], 6, 4);
  m.tint([0.36, 0.19, 0.09], () => m.add('print', into(face, region), [0, 0, 0], [0, 0, 0], 0));
}

/** A frame line of the page. */
function frame(inset: number, width: number): Shape {
  const ring = (by: number) => rectangle(PAGE.width - by * 2, PAGE.height - by * 2).map(([x, y]): Vec2 => [x, y]);
  return shapeOf(ring(inset), [ring(inset + width)]);
}

/** The ground between the characters: cleared with a gouge, in short scoops along the grain. */
function ground(m: Maker): void {
  const [w, d] = [BLOCK.width - 0.012, BLOCK.depth - 0.012];
  m.surface('wood', (u, v) => {
    const [x, z] = [(u - 0.5) * w, (0.5 - v) * d];
    const rim = Math.min(u, v, 1 - u, 1 - v);
    const scoop = noise3(x * 26, 1, z * 90) * 0.0011 + noise3(x * 70, 4, z * 160) * 0.0005 - 0.0007;
    return [BLOCK.x + x, BLOCK.ground + scoop * smoothstep(0.005, 0.04, rim) - 0.0003, BLOCK.z + z];
  }, 30, 22);
}

/** The carved block. */
export function makeBlock(m: Maker, glyphs: readonly Glyph[], characters: Characters): void {
  const body = raised([shapeOf(rectangle(BLOCK.width, BLOCK.depth, 0.004))], cast(BLOCK.ground - TABLE.height - 0.0006, 0.004));
  m.add('wood', body.rotateX(-Math.PI / 2), [BLOCK.x, TABLE.height, BLOCK.z], [0, 0, 0], 0);
  ground(m);
  m.only('far', () => paintedFace(m));
  m.only('near', () => carving(m, glyphs, characters));
}

/** Everything that stands on the ground: frame, rules, fishtails, characters. */
function carving(m: Maker, glyphs: readonly Glyph[], characters: Characters): void {
  carve(m, [frame(0, 0.005), frame(0.0085, 0.002)], [0, 0]);
  const line = (x: number) => carve(m, [shapeOf(rectangle(0.0014, PAGE.height - 0.02))], [x, 0]);
  for (const x of [...RULES, -PAGE.fold / 2, PAGE.fold / 2]) line(x);
  carve(m, FISHTAILS.map((f) => shapeOf(fishtail(f))), [0, 0]);
  for (const { char, at, size } of glyphs) {
    carve(m, characters.get(char)!.map((shape) => sized(shape, size)), at, { curve: 1, tolerance: size * 0.0065, crease: 0.8 });
  }
}

function sized(shape: Shape, size: number): Shape {
  const { shape: outer, holes } = shape.extractPoints(1);
  const scale = (loop: typeof outer) => loop.map((p): Vec2 => [p.x * size, p.y * size]);
  return shapeOf(scale(outer), holes.map(scale));
}

/** The middle of a character's face on the block, for the label. */
export function glyphAnchor({ at }: Glyph, [dx, dy]: Vec2): Vec3 {
  return [BLOCK.x + at[0] + dx, BLOCK.ground + BLOCK.relief, BLOCK.z + at[1] + dy];
}
