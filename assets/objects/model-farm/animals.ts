import type { Maker } from '../../craft/maker.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { turned } from './block.ts';

type Ring = readonly [x: number, y: number, halfWidth: number, halfHeight: number];

/** A body lofted over upright ovals along x, tail first. */
function body(m: Maker, material: string, rings: readonly Ring[], sides: number): void {
  m.loft(material, rings.map(([x, y, w, h]) => Array.from({ length: sides }, (_, i): Vec3 => {
    const a = -(i / sides) * 2 * Math.PI;
    return [x, y + Math.sin(a) * h, Math.cos(a) * w];
  })), [0, 0, 0], [0, 0, 0], 1.3);
}

/** A pig facing +x on y = 0, about 4 cm long; `spots` darkens its saddle. */
export function pig(m: Maker, at: Vec3, turn: number, scale: number, spots: number): void {
  m.at({ position: at, rotation: [0, turn, 0], scale }, () => {
    const coat = ([x, y, z]: Vec3): Rgb => (spots > 0 && Math.sin(x * 260 + spots) + Math.sin(y * 300 + z * 200 + spots) > 0.75 ? [0.06, 0.04, 0.035] : [0.78, 0.42, 0.32]);
    m.tint(coat, () => body(m, 'matte', [[-0.0205, 0.0145, 0.0025, 0.003], [-0.0188, 0.0145, 0.0068, 0.0074], [-0.011, 0.0142, 0.0088, 0.0088], [0, 0.0137, 0.0092, 0.009], [0.009, 0.0145, 0.0082, 0.0082], [0.0145, 0.0155, 0.006, 0.0064], [0.0195, 0.0145, 0.0038, 0.0042], [0.0225, 0.0138, 0.003, 0.003]], 7));
    m.tint([0.72, 0.28, 0.22], () => turned(m, 'matte', [[0.0027, 0], [0.003, 0.0008], [0, 0.001]], [0.0222, 0.0138, 0], [0, 0, -Math.PI / 2], 7));
    m.tint([0.72, 0.36, 0.28], () => {
      for (const side of [-1, 1]) {
        m.surface('leafy', (u, v) => [0.0125 + v * 0.0052, 0.0205 + v * 0.0018 - v * v * 0.003, side * (0.0026 + (side > 0 ? u : 1 - u) * 0.0046 * (1 - v))], 1, 2);
        for (const x of [-0.0125, 0.009]) turned(m, 'matte', [[0.0018, 0], [0.0032, 0.009]], [x, 0, side * 0.0048], [0, 0, 0], 4);
      }
      m.only('near', () => m.tube('matte', [[-0.0205, 0.0155, 0], [-0.0228, 0.0175, 0.0012], [-0.0232, 0.015, 0.0002], [-0.0246, 0.0165, -0.0008]], 0.0006, 3, false, 3));
    });
  });
}

/** A hen (or a cock, with a fuller tail) facing +x on y = 0, about 2 cm high; `coat` its plumage, `peck` lowers its head. */
export function hen(m: Maker, at: Vec3, turn: number, coat: Rgb, { peck = false, cock = false, scale = 1 } = {}): void {
  m.at({ position: at, rotation: [0, turn, 0], scale }, () => {
    const [hx, hy] = peck ? [0.0115, 0.0065] : [0.0085, 0.0195];
    m.tint(([x, y]) => (x < -0.007 && cock ? [0.02, 0.06, 0.045] : y < 0.009 ? [coat[0] * 0.75, coat[1] * 0.7, coat[2] * 0.65] : coat), () => {
      body(m, 'matte', [[-0.0125, cock ? 0.021 : 0.0172, 0.0008, cock ? 0.005 : 0.0026], [-0.0085, 0.0145, 0.0034, 0.0042], [-0.003, 0.0112, 0.0055, 0.0056], [0.003, 0.0112, 0.005, 0.0052], [0.0068, 0.0128, 0.003, 0.0034]], 6);
      turned(m, 'matte', [[0.0032, 0], [0.0021, 0.005], [0.0021, 0.0072], [0, 0.009]], [0.0052, 0.0118, 0], peck ? [0, 0, -2.1] : [0, 0, -0.42], 5);
    });
    m.tint([0.6, 0.03, 0.02], () => m.surface('leafy', (u, v) => [hx - 0.002 + u * 0.0034, hy + (peck ? 0.0012 : 0.0004) + v * (0.0012 + 0.0014 * Math.abs(Math.sin(u * 8))), 0], 3, 1));
    m.tint([0.75, 0.4, 0.06], () => {
      turned(m, 'matte', [[0.0009, 0], [0, 0.0024]], [hx + 0.0006, hy - 0.0012, 0], [0, 0, peck ? -2.6 : -1.7], 4);
      m.only('near', () => { for (const side of [-1, 1]) turned(m, 'matte', [[0.0005, 0], [0.0006, 0.007]], [0.0002, 0, side * 0.0022], [0, 0, 0], 3); });
    });
    m.tint([coat[0] * 0.7, coat[1] * 0.65, coat[2] * 0.6], () => {
      for (const side of [-1, 1]) m.surface('leafy', (u, v) => [-0.0075 + u * 0.0105, 0.0095 + v * 0.0045, side * (0.0054 + 0.0005 * Math.sin(u * 3) - v * 0.0006)], 2, 1);
    });
  });
}

/** A tilapia swimming along +x. */
export function fish(m: Maker, at: Vec3, turn: number, scale: number, coat: Rgb): void {
  m.at({ position: at, rotation: [0, turn, 0], scale }, () => m.tint(coat, () => {
    body(m, 'wet', [[-0.011, 0, 0.0007, 0.0018], [-0.006, 0, 0.0018, 0.0034], [0.001, 0, 0.0034, 0.0058], [0.007, -0.0002, 0.003, 0.0048], [0.0125, -0.0006, 0.001, 0.0014]], 6);
    m.surface('leafy', (u, v) => [-0.0108 - v * 0.0058, (u - 0.5) * 0.0026 + (u - 0.5) * v * 0.0085, 0.001 * v], 2, 1);
    m.surface('leafy', (u, v) => [-0.005 + u * 0.0105, 0.0042 + v * 0.0028 * (1 - 0.4 * u), 0], 3, 1);
  }));
}
