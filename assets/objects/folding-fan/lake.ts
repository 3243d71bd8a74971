import { through } from '../../craft/curves.ts';
import { random } from '../../craft/noise.ts';
import type { Vec2 } from '../../craft/vec.ts';
import { mix } from '../../craft/vec.ts';
import { SILK, oval } from './painting.ts';
import type { FanPainting } from './painting.ts';

const fine = (w: number) => (t: number) => w * (0.25 + 0.75 * Math.sin(Math.PI * Math.min(1, t * 0.92 + 0.08)));

/** A ridge with its body down to `foot`. */
const hill = (ridge: readonly Vec2[], foot: number): Vec2[] => [...ridge, [ridge.at(-1)![0], foot], [ridge[0]![0], foot]];

/** Ridge line with the small unevenness of rock and trees. */
function rugged(points: readonly Vec2[], seed: number, rough: number): Vec2[] {
  const next = random(seed);
  return through(points, 9).map(([x, y]): Vec2 => [x, y + (next() - 0.5) * rough]);
}

/** Hemp-fibre strokes that run down a slope from its ridge. */
function slopes(p: FanPainting, ridge: readonly Vec2[], foot: number, seed: number, every: number): void {
  const next = random(seed);
  for (let i = 2; i < ridge.length - 2; i += every) {
    const [x, y] = ridge[i]!;
    const fall = (y - foot) * (0.25 + 0.5 * next());
    const lean = (ridge[i + 2]![1] < ridge[i - 2]![1] ? 1 : -1) * fall * (0.35 + 0.4 * next());
    const start = y - 0.003 - next() * 0.01;
    p.line(Array.from({ length: 7 }, (_, k): Vec2 => {
      const t = k / 6;
      return [x + lean * t + Math.sin(t * 5 + i) * 0.0008, start - fall * t ** 1.2];
    }), fine(0.0011), '#39424a', 0.42);
  }
}

/** Moss dots and treetops along a ridge. */
function dots(p: FanPainting, ridge: readonly Vec2[], seed: number, chance: number): void {
  const next = random(seed);
  for (const [x, y] of ridge) {
    if (next() > chance) continue;
    for (let k = 0; k < 3; k++) p.mark(oval(x + (next() - 0.5) * 0.008, y - 0.0005 + (next() - 0.5) * 0.004, 0.0013 + next() * 0.0012, 0.0009, 8), '#1f3a30', 0.7);
  }
}

/** The hills around the lake in azurite and malachite, fading into mist at their feet. */
export function paintHills(p: FanPainting): void {
  p.wash([[-0.49, 0.3], [0.49, 0.3], [0.49, 0.2], [-0.49, 0.2]], { color: '#d9b98a', strength: 0.34, mist: [0.21, 0.3] });
  p.wash(oval(-0.075, 0.236, 0.03, 0.03), { color: '#f0d9a6', strength: 0.55 }, 9);
  p.wash(oval(-0.075, 0.236, 0.0165, 0.0195, 30), { color: '#c8452e', strength: 0.8 });
  const far = rugged([[-0.5, 0.165], [-0.43, 0.196], [-0.38, 0.178], [-0.3, 0.214], [-0.24, 0.186], [-0.16, 0.2], [-0.08, 0.168], [0.02, 0.18], [0.1, 0.215], [0.17, 0.196], [0.3, 0.246], [0.37, 0.206], [0.43, 0.226], [0.5, 0.19]], 3, 0.002);
  p.wash(hill(far, 0.118), { color: '#7f9aa6', strength: 0.62, mist: [0.125, 0.225] });
  p.line(far, fine(0.0006), '#5d7280', 0.4);
  mountain(p, [[-0.5, 0.172], [-0.46, 0.19], [-0.4, 0.166], [-0.34, 0.158], [-0.27, 0.134], [-0.19, 0.115]], 11, '#2c6797');
  mountain(p, [[0.2, 0.115], [0.255, 0.15], [0.3, 0.178], [0.345, 0.187], [0.385, 0.166], [0.43, 0.152], [0.48, 0.122], [0.5, 0.116]], 14, '#39729b');
  mountain(p, [[0.0, 0.114], [0.06, 0.14], [0.11, 0.152], [0.155, 0.19], [0.205, 0.207], [0.248, 0.184], [0.285, 0.156], [0.335, 0.128], [0.37, 0.114]], 12, '#1f5f8f');
  for (const [x, w, h, seed] of [[-0.43, 0.075, 0.034, 1], [-0.345, 0.06, 0.026, 2], [0.1, 0.05, 0.022, 3], [0.31, 0.065, 0.034, 4], [0.16, 0.055, 0.033, 5], [0.235, 0.07, 0.028, 6], [0.405, 0.07, 0.026, 7], [0.48, 0.06, 0.03, 8]] as const) hillock(p, x, w, h, seed + 40);
}

/** One mountain: azurite at the crown, thinning into malachite and mist, its folds drawn in ink. */
function mountain(p: FanPainting, points: readonly Vec2[], seed: number, crown: string): void {
  const ridge = rugged(points, seed, 0.0026);
  p.clear(hill(ridge, 0.112));
  p.wash(hill(ridge, 0.112), { color: crown, strength: 0.9, mist: [0.112, 0.2] });
  p.wash(hill(ridge.map(([x, y]): Vec2 => [x, mix(0.112, y, 0.8)]), 0.112), { color: '#3f8f78', strength: 0.5 }, 6);
  slopes(p, ridge, 0.114, seed, 2);
  p.line(ridge, (t) => 0.0008 + 0.0007 * Math.abs(Math.sin(t * 23)), '#22303a', 0.8);
  dots(p, ridge, seed + 20, 0.5);
}

/** A round wooded knoll in malachite at the foot of the mountains. */
function hillock(p: FanPainting, x: number, half: number, height: number, seed: number): void {
  const crest = rugged([[x - half, 0.112], [x - half * 0.62, 0.112 + height * 0.62], [x - half * 0.1, 0.112 + height], [x + half * 0.5, 0.112 + height * 0.7], [x + half, 0.112]], seed, 0.0016);
  p.wash(crest, { color: SILK, strength: 0.75 }).wash(crest, { color: seed % 2 ? '#2f8a63' : '#4f9a63', strength: 0.85, mist: [0.108, 0.112 + height] });
  p.line(crest, fine(0.0011), '#1f3a30', 0.75);
  const next = random(seed);
  for (let i = 0; i < half * 260; i++) {
    const t = 0.1 + 0.8 * next();
    const [cx, cy] = crest[Math.floor(t * (crest.length - 1))]!;
    const y = mix(0.117, cy, 0.3 + 0.68 * next());
    p.mark(oval(cx, y, 0.0022 + 0.0016 * next(), 0.0017, 9), next() > 0.5 ? '#1f5240' : '#2f6a48', 0.6);
  }
}

/** A pagoda of `storeys`, standing on its foot; `h` tall, metres. */
export function paintPagoda(p: FanPainting, foot: Vec2, h: number, storeys: number, width: number): void {
  p.at(foot, () => {
    const body = h * 0.8;
    const outlineOf = (grow: number): Vec2[] => [[-width * 0.5 - grow, 0], [width * 0.5 + grow, 0], [width * 0.3 + grow, body], [-width * 0.3 - grow, body]];
    p.clear(outlineOf(0.0006));
    p.mark(outlineOf(0), '#c58a5a', 0.95);
    for (let i = 0; i < storeys; i++) {
      const y = (body * i) / storeys;
      const step = body / storeys;
      const w = mix(width * 0.5, width * 0.3, i / storeys);
      for (const x of [-0.45, 0, 0.45]) p.mark([[x * w - w * 0.13, y + step * 0.1], [x * w + w * 0.13, y + step * 0.1], [x * w + w * 0.13, y + step * 0.52], [x * w - w * 0.13, y + step * 0.52]], '#5a2418', 0.85);
      const e = y + step;
      p.mark([[-w * 1.55, e - step * 0.12], [-w * 1.05, e - step * 0.3], [0, e - step * 0.34], [w * 1.05, e - step * 0.3], [w * 1.55, e - step * 0.12], [w * 0.9, e + step * 0.05], [-w * 0.9, e + step * 0.05]], '#26313a', 0.95);
    }
    p.mark([[-width * 0.42, body - 0.0005], [width * 0.42, body - 0.0005], [width * 0.1, body + h * 0.09], [-width * 0.1, body + h * 0.09]], '#26313a', 0.95);
    p.line([[0, body + h * 0.08], [0, h]], (t) => 0.0014 * (1.1 - t), '#26313a', 0.95);
  });
}
