import { through } from '../../craft/curves.ts';
import { random } from '../../craft/noise.ts';
import type { Vec2 } from '../../craft/vec.ts';
import { oval } from './painting.ts';
import type { FanPainting } from './painting.ts';

const fine = (w: number) => (t: number) => w * (0.25 + 0.75 * Math.sin(Math.PI * Math.min(1, t * 0.92 + 0.08)));

/** Water, the causeway with its arched bridge and willows, and their reflection. */
export function paintCauseway(p: FanPainting): void {
  p.wash([[-0.5, 0.116], [0.5, 0.116], [0.5, 0.0], [-0.5, 0.0]], { color: '#9fbfb8', strength: 0.4, mist: [0.115, 0.02] });
  const y = 0.095;
  const road: Vec2[] = through([[-0.3, y - 0.002], [-0.2, y + 0.001], [-0.1, y], [0.0, y + 0.002], [0.1, y], [0.2, y - 0.001], [0.24, y + 0.002]], 8);
  p.wash([...road.map(([a, b]): Vec2 => [a, b + (a > 0.22 ? 0.0005 : 0.006)]), ...[...road].reverse().map(([a, b]): Vec2 => [a, b - 0.002])], { color: '#7fa06a', strength: 0.9 });
  p.line(road.map(([a, b]): Vec2 => [a, b - 0.002]), fine(0.0015), '#39332b', 0.8);
  const next = random(31);
  for (let i = 0; i < 26; i++) {
    const x = -0.31 + i * 0.0205 + next() * 0.006;
    if (x > -0.125 && x < -0.005) continue;
    willow(p, [x, y + 0.004], 0.024 + next() * 0.014, 100 + i);
  }
  bridge(p, [-0.065, y - 0.003]);
  for (let i = 0; i < 70; i++) {
    const rx = (next() - 0.5) * 0.95;
    const ry = 0.012 + next() * 0.074;
    const length = 0.012 + next() * 0.035;
    p.line([[rx - length, ry], [rx - length * 0.3, ry + 0.0008], [rx + length * 0.3, ry - 0.0004], [rx + length, ry + 0.0003]], fine(0.0008), '#4f7f86', 0.4);
  }
}

function willow(p: FanPainting, foot: Vec2, h: number, seed: number): void {
  const next = random(seed);
  p.at(foot, () => {
    p.line([[0, -0.002], [0.001, h * 0.4], [-0.0006, h * 0.75]], (t) => 0.0018 * (1.1 - t), '#3a3128', 0.9);
    p.wash(oval(0, h * 0.68, h * 0.3, h * 0.36, 14), { color: '#6f9a4a', strength: 0.7 }, 3);
    for (let i = 0; i < 15; i++) {
      const x = (next() - 0.5) * h * 0.6;
      const top = h * (0.95 - Math.abs(x / h) * 0.7) - next() * h * 0.15;
      p.line([[x * 0.7, top], [x, top - h * 0.12], [x * 1.12, top - h * (0.28 + next() * 0.25)]], fine(0.0009), next() > 0.4 ? '#3f7036' : '#6f9a3a', 0.85);
    }
  });
}

/** A hump-backed stone bridge whose round arch closes to a circle in the water. */
function bridge(p: FanPainting, foot: Vec2): void {
  p.at(foot, () => {
    const deck = (lift: number): Vec2[] => through([[-0.066, lift], [-0.04, 0.01 + lift], [-0.018, 0.0235 + lift], [0, 0.027 + lift], [0.018, 0.0235 + lift], [0.04, 0.01 + lift], [0.066, lift]], 6);
    const arch = (r: number, flip = 1): Vec2[] => Array.from({ length: 17 }, (_, i) => [-Math.cos((i / 16) * Math.PI) * r, Math.sin((i / 16) * Math.PI) * r * 1.05 * flip]);
    p.clear([...deck(0.0045), [0.066, -0.002], [-0.066, -0.002]]);
    p.mark([...deck(0), [0.066, -0.0025], ...arch(0.0155).reverse(), [-0.066, -0.0025]], '#c9b694', 0.95);
    p.wash([...arch(0.0155)], { color: '#7da3a0', strength: 0.55 });
    p.line(arch(0.0158), 0.0013, '#3a342c', 0.9);
    p.line(arch(0.0185), 0.0005, '#3a342c', 0.7);
    p.line(deck(0), 0.0012, '#3a342c', 0.9);
    p.line(deck(0.0045), 0.0009, '#3a342c', 0.85);
    deck(0).forEach(([x, y], i) => { if (i % 3 === 0) p.line([[x, y], [x, y + 0.0058]], 0.0011, '#3a342c', 0.85); });
    for (let k = 1; k < 4; k++) p.line([[-0.052 + k * 0.009, k * 0.0035], [-0.022 + k * 0.001, k * 0.0042]], 0.0005, '#5a5044', 0.6);
    for (let k = 1; k < 4; k++) p.line([[0.052 - k * 0.009, k * 0.0035], [0.022 - k * 0.001, k * 0.0042]], 0.0005, '#5a5044', 0.6);
    p.wash([...arch(0.015, -1)], { color: '#4d7076', strength: 0.45 });
    p.line(arch(0.0158, -0.92), 0.0009, '#3a342c', 0.35);
  });
}
