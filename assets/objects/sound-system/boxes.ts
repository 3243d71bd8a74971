import { Path, Shape, Vector2 } from 'three';
import type { Maker } from '../../craft/maker.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { makeCarcass, makeHandle } from './carcass.ts';
import { block, slab } from '../../craft/crisp.ts';
import { BASS, BOARD, BULLETS, MIDS, RECESS, SIGN, STACK_X, TOP } from './layout.ts';
import type { Cabinet } from './layout.ts';
import { painted } from './sheet.ts';
import type { Face } from './sheet.ts';
import { makeBars, makeBullet, makeCone, makeFrame, makeHorn } from './speakers.ts';
import type { Driver } from './speakers.ts';

const GREEN: Rgb = [0.012, 0.13, 0.05];
const RED: Rgb = [0.42, 0.022, 0.012];
const NIGHT: Rgb = [0.012, 0.022, 0.062];
const BLUE: Rgb = [0.012, 0.14, 0.32];

export const WOOFER: Driver = { radius: 0.178, bolts: 8, cap: 0.3, capMaterial: 'dustCap' };
const MID: Driver = { radius: 0.074, bolts: 4, cap: 0.36, capMaterial: 'aluminium' };
const SMALL: Driver = { radius: 0.056, bolts: 4, cap: 0.4, capMaterial: 'dustCap' };

const rect = (w: number, h: number): Shape => new Shape().moveTo(-w / 2, -h / 2).lineTo(w / 2, -h / 2).lineTo(w / 2, h / 2).lineTo(-w / 2, h / 2).lineTo(-w / 2, -h / 2);

/** Middle of a box's baffle, on its front. */
const baffleAt = ({ size: [, h, d], foot: [x, y, z] }: Cabinet): Vec3 => [x, y + h / 2, z + d / 2 - RECESS];

const circle = (x: number, y: number, r: number): Path => new Path().absarc(x, y, r, 0, 2 * Math.PI, true);

/** An opening whose corners are cut off, as the mouth of the horn is; half sizes, clockwise. */
const cutCorners = (w: number, h: number, c: number): Vector2[] =>
  ([[w, h - c], [w, -h + c], [w - c, -h], [-w + c, -h], [-w, -h + c], [-w, h - c], [-w + c, h], [w - c, h]] as const).map(([x, y]) => new Vector2(x, y));

/** A painted baffle with round holes [x, y, radius] about its middle, and perhaps one square one. */
function baffle(m: Maker, cabinet: Cabinet, face: Face, holes: readonly (readonly [number, number, number])[], mouth: Vec2 | null, flip: boolean, fine: boolean): void {
  const [w, h] = [cabinet.size[0] - BOARD * 2 + 0.003, cabinet.size[1] - BOARD * 2 + 0.003];
  const lay = (shape: Shape) => m.add('painted', painted(shape, face, w, h, flip, fine ? 9 : 4), baffleAt(cabinet), [0, 0, 0], 0);
  // Shade lives in the corners of the mesh: a narrow rim keeps it near the edges, where it belongs.
  const rim = fine ? 0.009 : 0;
  const field = rect(w - rim * 2, h - rim * 2);
  field.holes = holes.map(([x, y, r]) => circle(x, y, r + rim));
  if (mouth) field.holes.push(new Path(cutCorners(mouth[0] / 2, mouth[1] / 2, 0.012)));
  lay(field);
  if (!fine) return;
  const border = rect(w, h);
  border.holes.push(new Path(rect(w - rim * 2, h - rim * 2).getPoints().reverse()));
  lay(border);
  for (const [x, y, r] of holes) {
    const ring = new Shape().absarc(x, y, r + rim, 0, 2 * Math.PI, false);
    ring.holes.push(circle(x, y, r));
    lay(ring);
  }
}

/** The painted sides of the outer boxes. */
function sides(m: Maker, cabinet: Cabinet, s: number, fine: boolean): void {
  const { size: [w, h, d], foot: [x, y, z] } = cabinet;
  m.add('painted', painted(rect(d - 0.05, h - 0.05), 'side', d - 0.05, h - 0.05, s > 0), [x + s * (w / 2 + 0.0006), y + h / 2, z], [0, (s * Math.PI) / 2, 0], 0);
  if (fine) makeHandle(m, cabinet, s);
}

/** The cones of both bass boxes: the part of the stack that moves. */
export function makeWoofers(m: Maker, fine: boolean): void {
  for (const cabinet of BASS) {
    const [x, y, z] = baffleAt(cabinet);
    makeCone(m, WOOFER, [x, y - 0.014, z], fine);
  }
}

/** The stack from the floor up: two bass boxes, two with mids, one with a horn, bullet tweeters and the sign. */
export function makeStack(m: Maker, fine: boolean): void {
  BASS.forEach((cabinet, i) => {
    const [x, y, z] = baffleAt(cabinet);
    makeCarcass(m, cabinet, i ? RED : GREEN, fine);
    baffle(m, cabinet, 'bass', [[0, -0.014, WOOFER.radius * 0.93]], null, i > 0, fine);
    makeFrame(m, WOOFER, [x, y - 0.014, z], fine);
    if (fine) makeBars(m, WOOFER.radius, [x, y - 0.014, z]);
    sides(m, cabinet, i ? 1 : -1, fine);
    if (fine) for (const fx of [-0.19, 0.19]) for (const fz of [-0.17, 0.17]) m.lathe('rubber', [[0.02, 0], [0.022, 0.004], [0.018, 0.031]], [cabinet.foot[0] + fx, 0, cabinet.foot[2] + fz], [0, 0, 0], 7, 0);
    else block(m, 'rubber', [0.4, 0.03, 0.36], [cabinet.foot[0], 0.015, cabinet.foot[2]]);
  });
  MIDS.forEach((cabinet, i) => {
    const [x, y, z] = baffleAt(cabinet);
    const off = (cabinet.size[0] - BOARD * 2 + 0.003) * 0.245;
    makeCarcass(m, cabinet, BLUE, fine);
    baffle(m, cabinet, 'mids', [[-off, 0, MID.radius * 0.93], [off, 0, MID.radius * 0.93]], null, i > 0, fine);
    for (const dx of [-off, off]) {
      makeFrame(m, MID, [x + dx, y, z], fine);
      makeCone(m, MID, [x + dx, y, z], fine);
    }
    if (fine) makeHandle(m, cabinet, i ? 1 : -1);
  });
  const [x, y, z] = baffleAt(TOP);
  makeCarcass(m, TOP, NIGHT, fine);
  const off = (TOP.size[0] - BOARD * 2 + 0.003) * 0.34;
  baffle(m, TOP, 'top', [[-off, 0, SMALL.radius * 0.93], [off, 0, SMALL.radius * 0.93]], [0.2, 0.125], false, fine);
  for (const dx of [-off, off]) {
    makeFrame(m, SMALL, [x + dx, y, z], fine);
    makeCone(m, SMALL, [x + dx, y, z], fine);
  }
  makeHorn(m, [x, y, z], 0.2, 0.125, fine);
  crown(m, fine);
}

/** Bullet tweeters on a red bar before the arched sign. */
function crown(m: Maker, fine: boolean): void {
  const { y, z, xs } = BULLETS;
  m.tint(RED, () => (fine ? m.box('paintwork', [0.54, 0.112, 0.1], [STACK_X, y - 0.003, z - 0.012], 0.012) : block(m, 'paintwork', [0.54, 0.112, 0.1], [STACK_X, y - 0.003, z - 0.012])));
  for (const dx of xs) makeBullet(m, [STACK_X + dx, y - 0.003, z + 0.046], 0.042, fine);
  const arch = (grow: number): Shape => {
    const [rx, ry] = [SIGN.width / 2 * 0.955 + grow, SIGN.height * 0.955 + grow];
    const s = new Shape().moveTo(-rx, 0);
    const steps = fine ? 24 : 12;
    for (let i = 0; i <= steps; i++) s.lineTo(-Math.cos((i / steps) * Math.PI) * rx, Math.sin((i / steps) * Math.PI) * ry);
    return s.lineTo(rx, 0);
  };
  const at: Vec3 = [STACK_X, SIGN.y, SIGN.z];
  m.tint(RED, () => slab(m, 'paintwork', arch(0.006), SIGN.thick, fine ? 0.004 : 0, at, [0, 0, 0], 1));
  m.at({ position: [at[0], at[1] + SIGN.height / 2, at[2] + SIGN.thick / 2 + 0.0006] }, () => {
    const shape = new Shape(arch(-0.002).getPoints().map((p) => p.setY(p.y - SIGN.height / 2)));
    m.add('painted', painted(shape, 'sign', SIGN.width, SIGN.height), [0, 0, 0], [0, 0, 0], 0);
  });
  if (fine) for (const s of [-1, 1]) m.box('steel', [0.022, 0.05, 0.03], [STACK_X + s * 0.29, SIGN.y + 0.022, SIGN.z - 0.024], 0.003);
}
