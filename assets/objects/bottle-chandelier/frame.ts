import { Shape } from 'three';
import type { Maker } from '../../craft/maker.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { EYE_Y, HOOP, TOP } from './layout.ts';

const HALF_PI = Math.PI / 2;

/** A hexagon nut with its washer, its axis along `rotation` applied to +y. */
export function nut(m: Maker, at: Vec3, radius: number, rotation: Vec3 = [HALF_PI, 0, 0]): void {
  m.only('near', () => m.at({ position: at, rotation }, () => {
    m.lathe('steel', [[radius, 0], [radius, radius * 0.86], [0, radius]], [0, 0, 0], [0, 0.2, 0], 6, 0.4);
  }));
}

/** Section of a flat bar standing on edge, as [radius, y] around its axis: rounded, closed. */
export function barSection(radius: number, thick: number, deep: number, round: number): Vec2[] {
  const [a, b] = [thick / 2, deep / 2];
  const half: Vec2[] = [[a - round, -b], [a, -b + round], [a, b - round], [a - round, b]];
  const other: Vec2[] = half.map(([x, y]): Vec2 => [-x, -y]);
  return [...half, ...other, half[0]!].map(([x, y]): Vec2 => [radius + x, y]);
}

/** One cheek of the cradle: flat foot, waisted sides, a seat that follows the hoop. */
function cheek(): Shape {
  const reach = 0.3;
  const rim = HOOP.radius - 0.02;
  const seat = (angle: number): Vec2 => [Math.sin(angle) * rim, HOOP.y - TOP - Math.cos(angle) * rim];
  const s = new Shape();
  s.moveTo(-0.15, 0);
  s.lineTo(0.15, 0);
  s.bezierCurveTo(0.165, 0.012, 0.168, 0.025, seat(reach)[0] + 0.014, seat(reach)[1] - 0.03);
  s.bezierCurveTo(seat(reach)[0] + 0.016, seat(reach)[1] - 0.012, seat(reach)[0] + 0.01, seat(reach)[1] + 0.003, ...seat(reach));
  for (let i = 1; i <= 12; i++) s.lineTo(...seat(reach - (2 * reach * i) / 12));
  s.bezierCurveTo(-seat(reach)[0] - 0.01, seat(reach)[1] + 0.003, -seat(reach)[0] - 0.016, seat(reach)[1] - 0.012, -seat(reach)[0] - 0.014, seat(reach)[1] - 0.03);
  s.bezierCurveTo(-0.168, 0.025, -0.165, 0.012, -0.15, 0);
  return s;
}

/** The hoop of flat steel, rolled on edge, clamped between two cheeks that are bolted to the bench. */
export function makeFrame(m: Maker): void {
  m.lathe('blackSteel', barSection(HOOP.radius, HOOP.thick, HOOP.deep, 0.0028), [0, HOOP.y, 0], [HALF_PI, 0, 0], 62, 0);
  for (const side of [-1, 1]) {
    const z = side * (HOOP.deep / 2 + 0.0045);
    m.plate('blackSteel', cheek(), 0.008, 0.0018, [0, TOP + 0.002, z], [0, 0, 0], 3);
    // Angle iron along the foot, screwed down.
    m.box('blackSteel', [0.29, 0.007, 0.036], [0, TOP + 0.0035, z + side * 0.021], 0.0018);
    for (const x of [-0.12, 0.12]) nut(m, [x, TOP + 0.007, z + side * 0.022], 0.0062, [0, 0, 0]);
    for (const angle of [-0.24, -0.08, 0.08, 0.24]) {
      const r = HOOP.radius + 0.022;
      nut(m, [Math.sin(angle) * r, HOOP.y - Math.cos(angle) * r, z + side * 0.004], 0.0062, [side * HALF_PI, 0, 0]);
    }
  }
  // The welded joint of the rolled bar, and the eye bolt through it.
  const crown = HOOP.y + HOOP.radius;
  m.box('blackSteel', [0.06, 0.004, HOOP.deep - 0.004], [0, crown + HOOP.thick / 2 + 0.001, 0], 0.0015);
  m.lathe('brass', [[0.011, 0], [0.0115, 0.002], [0.0095, 0.004], [0.0095, 0.011], [0.0075, 0.014], [0.0045, 0.0155], [0.004, 0.02], [0, 0.0225]], [0, crown + HOOP.thick / 2 + 0.003, 0], [0, 0, 0], 12);
  m.rod('brass', [0, EYE_Y + 0.012, 0], [0, crown - 0.005, 0], 0.005, 8);
  m.lathe('brass', [[0.01, 0], [0.01, 0.003], [0.0055, 0.006]], [0, crown - HOOP.thick / 2 - 0.006, 0], [0, 0, 0], 12);
  const eye = Array.from({ length: 10 }, (_, i): Vec3 => [Math.sin((i / 10) * 2 * Math.PI) * 0.0115, EYE_Y + Math.cos((i / 10) * 2 * Math.PI) * 0.0115, 0]);
  m.tube('brass', eye, 0.0036, 12, true, 5);
}
