import { surface } from '../../craft/shapes.ts';
import type { Maker } from '../../craft/maker.ts';
import { mix } from '../../craft/vec.ts';
import type { Vec2, Vec3 } from '../../craft/vec.ts';
import { BED, BED_Y, FORME, FRISKET, HINGE, TYMPAN } from './layout.ts';
import { shapeOf } from '../../craft/outlines.ts';
import { REGIONS, SHEET } from './page-picture.ts';
import { raised } from '../../craft/raised.ts';
import type { Rise } from '../../craft/raised.ts';
import { pin, slab } from '../../craft/slab.ts';

const HALF_PI = Math.PI / 2;

/** Where along the tympan, from its hinge, the middle of the forme comes to lie. */
const ALONG = HINGE[0] - FORME.x;

const strip = (w: number, from: number, to: number): Vec2[] => [[-w, from], [w, from], [w, to], [-w, to]];

/** A thin plate with eased edges. */
const thin = (depth: number, bevel: number): Rise => [[bevel, -depth / 2, -1], [0, bevel - depth / 2, 0], [0, depth / 2 - bevel, 0], [bevel, depth / 2, 1]];

/** The just printed sheet on the tympan's face (towards -x); its free corner has begun to curl. */
function sheet(m: Maker): void {
  const face = surface((u, v) => {
    const curl = Math.max(0, u + v - 1.66) ** 1.7 * 0.2 + Math.max(0, v - u - 0.72) ** 1.8 * 0.12;
    const sag = 0.0011 * Math.sin(u * 9 + v * 2) * Math.sin(v * 6 + 1);
    return [-0.0125 - curl - sag, ALONG + (v - 0.5) * SHEET.length - curl * 0.4, (u - 0.5) * SHEET.width - curl * 0.25];
  }, 7, 10);
  const uv = face.getAttribute('uv');
  for (let i = 0; i < uv.count; i++) uv.setY(i, uv.getY(i) * REGIONS.sheet);
  m.add('print', face, [0, 0, 0], [0, 0, 0], 0);
}

/** An iron frame with a skin of vellum over the packing; the sheet lies on it. In its own frame y runs to the free end. */
function tympan(m: Maker): void {
  const w = TYMPAN.width / 2;
  const l = TYMPAN.length;
  m.at({ rotation: [0, -HALF_PI, 0] }, () => {
    m.add('steel', raised([shapeOf(strip(w, 0.012, l), [strip(w - 0.017, 0.03, l - 0.016)])], thin(0.016, 0.003)), [0, 0, 0], [0, 0, 0], 0);
    m.add('vellum', raised([shapeOf(strip(w - 0.013, 0.022, l - 0.01))], thin(0.012, 0.002)), [0, 0, 0], [0, 0, 0], 0);
  });
  // Laces that draw the skin tight, seen from behind.
  m.only('near', () => {
    for (let i = 0; i < 6; i++) {
      for (const s of [-1, 1]) m.lathe('steel', [[0.0019, 0], [0.0019, 0.021]], [0.0075, 0.065 + i * 0.066, s * (w - 0.025)], [s * 1.2, 0, 0], 4);
    }
  });
  for (const s of [-1, 1]) {
    m.box('brass', [0.02, 0.05, 0.03], [0, 0.02, s * (w - 0.04)], 0.004);
    m.lathe('brass', [[0.008, -0.015], [0.0125, -0.014], [0.0125, 0.014], [0.008, 0.015]], [0, 0, s * (w - 0.04)], [HALF_PI, 0, 0], 10);
    // Points: pins that pierce the sheet, so that it comes back to the same place.
    m.only('near', () => m.lathe('brass', [[0.0065, 0], [0.003, 0.0045], [0.001, 0.011], [0, 0.0115]], [-0.006, ALONG, s * (SHEET.width / 2 + 0.009)], [0, 0, HALF_PI], 8, 0));
  }
  sheet(m);
}

/** A light frame covered with paper, cut out where the type is to print: it keeps the margins clean. */
function frisket(m: Maker): void {
  const w = FRISKET.width / 2;
  const l = FRISKET.length;
  const [a, b] = [TYMPAN.length - ALONG - FORME.length / 2 - 0.004, TYMPAN.length - ALONG + FORME.length / 2 + 0.004];
  const half = FORME.width / 2 + 0.003;
  m.at({ rotation: [0, -HALF_PI, 0] }, () => {
    m.add('steel', raised([shapeOf(strip(w, 0.008, l), [strip(w - 0.009, 0.017, l - 0.009)])], thin(0.005, 0.0014)), [0, 0, 0], [0, 0, 0], 0);
    m.add('kraft', raised([shapeOf(strip(w + 0.0008, 0.0072, l + 0.0008), [strip(half, a, b)])], [[0, -0.0004, -1], [0, 0.0004, 1]]), [0, 0, 0.0056], [0, 0, 0], 0);
  });
  for (const s of [-1, 1]) m.lathe('brass', [[0.005, -0.012], [0.009, -0.011], [0.009, 0.011], [0.005, 0.012]], [0, 0, s * (w - 0.03)], [HALF_PI, 0, 0], 9);
  m.lathe('brass', [[0.003, 0], [0.0045, 0.004], [0.0035, 0.009], [0.006, 0.014], [0.005, 0.019], [0, 0.021]], [0, l - 0.002, 0], [0, 0, 0], 10);
}

/** Tympan and frisket, opened as after a pull, with the stays that hold them. */
export function makeTympan(m: Maker): void {
  for (const z of [-0.135, 0.135]) {
    slab(m, 'steel', [0.03, 0.032, 0.016], [HINGE[0] - 0.012, BED_Y - 0.002, z * 0.86], 0.004);
  }
  m.rod('steel', [HINGE[0], HINGE[1], -0.19], [HINGE[0], HINGE[1], 0.19], 0.0068);
  const [hx, hy] = HINGE;
  const end = BED.x + BED.length / 2;
  for (const z of [-0.155, 0.155]) {
    // Gallows: two forged stays on which the open tympan rests.
    const rest = (d: number, off: number): Vec3 => [hx + Math.sin(TYMPAN.lean) * d + Math.cos(TYMPAN.lean) * off, hy + Math.cos(TYMPAN.lean) * d - Math.sin(TYMPAN.lean) * off, z];
    const low: Vec3 = [end - 0.004, BED_Y - 0.03, z];
    const high = rest(0.24, 0.0145);
    m.tube('steel', [low, [end + 0.05, BED_Y - 0.028, z], [mix(end, high[0], 0.75) + 0.05, mix(BED_Y, high[1], 0.35), z], [high[0] + 0.012, high[1] - 0.02, z], high], 0.0062, 14, false, 6);
    m.lathe('steel', [[0.011, -0.004], [0.0125, 0], [0.011, 0.004], [0, 0.005]], [end + 0.001, BED_Y - 0.03, z], [0, 0, -HALF_PI], 8, 0);
  }
  m.rod('steel', [hx + Math.sin(TYMPAN.lean) * 0.24 + 0.0137, hy + Math.cos(TYMPAN.lean) * 0.24 - 0.0051, -0.16], [hx + Math.sin(TYMPAN.lean) * 0.24 + 0.0137, hy + Math.cos(TYMPAN.lean) * 0.24 - 0.0051, 0.16], 0.0055);
  m.node('tympan', HINGE, () => {
    m.at({ position: HINGE, rotation: [0, 0, -TYMPAN.lean] }, () => {
      tympan(m);
      m.node('frisket', [0, TYMPAN.length + 0.002, 0], () => {
        pin(m, 'steel', [0, TYMPAN.length + 0.002, -FRISKET.width / 2], [0, TYMPAN.length + 0.002, FRISKET.width / 2], 0.0042, 7);
        m.at({ position: [0, TYMPAN.length + 0.002, 0], rotation: [0, 0, TYMPAN.lean - FRISKET.lean] }, () => frisket(m));
      });
    });
  });
}

/** A spot on the printed sheet, for the label: on the tympan's face, beside the year. */
export function sheetAnchor(): Vec3 {
  const [y, off] = [ALONG + SHEET.length * 0.42, -0.0125];
  const [c, s] = [Math.cos(TYMPAN.lean), Math.sin(TYMPAN.lean)];
  return [HINGE[0] + off * c + y * s, HINGE[1] - off * s + y * c, 0];
}
