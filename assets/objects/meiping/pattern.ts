import { Brush, swell } from '../../craft/brush.ts';
import type { PigmentRamp } from '../../craft/brush.ts';
import { placed, spiral, through } from '../../craft/curves.ts';
import { random } from '../../craft/noise.ts';
import { mix, smoothstep } from '../../craft/vec.ts';
import type { Vec2 } from '../../craft/vec.ts';
import { HAIR, OUTLINE, bud, lappet, leaf, peony, tendril } from './motifs.ts';
import { HEIGHT, OUTSIDE, atDepth, depthAt } from './profile.ts';

/** The painting goes twice around the vase: a viewer sees half of it at a time, twice as crisp. */
export const REPEATS = 2;

const WIDTH = 1536;
const TALL = Math.round((WIDTH * OUTSIDE) / ((2 * Math.PI * 0.3135 * HEIGHT) / REPEATS));

/** Cobalt under a bluish glaze: pale wash, full blue, and the heaped spots that fire almost black. */
const COBALT: PigmentRamp = [
  [0, [232, 238, 237]], [0.16, [196, 211, 227]], [0.4, [112, 143, 198]], [0.7, [46, 74, 152]], [1, [21, 36, 100]], [1.35, [12, 17, 46]],
];

/**
 * A frame for one motif: x in metres along the wall from the middle at `turn` (0..1 of the sheet), y in
 * metres of depth below the lip, both true to size on the curved wall.
 */
function frame(brush: Brush, turn: number) {
  return ([x, depth]: Vec2): Vec2 => {
    const around = (2 * Math.PI * atDepth(depth)[0]) / REPEATS;
    return [(turn + x / around) * brush.width, (depth / OUTSIDE) * brush.height];
  };
}

/** Rings around the whole vase at a height, `widths` in metres from the top one down, `gap` between. */
function rings(brush: Brush, y: number, widths: readonly number[]): void {
  let depth = depthAt(y * HEIGHT);
  const scale = brush.height / OUTSIDE;
  for (const width of widths) {
    brush.band((depth + width / 2) * scale, width * scale);
    depth += width + 0.0016;
  }
}

function neck(brush: Brush): void {
  const top = depthAt(0.992 * HEIGHT);
  const foot = depthAt(0.957 * HEIGHT);
  rings(brush, 0.9965, [0.0012]);
  rings(brush, 0.956, [0.0014, 0.0007]);
  const count = 7;
  for (let i = 0; i < count; i++) {
    brush.through(frame(brush, (i + 0.5) / count), () => {
      const half = 0.0052;
      const blade = through([[-half, foot], [-half * 0.95, mix(foot, top, 0.45)], [0, top], [half * 0.95, mix(foot, top, 0.45)], [half, foot]], 6);
      brush.wash(blade.map(([x, y]): Vec2 => [x * 0.62, mix(foot, y, 0.8)]), 0.7).stroke(blade, OUTLINE * 0.9);
      brush.stroke([[0, foot], [0, mix(foot, top, 0.7)]], swell(HAIR * 1.3));
    });
  }
}

function shoulder(brush: Brush): void {
  const top = depthAt(0.944 * HEIGHT);
  const low = depthAt(0.715 * HEIGHT);
  rings(brush, 0.9495, [0.0009]);
  const drop = low - top;
  const half = 0.101;
  for (const turn of [0.25, 0.75]) {
    brush.through(frame(brush, turn), () => {
      // The lappet widens with the shoulder: half a metre of arc means more near the rim than near the neck.
      const put = (points: readonly Vec2[], grow: number) => points.map(([x, y]): Vec2 => {
        const depth = top + drop * (y * grow + (1 - grow) * 0.1);
        const room = (Math.PI * atDepth(depth)[0]) / 4;
        return [x * Math.min(half, room * 1.96) * grow, depth];
      });
      const outer = put(lappet(), 1);
      brush.lift(outer, 2).wash(outer, 0.95).contour(outer, OUTLINE * 1.5);
      brush.lift(put(lappet(), 0.9), 0).contour(put(lappet(), 0.9), OUTLINE);
      brush.contour(put(lappet(), 0.86), HAIR);
      const heart = top + drop * 0.43;
      for (const s of [-1, 1]) {
        tendril(brush, [s * 0.016, heart + 0.02], [s * 0.046, heart + 0.004], 0.0095, s > 0);
        leaf(brush, [s * 0.02, heart - 0.012], s > 0 ? -0.35 : Math.PI + 0.35, 0.03, s * 0.12);
        leaf(brush, [s * 0.016, heart + 0.02], s > 0 ? 0.95 : Math.PI - 0.95, 0.024, s * -0.1);
        leaf(brush, [s * 0.044, heart - 0.018], s > 0 ? 0.5 : Math.PI - 0.5, 0.024, s * 0.1);
      }
      bud(brush, [0, heart + 0.026], Math.PI / 2, 0.02);
      peony(brush, [0, heart], 0.027, turn * 9);
    });
  }
  // Between the lappets: a spray that hangs from the collar.
  for (const turn of [0, 0.5]) {
    brush.through(frame(brush, turn), () => {
      const y = depthAt(0.79 * HEIGHT);
      brush.stroke(through([[0, y - 0.045], [0.003, y - 0.02], [0, y]], 8), OUTLINE * 2);
      for (const s of [-1, 1]) {
        tendril(brush, [0, y - 0.02], [s * 0.022, y - 0.026], 0.006, s > 0);
        leaf(brush, [0, y + 0.004], s > 0 ? 0.15 : Math.PI - 0.15, 0.036, s * 0.16);
        leaf(brush, [0, y + 0.01], s > 0 ? 0.85 : Math.PI - 0.85, 0.034, s * -0.1);
        tendril(brush, [s * 0.012, y + 0.012], [s * 0.047, y + 0.027], 0.0065, s < 0);
      }
      peony(brush, [0, y], 0.019, turn * 7 + 1);
    });
  }
  rings(brush, 0.688, [0.0008, 0.0026, 0.0008]);
}

function body(brush: Brush): void {
  const next = random(41);
  const top = depthAt(0.668 * HEIGHT);
  const low = depthAt(0.352 * HEIGHT);
  const middle = mix(top, low, 0.46);
  const count = 3;
  // The vine first: it runs under every flower and over every gap.
  const vine = Array.from({ length: 241 }, (_, i): Vec2 => {
    const t = i / 240;
    const depth = middle + 0.052 * Math.cos((t - 0.5 / count) * count * 2 * Math.PI);
    return [(t * 2 * Math.PI * atDepth(depth)[0]) / REPEATS, depth];
  });
  brush.through(frame(brush, 0), () => brush.stroke(vine, (t) => 0.0021 + 0.0004 * Math.sin(t * 40)));
  for (let i = 0; i < count; i++) {
    brush.through(frame(brush, (i + 0.5) / count), () => {
      for (const s of [-1, 1]) {
        leaf(brush, [s * 0.03, middle + 0.048], s > 0 ? 0.5 : Math.PI - 0.5, 0.034, s * -0.14);
        leaf(brush, [s * 0.046, middle + 0.02], s > 0 ? -0.28 : Math.PI + 0.28, 0.03, s * 0.1);
        leaf(brush, [s * 0.012, middle + 0.056], s > 0 ? 1.15 : Math.PI - 1.15, 0.024, s * 0.1);
        tendril(brush, [s * 0.024, middle + 0.052], [s * 0.041, middle + 0.075], 0.0068, s > 0);
        tendril(brush, [s * 0.028, middle - 0.05], [s * 0.05, middle - 0.036], 0.0068, s < 0);
        leaf(brush, [s * 0.03, middle - 0.042], s > 0 ? -0.9 : Math.PI + 0.9, 0.026, s * 0.15);
      }
      peony(brush, [0, middle - 0.006], 0.046, next() * 6);
    });
    brush.through(frame(brush, i / count), () => {
      const crest = middle - 0.05;
      for (const s of [-1, 1]) {
        leaf(brush, [s * 0.004, crest - 0.002], s > 0 ? -0.35 : Math.PI + 0.35, 0.032, s * 0.2);
        leaf(brush, [s * 0.008, crest + 0.006], s > 0 ? 0.75 : Math.PI - 0.75, 0.03, s * -0.12);
      }
      bud(brush, [0, crest], Math.PI / 2, 0.03);
      const floor = middle + 0.055;
      tendril(brush, [-0.02, floor - 0.02], [-0.008, floor + 0.01], 0.0075, true);
      tendril(brush, [0.02, floor - 0.02], [0.009, floor + 0.012], 0.0062, false);
    });
  }
  rings(brush, 0.345, [0.0008, 0.0024]);
}

function scrollBand(brush: Brush): void {
  const top = depthAt(0.331 * HEIGHT);
  const low = depthAt(0.289 * HEIGHT);
  const count = 14;
  for (let i = 0; i < count; i++) {
    brush.through(frame(brush, (i + 0.5) / count), () => {
      const up = i % 2 === 0;
      const middle = mix(top, low, 0.5);
      const half = 0.0092;
      const curl = spiral([0, middle], 0.0052, up ? 1.5 : -1.5, up ? Math.PI * 0.75 : Math.PI * 1.25, 26);
      brush.stroke([[-half * 1.05, up ? low - 0.001 : top + 0.001], ...curl], (t) => OUTLINE * (1.9 - 1.1 * t));
      const tip: Vec2[] = through([[-0.001, middle], [0.0065, up ? top + 0.002 : low - 0.002], [half, up ? top + 0.0006 : low - 0.0006]], 6);
      brush.stroke(tip.slice(6), swell(OUTLINE * 1.8));
    });
  }
  rings(brush, 0.285, [0.0024, 0.0008]);
}

function foot(brush: Brush): void {
  const top = depthAt(0.262 * HEIGHT);
  const low = depthAt(0.045 * HEIGHT);
  const count = 6;
  for (let i = 0; i < count; i++) {
    brush.through(frame(brush, (i + 0.5) / count), () => {
      const panel = (inset: number): Vec2[] => {
        const right = through([[0.93, 1], [0.95, 0.62], [0.96, 0.3], [0.86, 0.12], [0.56, 0.055], [0.22, 0.05], [0, 0]], 6);
        const both: Vec2[] = [...right, ...right.slice(0, -1).map(([x, y]): Vec2 => [-x, y]).reverse()];
        return both.map(([x, y]): Vec2 => {
          const depth = mix(top + inset * 1.1, low, y);
          return [x * ((Math.PI * atDepth(depth)[0]) / (REPEATS * count) - inset), depth];
        });
      };
      brush.wash(panel(0), 0.92).contour(panel(0), OUTLINE * 1.3);
      brush.lift(panel(0.0028), 0).contour(panel(0.0028), OUTLINE * 0.8).contour(panel(0.0042), HAIR);
      // A hanging jewel in clouds.
      const jewel = mix(top, low, 0.4);
      const disc = (r: number, y: number) => Array.from({ length: 20 }, (_, k): Vec2 => [Math.cos(k * 0.314) * r, y + Math.sin(k * 0.314) * r]);
      for (const s of [-1, 1]) {
        brush.stroke(spiral([s * 0.0062, jewel - 0.0165], 0.0042, s * 1.3, s > 0 ? Math.PI * 0.5 : Math.PI * 0.5, 24), (t) => OUTLINE * (1.5 - 0.8 * t));
        brush.stroke(through([[0, jewel + 0.012], [s * 0.009, jewel + 0.018], [s * 0.007, jewel + 0.03], [0, jewel + 0.04]], 7), swell(OUTLINE * 1.6));
        brush.stroke(through([[s * 0.0085, jewel - 0.002], [s * 0.0105, jewel + 0.006], [s * 0.006, jewel + 0.012]], 7), swell(OUTLINE * 1.4));
      }
      brush.lift(disc(0.0066, jewel), 1).wash(disc(0.0056, jewel), 0.9).contour(disc(0.0066, jewel), OUTLINE).contour(disc(0.0035, jewel), HAIR);
      brush.wash(placed(disc(0.0026, 0), [0, jewel + 0.026]), 0.9).contour(placed(disc(0.0026, 0), [0, jewel + 0.026]), HAIR * 1.2);
      brush.stroke([[0, jewel - 0.027], [0, jewel - 0.019]], OUTLINE);
      for (const s of [-1, 0, 1]) brush.stroke(through([[s * 0.003, jewel + 0.044], [s * 0.0052, jewel + 0.052], [s * 0.004, jewel + 0.06]], 5), swell(OUTLINE * 1.2));
    });
  }
  rings(brush, 0.042, [0.0009, 0.0026]);
}

/** The painted and fired wall as WebP: left to right around half the vase, lip at the top. */
export async function paintPattern(): Promise<Uint8Array> {
  const brush = new Brush(WIDTH, TALL);
  neck(brush);
  shoulder(brush);
  body(brush);
  scrollBand(brush);
  foot(brush);
  return brush.fire({
    ramp: COBALT, seed: 5, wobble: 3.4, width: 1024, quality: 76,
    // The glaze pools blue-green towards the foot.
    tint: (_, v) => -7 * smoothstep(0.86, 1, v),
  });
}
