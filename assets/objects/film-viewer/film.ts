import type { Maker } from '../../craft/maker.ts';
import { surface } from '../../craft/shapes.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { band } from './belt.ts';
import type { Wheel } from './belt.ts';
import { FRAMES, PITCH } from './film-picture.ts';
import { FILM_WIDTH, FILM_Z, GATE } from './layout.ts';

const SPOOL = 0.023;
const UPPER_Y = 0.68;
const LOWER_Y = 0.315;

/** Wheels by what they are: `lower` and `upper` spools, two corner `guide`s and the toothed `sprocket` that pulls. */
export const lower: readonly Vec2[] = [0.232, 0.116, 0, -0.116, -0.232].map((x): Vec2 => [x, LOWER_Y]);
export const upper: readonly Vec2[] = [0.174, 0.058, -0.058, -0.174].map((x): Vec2 => [x, UPPER_Y]);
export const guides: readonly Vec2[] = [[-0.237, GATE.y - 0.018], [0.237, GATE.y - 0.018]];
export const sprocket: Vec2 = [0.09, GATE.y - 0.036];
export const radius = { spool: SPOOL, guide: 0.018, sprocket: 0.036 } as const;

function wheels(): Wheel[] {
  const zigzag = lower.flatMap((at, i): Wheel[] => {
    const next = upper[i];
    const down: Wheel = { at, radius: SPOOL, way: 1 };
    return next ? [down, { at: next, radius: SPOOL, way: -1 }] : [down];
  });
  const guide = (at: Vec2): Wheel => ({ at, radius: radius.guide, way: 1 });
  return [guide(guides[0]!), { at: sprocket, radius: radius.sprocket, way: 1 }, guide(guides[1]!), ...zigzag];
}

/** Where the film hangs free and is best pointed at: the long run at the right, its inner side. */
export const RUN: Vec3 = [guides[1]![0] + radius.guide - 0.0008, 0.62, FILM_Z];

/** The endless film on its wheels, one picture after another without a seam. */
export function makeFilm(m: Maker): void {
  const points = band(wheels());
  const length = points.at(-1)![2];
  const rounds = Math.round(length / (FILM_WIDTH * PITCH * FRAMES));
  const steps = points.length - 1;
  const sheet = surface((u, v) => {
    const [x, y] = points[Math.round(u * steps)]!;
    return [x, y, FILM_Z + (0.5 - v) * FILM_WIDTH];
  }, steps, 1);
  const uv = sheet.getAttribute('uv');
  for (let i = 0; i < uv.count; i++) uv.setX(i, (points[i % (steps + 1)]![2] / length) * rounds);
  m.add('film', sheet, [0, 0, 0], [0, 0, 0], 0.7);
}

/** A loose strip hanging straight down from [x, y] on the plane z, facing -z: `pictures` long, starting at one of the eight. */
export function strip(m: Maker, [x, y, z]: Vec3, width: number, pictures: number, start: number): void {
  const length = pictures * width * PITCH;
  const sheet = surface((u, v) => [x + (v - 0.5) * width, y - length + u * length, z - 0.0012 * Math.sin(u * Math.PI * 3)], 6, 1);
  const uv = sheet.getAttribute('uv');
  for (let i = 0; i < uv.count; i++) uv.setX(i, (start + uv.getX(i) * pictures) / FRAMES);
  m.add('film', sheet, [0, 0, 0], [0, 0, 0], 0);
}
