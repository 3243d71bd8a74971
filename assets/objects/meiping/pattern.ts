import { Brush, swell } from '../../craft/brush.ts';
import type { PigmentRamp } from '../../craft/brush.ts';
import { spiral, through } from '../../craft/curves.ts';
import { mix, smoothstep } from '../../craft/vec.ts';
import type { Vec2 } from '../../craft/vec.ts';
import { paintFlowerScroll } from './flower-scroll.ts';
import { HAIR, OUTLINE, bud, lappet, leaf, peony, tendril } from './motifs.ts';
import { HEIGHT, OUTSIDE, atDepth, depthAt } from './profile.ts';
import { REPEATS, TALL, WIDTH, frame, rings } from './wall-frame.ts';

/** Cobalt under a bluish glaze: pale wash, full blue, and the heaped spots that fire almost black. */
const COBALT: PigmentRamp = [
  [0, [232, 238, 237]], [0.16, [196, 211, 227]], [0.4, [112, 143, 198]], [0.7, [46, 74, 152]], [1, [21, 36, 100]], [1.35, [12, 17, 46]],
];

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

/** White flowers reserved on rolling water, inside one lappet of the collar. */
function lappetField(brush: Brush, inner: readonly Vec2[], top: number, drop: number): void {
  brush.wash(inner, 0.8);
  const heart = top + drop * 0.42;
  // Water: rows of nested arcs, clipped to the lappet by its own outline.
  const inside = (x: number, y: number) => inner.reduce((odd, [ax, ay], i) => {
    const [bx, by] = inner[(i + 1) % inner.length]!;
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !odd : odd;
  }, false);
  for (let row = 0; row < 15; row++) {
    for (let k = -8; k <= 8; k++) {
      const [x, y] = [(k + (row % 2) / 2) * 0.0125, top + 0.007 + row * 0.0066];
      if (![-0.006, 0, 0.006].every((d) => inside(x + d, y) && inside(x + d * 0.7, y - 0.006))) continue;
      for (const r of [0.0058, 0.0038, 0.0018]) {
        brush.stroke(Array.from({ length: 9 }, (_, i): Vec2 => [x - Math.cos((i / 8) * Math.PI) * r, y - Math.sin((i / 8) * Math.PI) * r]), HAIR * 1.3);
      }
    }
  }
  for (const s of [-1, 1]) {
    leaf(brush, [s * 0.022, heart - 0.01], s > 0 ? -0.3 : Math.PI + 0.3, 0.033, s * 0.16);
    leaf(brush, [s * 0.024, heart + 0.008], s > 0 ? 0.28 : Math.PI - 0.28, 0.036, s * -0.12);
    leaf(brush, [s * 0.014, heart + 0.022], s > 0 ? 1.0 : Math.PI - 1.0, 0.03, s * 0.14);
  }
  bud(brush, [0, heart + 0.026], Math.PI / 2, 0.026);
  peony(brush, [0, heart], 0.032, heart * 90);
}

function shoulder(brush: Brush): void {
  const top = depthAt(0.944 * HEIGHT);
  const low = depthAt(0.705 * HEIGHT);
  rings(brush, 0.9495, [0.0009]);
  const drop = low - top;
  for (const turn of [0.25, 0.75]) {
    brush.through(frame(brush, turn), () => {
      // Four lappets share the shoulder: near the neck each has only its quarter of a small circle.
      const put = (inset: number) => lappet().map(([x, y]): Vec2 => {
        const depth = mix(top + inset, low - inset * 2.6, y);
        return [x * (Math.min(0.101, ((Math.PI * atDepth(depth)[0]) / 4) * 0.985) - inset), depth];
      });
      brush.lift(put(0), 2).wash(put(0), 0.95).contour(put(0), OUTLINE * 1.5);
      brush.lift(put(0.0034), 0).contour(put(0.0034), OUTLINE).contour(put(0.006), HAIR);
      lappetField(brush, put(0.007), top, drop);
    });
  }
  // Between the lappets: a spray that hangs from the collar.
  for (const turn of [0, 0.5]) {
    brush.through(frame(brush, turn), () => {
      const y = depthAt(0.772 * HEIGHT);
      brush.stroke(through([[0, y - 0.05], [0.003, y - 0.03], [0, y]], 8), OUTLINE * 2);
      for (const s of [-1, 1]) {
        tendril(brush, [0, y - 0.026], [s * 0.011, y - 0.032], 0.0052, s > 0);
        leaf(brush, [s * 0.01, y - 0.008], s > 0 ? -0.5 : Math.PI + 0.5, 0.02, s * 0.1);
        leaf(brush, [s * 0.01, y + 0.002], s > 0 ? 0.3 : Math.PI - 0.3, 0.034, s * 0.1);
        leaf(brush, [s * 0.006, y + 0.01], s > 0 ? 1.0 : Math.PI - 1.0, 0.026, s * -0.1);
        tendril(brush, [s * 0.02, y + 0.016], [s * 0.052, y + 0.025], 0.006, s < 0);
        leaf(brush, [s * 0.036, y + 0.024], s > 0 ? -0.75 : Math.PI + 0.75, 0.02, s * 0.1);
        leaf(brush, [s * 0.054, y + 0.031], s > 0 ? -0.2 : Math.PI + 0.2, 0.024, s * 0.14);
        tendril(brush, [s * 0.06, y + 0.031], [s * 0.086, y + 0.027], 0.0046, s > 0);
      }
      peony(brush, [0, y], 0.0205, turn * 7 + 1);
    });
  }
  rings(brush, 0.688, [0.0008, 0.0026, 0.0008]);
}

/** A running scroll: one wave around the vase with a curl in every bend. */
function scrollBand(brush: Brush): void {
  const top = depthAt(0.3345 * HEIGHT);
  const low = depthAt(0.2885 * HEIGHT);
  const middle = mix(top, low, 0.5);
  const bends = 16;
  const period = (2 * Math.PI * atDepth(middle)[0]) / REPEATS;
  const pitch = period / bends;
  const swing = (low - top) * 0.4;
  const wave = (x: number): Vec2 => [x, middle + swing * Math.sin((x / pitch) * Math.PI)];
  brush.through(([x, depth]) => [(x / period) * brush.width, (depth / OUTSIDE) * brush.height], () => {
    brush.stroke(Array.from({ length: bends * 10 + 1 }, (_, i) => wave((i / 10) * pitch)), OUTLINE * 1.3);
    for (let i = 0; i < bends; i++) {
      const down = i % 2 === 0 ? 1 : -1;
      const centre: Vec2 = [(i + 0.52) * pitch, middle - down * swing * 0.06];
      const curl = spiral(centre, swing * 0.66, down * -1.3, Math.PI * (down > 0 ? 0.86 : 1.14), 24);
      brush.stroke([wave((i + 0.06) * pitch), ...curl], (t) => OUTLINE * (1.8 - 0.9 * t));
      brush.stroke(through([wave((i + 0.72) * pitch), [(i + 0.98) * pitch, middle + down * swing * 0.98], [(i + 1.16) * pitch, middle + down * swing * 0.86]], 5), swell(OUTLINE * 2.4));
    }
  });
  rings(brush, 0.285, [0.0024, 0.0008]);
}

function foot(brush: Brush): void {
  const top = depthAt(0.262 * HEIGHT);
  const low = depthAt(0.045 * HEIGHT);
  const count = 5;
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
      // A flower on its stalk under a pair of cloud scrolls, over waves.
      const heart = mix(top, low, 0.44);
      const dot = (r: number, y: number) => Array.from({ length: 14 }, (_, k): Vec2 => [Math.cos(k * 0.449) * r, y + Math.sin(k * 0.449) * r]);
      brush.stroke(through([[0, heart], [0.001, heart + 0.02], [-0.0005, heart + 0.04]], 8), OUTLINE * 1.9);
      for (const s of [-1, 1]) {
        brush.stroke(spiral([s * 0.0068, heart - 0.0255], 0.0058, s * 1.4, Math.PI * 0.5, 28), (t) => OUTLINE * (2 - t));
        brush.stroke(through([[s * 0.0068, heart - 0.0197], [s * 0.0125, heart - 0.016], [s * 0.0142, heart - 0.008]], 6), swell(OUTLINE * 2));
        leaf(brush, [0, heart + 0.016], s > 0 ? -0.35 : Math.PI + 0.35, 0.0155, s * 0.16);
        leaf(brush, [0, heart + 0.024], s > 0 ? 0.35 : Math.PI - 0.35, 0.0165, s * -0.14);
        tendril(brush, [0, heart + 0.012], [s * 0.0118, heart + 0.0345], 0.0034, s > 0);
      }
      peony(brush, [0, heart], 0.0118, i * 1.7);
      brush.wash(dot(0.0024, heart - 0.0265), 0.9).contour(dot(0.0024, heart - 0.0265), HAIR * 1.3).stroke([[0, heart - 0.036], [0, heart - 0.0295]], swell(OUTLINE * 1.8));
      for (const [x, y] of [[0, 0.047], [-0.0085, 0.052], [0.0085, 0.052], [0, 0.0575]] as const) {
        for (const r of [0.0078, 0.0054, 0.003]) {
          const arc = Array.from({ length: 13 }, (_, k): Vec2 => [x - Math.cos((k / 12) * Math.PI) * r, heart + y - Math.sin((k / 12) * Math.PI) * r]);
          if (r > 0.007) brush.lift(arc, 0).wash(arc, 0.55);
          brush.stroke(arc, OUTLINE * 0.8);
        }
      }
    });
  }
  rings(brush, 0.042, [0.0009, 0.0026]);
}

/** The painted and fired wall as WebP: left to right around half the vase, lip at the top. */
export async function paintPattern(): Promise<Uint8Array> {
  const brush = new Brush(WIDTH, TALL);
  neck(brush);
  shoulder(brush);
  paintFlowerScroll(brush);
  scrollBand(brush);
  foot(brush);
  return brush.fire({
    ramp: COBALT, seed: 5, wobble: 2.5, width: 1024, quality: 67,
    // The glaze pools blue-green towards the foot.
    tint: (_, v) => -7 * smoothstep(0.86, 1, v),
  });
}
