import type { Maker } from '../../craft/maker.ts';
import { hash3, noise3, random } from '../../craft/noise.ts';
import { mix, mixRgb, rgb, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec2, Vec3 } from '../../craft/vec.ts';
import { block, facing, turned } from './block.ts';
import { cutOutline, cutWidth, digesterRadius, WALLS } from './digester-profile.ts';
import { CUT_Z, DIGESTER, GROUND, HOPPER, OUTLET } from './layout.ts';

/** Level of the slurry in the chamber. */
const FILL = 0.113;
/** Bricks on edge in each half of the wall's cut. */
const BRICKS_IN_CUT = 20;
const BRICKS: readonly Rgb[] = [rgb('#b5583a'), rgb('#a34a2f'), rgb('#c26a45'), rgb('#964430')];
/** Brick and joint seen as one. */
const BRICK_FROM_AFAR = rgb('#b0674c');
const brick = (seed: number): Rgb => BRICKS[Math.floor(hash3(seed, 3, 7) * BRICKS.length)] ?? [0.4, 0.15, 0.1];

/** A wall of the chamber around the axis, ending at the cut; `inward` turns its face to the gas. */
function skin(m: Maker, material: string, wall: readonly Vec2[], inward: boolean, from = 0): void {
  const rows = wall.slice(from).flatMap((p, i, all): Vec2[] => {
    const next = all[i + 1];
    // The ring that just touches the cut closes the skin against the arch.
    return next && p[0] > DIGESTER.ahead && next[0] < DIGESTER.ahead
      ? [p, [DIGESTER.ahead, mix(p[1], next[1], (p[0] - DIGESTER.ahead) / (p[0] - next[0]))]] : [p];
  });
  m.surface(material, (u, v) => {
    const [r, y] = rows[Math.round(v * (rows.length - 1))]!;
    const open = r > DIGESTER.ahead ? Math.acos(DIGESTER.ahead / r) : 0;
    const a = open + (inward ? 1 - u : u) * 2 * (Math.PI - open);
    return [Math.sin(a) * r, y, DIGESTER.z + Math.cos(a) * r];
  }, inward ? 16 : 24, rows.length - 1);
}

/** The cut through the wall: bricks on edge in their mortar. */
function cutWall(m: Maker): void {
  const inner = cutOutline('inner', BRICKS_IN_CUT);
  const edge = cutOutline('outer', BRICKS_IN_CUT).map((o, i): [Vec2, Vec2] => [o, inner[i]!]);
  for (const side of [1, -1]) {
    const band = (): Maker => m.surface('matte', (u, v) => {
      const [o, i] = edge[Math.round(v * (edge.length - 1))]!;
      const t = side > 0 ? 1 - u : u;
      return [side * mix(o[0], i[0], t), mix(o[1], i[1], t), CUT_Z];
    }, 1, edge.length - 1);
    m.only('near', () => m.tint([0.62, 0.56, 0.47], band));
    m.only('far', () => m.tint(BRICK_FROM_AFAR, band));
    for (let k = 0; k + 1 < edge.length; k++) {
      const [[o0, i0], [o1, i1]] = [edge[k]!, edge[k + 1]!];
      m.only('near', () => m.tint(brick(k * 2 + side), () => m.surface('matte', (u, v) => {
        const [t, w] = [mix(0.1, 0.9, side > 0 ? 1 - u : u), mix(0.08, 0.92, v)];
        return [side * mix(mix(o0[0], o1[0], w), mix(i0[0], i1[0], w), t), mix(mix(o0[1], o1[1], w), mix(i0[1], i1[1], w), t), CUT_Z + 0.0007];
      }, 1, 1)));
    }
  }
}

/** The slurry, cut like the wall: lighter scum above, settled sludge below, gas rising through it. */
function slurry(m: Maker): void {
  const depth = ([x, y]: Vec3): Rgb => mixRgb(mixRgb([0.016, 0.011, 0.005], [0.05, 0.033, 0.012], smoothstep(0.055, 0.1, y + 0.012 * noise3(x * 60, 1, 2))), [0.15, 0.1, 0.04], smoothstep(FILL - 0.006, FILL - 0.001, y));
  m.tint(depth, () => {
    m.surface('wet', (u, v) => {
      const y = mix(0.0505, FILL, v);
      return [(u - 0.5) * 2 * cutWidth(digesterRadius(y, 'inner')), y, CUT_Z - 0.0015];
    }, 5, 8);
    const r = digesterRadius(FILL, 'inner');
    m.surface('wet', (u, v) => {
      const a = Math.acos(DIGESTER.ahead / r) * (1 - v) + Math.PI * v;
      const half = Math.sin(a) * r;
      return [mix(-half, half, u), FILL + 0.0012 * noise3(u * 9, v * 9, 4), DIGESTER.z + Math.cos(a) * r];
    }, 4, 5);
  });
  const next = random(5);
  for (let k = 0; k < 16; k++) {
    const y = 0.06 + next() * 0.051;
    const x = (next() - 0.5) * 1.7 * cutWidth(digesterRadius(y, 'inner'));
    const size = 0.0011 + (y - 0.05) * 0.02 + next() * 0.0008;
    m.only('near', () => m.tint([0.34, 0.28, 0.15], () => turned(m, 'wet', [[size, 0], [size * 0.7, size * 0.7], [0, size]], [x, y, CUT_Z - 0.0016], [Math.PI / 2, 0, 0], 6)));
  }
}

/** Two courses of brick on edge round the dome's foot; from afar a plain ring. */
function collar(m: Maker): void {
  m.only('far', () => m.tint(BRICK_FROM_AFAR, () => m.surface('matte', (u, v) => {
    const [r, y] = ([[0.112, -0.003], [0.111, 0.009], [0.107, 0.018], [0.09, 0.018]] as const)[Math.round(v * 3)]!;
    const open = Math.acos(DIGESTER.ahead / r);
    const a = open + u * 2 * (Math.PI - open);
    return [Math.sin(a) * r, GROUND + y, DIGESTER.z + Math.cos(a) * r];
  }, 16, 3)));
  m.only('near', () => bricks(m));
}

function bricks(m: Maker): void {
  for (const course of [0, 1]) {
    const count = 25;
    const radius = 0.1045 - course * 0.0035;
    for (let k = 0; k < count; k++) {
      const a = ((k + course * 0.5) / count) * 2 * Math.PI;
      const z = DIGESTER.z + Math.cos(a) * radius;
      if (z > CUT_Z - 0.007) continue;
      m.tint(brick(k + course * 40), () => facing(m, 'matte', ['right', 'left', 'top', 'front'], [0.024 - course * 0.001, 0.0098, 0.0155], [Math.sin(a) * radius, GROUND + 0.0025 + course * 0.0106, z], [0.03 * (hash3(k, course, 2) - 0.5), a + 0.06 * (hash3(k, 1, course) - 0.5), 0]));
    }
  }
}

/** A brick basin with rendered rim, holding dung or slurry; `x`, `z` its middle. */
function tank(m: Maker, [x, z]: Vec2, half: number, height: number, filling: Rgb): void {
  m.at({ position: [x, GROUND, z] }, () => {
    const courses = Math.round(height / 0.0085);
    for (let c = 0; c < courses; c++) {
      for (let wall = 0; wall < 4; wall++) {
        const turn = (wall * Math.PI) / 2;
        for (let k = 0; k < 2; k++) {
          const across = (k - 0.5) * half + (c % 2 ? 0.003 : -0.003);
          m.only('near', () => m.tint(brick(c * 31 + wall * 7 + k + Math.round(x * 100)), () => m.at({ rotation: [0, turn, 0] }, () =>
            facing(m, 'matte', ['front'], [half - 0.0012, 0.0075, 0.009], [across, c * 0.0085 + 0.0038, half - 0.0045]))));
        }
      }
    }
    const top = courses * 0.0085;
    const core = () => facing(m, 'matte', ['right', 'left', 'front', 'back'], [half * 2 - 0.001, top, half * 2 - 0.001], [0, top / 2, 0]);
    m.only('near', () => m.tint([0.56, 0.5, 0.42], core));
    m.only('far', () => m.tint(BRICK_FROM_AFAR, core));
    for (let wall = 0; wall < 4; wall++) m.at({ rotation: [0, (wall * Math.PI) / 2, 0] }, () => block(m, 'render', [half * 2 + 0.003, 0.004, 0.011], [0, top + 0.0012, half - 0.0045]));
    m.tint(filling, () => m.surface('wet', (u, v) => [(u - 0.5) * 2 * (half - 0.007), top - 0.004 + 0.003 * noise3(u * 4 + x, v * 4, 1), (0.5 - v) * 2 * (half - 0.007)], 4, 4));
  });
}

/** A bent pipe of fired clay lying in the cut, its mouth in the chamber. */
function cutPipe(m: Maker, side: number, mouth: number, fall: number): void {
  m.tint([0.5, 0.2, 0.11], () => m.tube('matte', [
    [side * 0.1335, GROUND + 0.004, CUT_Z - 0.012], [side * 0.131, GROUND - 0.012, CUT_Z - 0.003], [side * 0.118, mix(GROUND, mouth, 0.55), CUT_Z],
    [side * fall, mouth, CUT_Z + 0.001],
  ], 0.0068, 8, false, 7));
  m.tint([0.4, 0.15, 0.085], () => turned(m, 'matte', [[0.0068, 0], [0.0086, 0.001], [0.0086, 0.006], [0.0068, 0.007]], [side * 0.1175, mix(GROUND, mouth, 0.5), CUT_Z], [0, 0, side * -0.55], 7));
}

/** The digester in its cut, with the inlet for waste on the right and the outlet for spent slurry on the left. */
export function makeDigester(m: Maker): void {
  const patina = ([x, y, z]: Vec3): Rgb => {
    const streak = noise3(Math.atan2(x, z - DIGESTER.z) * 9, y * 14, 1) * smoothstep(0.185, 0.145, y);
    const damp = smoothstep(GROUND + 0.03, GROUND + 0.008, y + 0.012 * noise3(x * 50, 2, z * 50));
    return mixRgb(mixRgb([1, 1, 1], [0.66, 0.55, 0.42], streak * 0.55), [0.56, 0.33, 0.2], damp * 0.7);
  };
  m.tint(patina, () => skin(m, 'render', WALLS.outer, false, 9));
  m.tint(([, y]) => mixRgb([0.62, 0.5, 0.34], [1.08, 1.05, 1], smoothstep(FILL, FILL + 0.016, y)), () => skin(m, 'render', WALLS.inner, true, 9));
  cutWall(m);
  slurry(m);
  collar(m);
  tank(m, HOPPER, 0.024, 0.034, [0.14, 0.1, 0.04]);
  tank(m, OUTLET, 0.025, 0.017, [0.03, 0.022, 0.01]);
  cutPipe(m, 1, 0.078, 0.082);
  cutPipe(m, -1, 0.086, 0.082);
  // The crown: a cast neck with its flange, bolts and the gas valve.
  const crown: Vec3 = [0, 0.187, DIGESTER.z];
  turned(m, 'paintedIron', [[0.021, 0], [0.021, 0.003], [0.018, 0.0045], [0.0105, 0.005], [0.0095, 0.008], [0.0095, 0.014], [0.013, 0.0145], [0.013, 0.0175], [0.006, 0.0185], [0, 0.0186]], crown, [0, 0, 0], 13);
  m.only('near', () => {
    for (let k = 0; k < 6; k++) block(m, 'steel', [0.003, 0.002, 0.003], [Math.sin((k * Math.PI) / 3) * 0.0165, 0.191, DIGESTER.z + Math.cos((k * Math.PI) / 3) * 0.0165]);
  });
}

/** On the dome, above the cut. */
export const digesterAnchor: Vec3 = [-0.03, 0.182, DIGESTER.z + 0.012];
