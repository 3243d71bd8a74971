import { Path, Vector2 } from 'three';
import type { Maker } from '../../craft/maker.ts';
import { random } from '../../craft/noise.ts';
import { outline } from '../../craft/shapes.ts';
import type { Vec2 } from '../../craft/vec.ts';
import { mix, smoothstep } from '../../craft/vec.ts';
import { slab } from '../../craft/crisp.ts';
import { PITCH, STICKS, foldAngle, foldDepth } from './layout.ts';

/** Half width of a stick at distances from the rivet, metres: round head, waist, shoulder, and the neck inside the leaf. */
const HALF: readonly Vec2[] = [
  [-0.0155, 0.0055], [-0.009, 0.0124], [0.001, 0.0144], [0.018, 0.0116], [0.06, 0.0078],
  [0.15, 0.0094], [0.178, 0.0109], [0.196, 0.0098], [0.2085, 0.0028], [0.224, 0.0012],
];

/** A slender drop, point upwards: pierced through every stick where none covers it. */
function drop(y: number, height: number, width: number, steps: number): Path {
  const points = Array.from({ length: steps }, (_, i) => {
    const turn = (i / steps) * 2 * Math.PI;
    return new Vector2(Math.sin(turn) * width * (0.62 - 0.38 * Math.cos(turn)), y - Math.cos(turn) * height * -0.5);
  });
  return new Path(points);
}

/** The twenty inner sticks of bamboo, each a little different in tone, stacked on the rivet from front to back. */
export function makeSticks(m: Maker, fine: boolean): void {
  const next = random(41);
  const side = HALF.filter((_, i) => fine || i % 3 === 0 || i === 6).map(([y, x]): Vec2 => [x, y]);
  const shape = outline([...side, ...[...side].reverse().map(([x, y]): Vec2 => [-x, y])]);
  if (fine) shape.holes = [drop(0.184, 0.02, 0.0046, 6), drop(0.159, 0.012, 0.0028, 4)];
  for (let i = 1; i < STICKS - 1; i++) {
    const tone = 0.88 + 0.22 * next();
    const stray = (next() - 0.5) * 0.004;
    const warm = 0.97 + 0.04 * next();
    // Bamboo darkens where hands hold it, towards the head.
    m.tint(([, y]) => {
      const age = tone * mix(0.62, 1.05, smoothstep(-0.01, 0.19, y));
      return [age, age * warm, age * 0.96];
    }, () => {
      slab(m, 'bamboo', shape, PITCH * 0.86, 0, [0, 0, foldDepth(i * 2)], [0, 0, -foldAngle(i * 2) + stray], 3, 1.2);
    });
  }
}
