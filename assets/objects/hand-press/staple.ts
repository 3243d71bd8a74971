import type { BufferGeometry } from 'three';
import { letterShapes } from '../../craft/lettering.ts';
import type { Maker } from '../../craft/maker.ts';
import type { Vec2 } from '../../craft/vec.ts';
import { STAPLE_DEPTH, WINDOW } from './layout.ts';
import { doubled, drawn, oval, shapeOf } from '../../craft/outlines.ts';
import { cast, eased, raised, rectangle, whole } from '../../craft/raised.ts';

const HALF_PI = Math.PI / 2;
const PLATE_Y = 1.085;

/** Outline of the staple, seen along the bed, drawn in by `inset`: straight cheeks, an ogee to a narrow crown. */
function frame(inset: number): Vec2[] {
  return doubled(drawn((p) => {
    p.moveTo(0, 0.335 + inset);
    p.lineTo(0.252 - inset, 0.335 + inset);
    p.bezierCurveTo(0.25 - inset, 0.42, 0.23 - inset, 0.46, 0.23 - inset, 0.56);
    p.lineTo(0.23 - inset, 0.93);
    p.bezierCurveTo(0.23 - inset, 0.98, 0.252 - inset, 1.01, 0.246 - inset, 1.065);
    p.bezierCurveTo(0.24 - inset, 1.125, 0.195 - inset, 1.158 - inset, 0.14 - inset, 1.166 - inset);
    p.bezierCurveTo(0.1 - inset, 1.172 - inset, 0.098 - inset, 1.205 - inset, 0.07 - inset, 1.212 - inset);
    p.lineTo(0, 1.212 - inset);
  }, 5));
}

/** The opening through which the bed runs, widened by `grow`: a flat sill, an arched head. */
function opening(grow: number): Vec2[] {
  const w = WINDOW.half + grow;
  return doubled(drawn((p) => {
    p.moveTo(0, WINDOW.sill - grow);
    p.lineTo(w - 0.02, WINDOW.sill - grow);
    p.quadraticCurveTo(w, WINDOW.sill - grow, w, WINDOW.sill + 0.02);
    p.lineTo(w, 0.9);
    p.bezierCurveTo(w, 0.955, w - 0.03, WINDOW.head + grow, w - 0.075, WINDOW.head + grow);
    p.lineTo(0, WINDOW.head + grow);
  }, 4));
}

/** Sunk panel of a cheek: `side` -1 or 1. */
function cheekPanel(side: number): Vec2[] {
  const points = drawn((p) => {
    p.moveTo(0.176, 0.6);
    p.quadraticCurveTo(0.191, 0.585, 0.207, 0.6);
    p.lineTo(0.207, 0.905);
    p.bezierCurveTo(0.207, 0.93, 0.176, 0.93, 0.176, 0.905);
  }, 3);
  return points.map(([x, y]): Vec2 => [x * side, y]);
}

/** Sunk panel of the head, around the maker's plate. */
const headPanel = (): Vec2[] => doubled(drawn((p) => {
  p.moveTo(0, 1.014);
  p.lineTo(0.15, 1.014);
  p.bezierCurveTo(0.195, 1.014, 0.222, 1.03, 0.219, 1.068);
  p.bezierCurveTo(0.214, 1.114, 0.18, 1.132, 0.13, 1.139);
  p.bezierCurveTo(0.09, 1.144, 0.082, 1.164, 0.055, 1.172);
  p.lineTo(0, 1.172);
}, 4));

/** What stands on the plates, cut in relief: the city's name, no maker's, and on the tympan side the year of the title. */
export interface PlateLetters {
  readonly name: BufferGeometry;
  readonly year: BufferGeometry;
}

/** Cuts the letters of both plates. */
export async function cutPlateLetters(): Promise<PlateLetters> {
  const cut = async (text: string, size: number) =>
    raised(await letterShapes(text, size), [[0, 0, 0.1], [0.0008, 0.0044, 0.1]], { curve: 3, tolerance: size * 0.012, crease: 0.7 });
  return { name: await cut('EDINBURGH', 0.0335), year: await cut('2004', 0.046) };
}

/** Brass plate with raised letters on the head, in a cast ring; `side` 1 looks along the bed, -1 away from it. */
function makersPlate(m: Maker, side: 1 | -1, letters: PlateLetters): void {
  m.at({ position: [side * (STAPLE_DEPTH / 2 - 0.016), PLATE_Y, 0], rotation: [0, side * HALF_PI, 0] }, () => {
    m.add('iron', raised([shapeOf(oval(0, 0, 0.138, 0.056, 26), [oval(0, 0, 0.122, 0.042, 22)])], cast(0.024, 0.0045)), [0, 0, 0], [0, 0, 0], 0);
    m.add('brass', raised([shapeOf(oval(0, 0, 0.1235, 0.0435, 22), [oval(0, 0, 0.118, 0.038, 22)])], [[0, 0.011, 0], [0.0012, 0.0148, 1]]), [0, 0, 0], [0, 0, 0], 0);
    m.add('oxide', raised([shapeOf(oval(0, 0, 0.1195, 0.0395, 22))], [[0, 0.012, 0], [0, 0.0125, 1]]), [0, 0, 0], [0, 0, 0], 0);
    m.only('near', () => m.tint([1.18, 1.2, 1.3], () => m.add('brass', side < 0 ? letters.name : letters.year, [0, side < 0 ? -0.0108 : -0.0145, 0.0124], [0, 0, 0], 0)));
    for (const [x, y] of [[0, 0.0265], [0, -0.0265]] as const) {
      m.only('near', () => m.lathe('gilt', [[0.0034, 0], [0, 0.0022]], [x, y, 0.0123], [HALF_PI, 0, 0], 6, 0));
    }
  });
}

/** The one-piece frame that holds the pull together: core, sunk panels on both faces, plates, bosses. */
export function makeStaple(m: Maker, letters: PlateLetters): void {
  m.at({ rotation: [0, HALF_PI, 0] }, () => {
    m.add('iron', raised([shapeOf(frame(0), [opening(0)])], whole(0.084, 0.009)), [0, 0, 0], [0, 0, 0], 0);
    for (const side of [-1, 1]) {
      m.add('iron', raised([shapeOf(frame(0.008), [opening(0.008), cheekPanel(1), cheekPanel(-1), headPanel()])], cast(0.024, 0.006)), [0, 0, side * 0.038], [0, side > 0 ? 0 : Math.PI, 0], 0);
      for (const x of [-0.1915, 0.1915]) {
        for (const y of [0.63, 0.885]) {
          m.only('near', () => m.lathe('brass', [[0.0135, 0], [0.013, 0.004], [0.008, 0.0065], [0.008, 0.0095], [0, 0.0125]], [x, y, side * 0.042], [side * HALF_PI, 0, 0], 9, 0));
        }
        m.add('gilt', raised([shapeOf(rectangle(0.0026, 0.2))], eased(0.002, 0.0006)), [x, 0.757, side * 0.0415], [0, side > 0 ? 0 : Math.PI, 0], 0);
      }
    }
  });
  // Hollow moulding where the crown carries the spring box.
  m.lathe('iron', [[0.092, 1.196], [0.094, 1.2], [0.094, 1.214], [0.086, 1.222], [0.074, 1.226]], [0, 0, 0], [0, 0, 0], 24);
  makersPlate(m, 1, letters);
  makersPlate(m, -1, letters);
}
