import type { Brush } from '../../craft/brush.ts';
import { through } from '../../craft/curves.ts';
import { random } from '../../craft/noise.ts';
import { mix } from '../../craft/vec.ts';
import type { Vec2 } from '../../craft/vec.ts';
import { OUTLINE, bud, leaf, peony, tendril } from './motifs.ts';
import { HEIGHT, OUTSIDE, atDepth, depthAt } from './profile.ts';
import { REPEATS, rings } from './wall-frame.ts';

/** Room already taken in the flower scroll: circles that repeat every `period` metres. */
class Room {
  readonly #taken: { at: Vec2; radius: number }[] = [];
  readonly #period: number;
  readonly #top: number;
  readonly #low: number;

  constructor(period: number, top: number, low: number) {
    this.#period = period;
    this.#top = top;
    this.#low = low;
  }

  /** Takes the circles if they are all free; says whether it did. */
  take(circles: readonly { at: Vec2; radius: number }[]): boolean {
    const free = circles.every(({ at: [x, y], radius }) =>
      y - radius > this.#top && y + radius < this.#low
      && this.#taken.every((other) => {
        const dx = Math.abs(x - other.at[0]) % this.#period;
        return Math.hypot(Math.min(dx, this.#period - dx), y - other.at[1]) > radius + other.radius;
      }));
    if (free) this.#taken.push(...circles);
    return free;
  }
}

/** The peony scroll around the body: one vine, six great flowers, leaves and curls in all the room between. */
export function paintFlowerScroll(brush: Brush): void {
  const next = random(41);
  const top = depthAt(0.668 * HEIGHT);
  const low = depthAt(0.352 * HEIGHT);
  const middle = mix(top, low, 0.485);
  const count = 3;
  const period = (2 * Math.PI * atDepth(middle)[0]) / REPEATS;
  const room = new Room(period, top + 0.001, low - 0.001);
  const vineAt = (t: number): Vec2 => [t * period, middle + 0.056 * Math.cos((t - 0.5 / count) * count * 2 * Math.PI) - 0.004];
  brush.through(([x, depth]) => [(x / period) * brush.width, (depth / OUTSIDE) * brush.height], () => {
    const steps = 240;
    brush.stroke(Array.from({ length: steps + 1 }, (_, i) => vineAt(i / steps)), (t) => 0.0023 + 0.0005 * Math.sin(t * 40));
    for (let i = 0; i < count; i++) {
      const at: Vec2 = [((i + 0.5) / count) * period, middle - 0.008];
      room.take([{ at, radius: 0.0365 }]);
      room.take([{ at: [(i / count) * period, middle - 0.048], radius: 0.011 }]);
    }
    const tangentAt = (t: number) => {
      const [a, b] = [vineAt(t - 0.002), vineAt(t + 0.002)];
      return Math.atan2(b[1] - a[1], b[0] - a[0]);
    };
    const leaves: { stalk: Vec2; angle: number; length: number }[] = [];
    // Leaves on both sides of the vine wherever one fits, the long ones first.
    for (const length of [0.036, 0.03, 0.025, 0.02]) {
      for (let i = 0; i < 180; i++) {
        const t = ((i * 67) % 180) / 180;
        for (const side of next() < 0.5 ? [1, -1] : [-1, 1]) {
          const stalk = vineAt(t);
          const angle = tangentAt(t) + side * mix(0.45, 1.15, next()) + (i % 3 === 0 ? Math.PI : 0);
          const on = (part: number): Vec2 => [stalk[0] + Math.cos(angle) * length * part, stalk[1] + Math.sin(angle) * length * part];
          if (!room.take([{ at: on(0.4), radius: length * 0.29 }, { at: on(0.72), radius: length * 0.2 }, { at: on(0.98), radius: length * 0.07 }])) continue;
          leaves.push({ stalk, angle, length });
        }
      }
    }
    const nearestOnVine = ([x, y]: Vec2): Vec2 => {
      let best = vineAt(0);
      for (let i = -20; i <= 260; i++) {
        const p = vineAt(i / 240);
        if (Math.hypot(p[0] - x, p[1] - y) < Math.hypot(best[0] - x, best[1] - y)) best = p;
      }
      return best;
    };
    // Side shoots: a leaf or a curl wherever there is still room, joined to the vine by a thin stalk under everything.
    const shoots: typeof leaves = [];
    for (const length of [0.03, 0.025, 0.021, 0.017]) {
      for (let i = 0; i < 500; i++) {
        const stalk: Vec2 = [next() * period, mix(top, low, next())];
        const root = nearestOnVine(stalk);
        if (Math.hypot(root[0] - stalk[0], root[1] - stalk[1]) > 0.034) continue;
        const angle = Math.atan2(stalk[1] - root[1], stalk[0] - root[0]) + (next() - 0.5) * 2.4;
        const on = (part: number): Vec2 => [stalk[0] + Math.cos(angle) * length * part, stalk[1] + Math.sin(angle) * length * part];
        if (!room.take([{ at: on(0.4), radius: length * 0.3 }, { at: on(0.75), radius: length * 0.2 }, { at: on(0.98), radius: length * 0.07 }])) continue;
        shoots.push({ stalk, angle, length });
      }
    }
    for (const { stalk, angle } of shoots) {
      const root = nearestOnVine(stalk);
      const lead: Vec2 = [stalk[0] - Math.cos(angle) * 0.008, stalk[1] - Math.sin(angle) * 0.008];
      brush.stroke(through([root, lead, stalk], 8), OUTLINE * 1.3);
    }
    for (const radius of [0.007, 0.0056, 0.0042]) {
      for (let i = 0; i < 400; i++) {
        const tip: Vec2 = [next() * period, mix(top, low, next())];
        if (!room.take([{ at: tip, radius: radius * 1.1 }])) continue;
        tendril(brush, nearestOnVine(tip), tip, radius, next() < 0.5);
      }
    }
    for (const { stalk, angle, length } of [...leaves, ...shoots]) leaf(brush, stalk, angle, length, next() < 0.5 ? 0.13 : -0.13);
    for (let i = 0; i < count; i++) {
      bud(brush, [(i / count) * period, middle - 0.061], Math.PI / 2, 0.03);
      peony(brush, [((i + 0.5) / count) * period, middle - 0.008], 0.0405, next() * 6);
    }
  });
  rings(brush, 0.345, [0.0008, 0.0024]);
}
