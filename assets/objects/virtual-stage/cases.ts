import type { Maker } from '../../craft/maker.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { BASE } from './layout.ts';
import { block } from './small-parts.ts';

/** Transport cases with steel edges, as equipment comes in: [x, z, turn, width, height, depth, lift], metres. */
const CASES: readonly (readonly [number, number, number, number, number, number, number])[] = [
  [-0.545, -0.33, 0.2, 0.075, 0.05, 0.05, 0], [-0.55, -0.325, 0.32, 0.055, 0.03, 0.042, 0.0508], [-0.53, -0.235, -0.25, 0.05, 0.042, 0.045, 0],
  [0.54, -0.34, -0.3, 0.066, 0.056, 0.05, 0],
];

/** Cases in the back corners and cables on the floor, from the wall and the desk to where the power is. */
export function makeCases(m: Maker): void {
  const colour: Rgb = [0.045, 0.05, 0.06];
  for (const [x, z, turn, w, h, d, lift] of CASES) {
    m.at({ position: [x, BASE.floor + lift, z], rotation: [0, turn, 0] }, () => {
      m.tint(colour, () => block(m, 'paint', [w, h, d], [0, h / 2, 0], 0.003));
      for (const y of [0.0018, h * 0.66, h - 0.0018]) m.tube('steel', [[-w / 2, y, d / 2], [w / 2, y, d / 2]], 0.0013, 1, false, 4);
      for (const side of [-1, 1]) m.tube('steel', [[(side * w) / 2, 0, d / 2], [(side * w) / 2, h, d / 2]], 0.0016, 1, false, 4);
      m.tube('steel', [[-w * 0.14, h * 0.36, d / 2], [-w * 0.14, h * 0.36, d / 2 + 0.005], [w * 0.14, h * 0.36, d / 2 + 0.005], [w * 0.14, h * 0.36, d / 2]], 0.0012, 4, false, 3);
    });
  }
  const y = BASE.floor + 0.0015;
  const cables: readonly (readonly (readonly [number, number])[])[] = [
    [[-0.44, 0.22], [-0.46, 0.1], [-0.445, -0.06], [-0.47, -0.18], [-0.5, -0.2]], [[-0.47, 0.23], [-0.51, 0.08], [-0.49, -0.08], [-0.52, -0.19]],
    [[0.54, -0.3], [0.5, -0.33], [0.42, -0.38], [0.28, -0.43], [0.12, -0.445], [-0.1, -0.44]], [[0.56, 0.24], [0.535, 0.1], [0.5, 0.02], [0.53, -0.1], [0.55, -0.2]],
  ];
  m.tint([0.02, 0.02, 0.022], () => {
    for (const line of cables) m.tube('paint', line.map(([x, z]): Vec3 => [x, y, z]), 0.0018, line.length * 2, false, 3);
  });
}
