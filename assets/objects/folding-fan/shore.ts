import { through } from '../../craft/curves.ts';
import { random } from '../../craft/noise.ts';
import type { Vec2 } from '../../craft/vec.ts';
import { mix } from '../../craft/vec.ts';
import { oval } from './painting.ts';
import type { FanPainting } from './painting.ts';

const fine = (w: number) => (t: number) => w * (0.25 + 0.75 * Math.sin(Math.PI * Math.min(1, t * 0.92 + 0.08)));

/** A lotus leaf seen from the side, its veins running to the stem. */
function lotusLeaf(p: FanPainting, foot: Vec2, rx: number, ry: number, tone: string, tilt: number): void {
  p.at(foot, () => {
    const rim = oval(0, 0, rx, ry, 30, tilt).map(([x, y], i): Vec2 => [x, y + Math.sin(i * 1.7) * ry * 0.09]);
    p.clear(rim);
    p.wash(rim, { color: tone, strength: 0.9 });
    p.wash(oval(0, -ry * 0.2, rx * 0.55, ry * 0.5, 16, tilt), { color: '#123f36', strength: 0.45 }, 4);
    rim.forEach(([x, y], i) => { if (i % 2 === 0) p.line([[x * 0.04, -ry * 0.05], [x * 0.5, y * 0.55], [x * 0.93, y * 0.93]], fine(0.0006), '#12352c', 0.6); });
    p.line([...rim, rim[0]!], (t) => 0.0006 + 0.0005 * Math.abs(Math.sin(t * 11)), '#16302a', 0.8);
  });
}

/** A lotus in flower: petals from back to front. */
function lotusFlower(p: FanPainting, foot: Vec2, size: number): void {
  p.at(foot, () => {
    for (const [turn, length, wide] of [[-1.25, 0.8, 0.3], [1.25, 0.8, 0.3], [-0.75, 1, 0.34], [0.75, 1, 0.34], [0, 1.05, 0.34], [-0.36, 0.92, 0.36], [0.36, 0.92, 0.36], [0, 0.72, 0.36]] as const) {
      const petal = through([[0, 0], [-wide * 0.8, 0.4], [-wide * 0.6, 0.72], [0, 1], [wide * 0.6, 0.72], [wide * 0.8, 0.4], [0, 0]], 5)
        .map(([x, y]): Vec2 => [(x * Math.cos(turn) + y * Math.sin(turn)) * size * length, (y * Math.cos(turn) - x * Math.sin(turn)) * size * length]);
      p.clear(petal);
      p.wash(petal, { color: '#f6dcd6', strength: 1 });
      const tip = petal.map(([x, y]): Vec2 => [mix(Math.sin(turn) * size * length, x, 0.5), mix(Math.cos(turn) * size * length, y, 0.5)]);
      p.wash(tip, { color: '#d2436a', strength: 0.85 }, 3);
      p.line(petal, fine(0.0008), '#8f2848', 0.85);
    }
  });
}

/** Lotus leaves and flowers along the near shore, right of the middle. */
export function paintLotus(p: FanPainting): void {
  const next = random(77);
  const stem = (from: Vec2, to: Vec2) => p.line([from, [mix(from[0], to[0], 0.3), mix(from[1], to[1], 0.5)], to], 0.0016, '#3d6b45', 0.9);
  for (let i = 0; i < 16; i++) {
    const x = 0.13 + i * 0.0235 + next() * 0.008;
    lotusLeaf(p, [x, 0.012 + next() * 0.03 + i * 0.0006], 0.015 + next() * 0.01, 0.006 + next() * 0.004, next() > 0.5 ? '#5f9a72' : '#3f8266', (next() - 0.5) * 0.3);
  }
  for (const [x, y, size] of [[0.215, 0.068, 0.024], [0.335, 0.088, 0.031], [0.432, 0.062, 0.025]] as const) {
    stem([x - 0.004, 0.0], [x, y]);
    lotusFlower(p, [x, y], size);
  }
  stem([0.27, 0.0], [0.283, 0.07]);
  p.at([0.283, 0.07], () => {
    const bud = through([[0, 0], [-0.006, 0.009], [0, 0.023], [0.006, 0.009], [0, 0]], 6);
    p.clear(bud).wash(bud, { color: '#d2567a', strength: 0.9 }).line(bud, fine(0.0008), '#8f2848', 0.85);
  });
  for (const [x, y, rx, ry, tone, tilt] of [
    [0.175, 0.026, 0.03, 0.0125, '#3a7d63', 0.1], [0.255, 0.02, 0.037, 0.0145, '#4f936f', -0.08], [0.305, 0.05, 0.026, 0.011, '#2f6f5c', 0.16],
    [0.375, 0.034, 0.041, 0.0165, '#3f8a68', 0.06], [0.455, 0.022, 0.036, 0.0145, '#5a9a72', -0.12],
  ] as const) lotusLeaf(p, [x, y], rx, ry, tone, tilt);
}

/** A pavilion with upturned eaves on the near bank, rocks and a willow whose twigs hang into the picture from the left. */
export function paintBank(p: FanPainting): void {
  const bank: Vec2[] = through([[-0.5, 0.062], [-0.46, 0.058], [-0.41, 0.05], [-0.35, 0.047], [-0.3, 0.036], [-0.255, 0.026], [-0.22, 0.01], [-0.21, -0.005]], 8);
  p.clear([...bank, [-0.5, -0.01]]).wash([...bank, [-0.5, -0.01]], { color: '#b08a52', strength: 0.6 });
  p.wash([...bank.map(([x, y]): Vec2 => [x, y + 0.0005]), [-0.5, 0.02]], { color: '#5f9560', strength: 0.6 }, 4);
  p.line(bank, (t) => 0.0012 + 0.0008 * Math.abs(Math.sin(t * 17)), '#2e2a24', 0.9);
  const next = random(55);
  for (let i = 0; i < 60; i++) {
    const x = -0.49 + next() * 0.26;
    const y = next() * (0.05 - (x + 0.49) * 0.13);
    p.line([[x, y], [x + 0.004, y - 0.001], [x + 0.009, y - 0.0032]], fine(0.0009), '#3d3a30', 0.5);
  }
  p.at([-0.325, 0.043], () => {
    for (const x of [-0.027, -0.0115, 0.0115, 0.027]) p.line([[x, 0], [x, 0.036]], 0.0026, '#9c2b1e', 0.95);
    p.line([[-0.034, 0.0008], [0.034, 0.0008]], 0.0024, '#5a5044', 0.95);
    for (const y of [0.007, 0.011]) p.line([[-0.027, y], [0.027, y]], 0.0009, '#7a2218', 0.9);
    p.line([[-0.029, 0.0345], [0.029, 0.0345]], 0.0026, '#1f6a6a', 0.95);
    const roof: Vec2[] = [[-0.047, 0.0425], [-0.038, 0.037], [0, 0.0352], [0.038, 0.037], [0.047, 0.0425], [0.034, 0.044], [0.018, 0.051], [0.0045, 0.063], [-0.0045, 0.063], [-0.018, 0.051], [-0.034, 0.044]];
    p.clear(roof).mark(roof, '#3b4a52', 0.95);
    for (let k = -6; k <= 6; k++) p.line([[k * 0.0007, 0.061], [k * 0.0026, 0.05], [k * 0.0056, 0.0385]], 0.0005, '#b9c2bd', 0.5);
    p.mark(oval(0, 0.0655, 0.0032, 0.0042, 12), '#c48a2c', 0.95);
  });
  willow(p, [-0.4, 0.05], next);
}

/** An old willow: a bent trunk, two boughs and a curtain of twigs. */
function willow(p: FanPainting, foot: Vec2, next: () => number): void {
  p.at(foot, () => {
    p.line(through([[0, -0.012], [0.005, 0.045], [-0.012, 0.09], [0.0, 0.13], [-0.012, 0.165], [-0.006, 0.2]], 8), (t) => 0.0125 * (1.04 - t) ** 0.8, '#4a4036', 0.95);
    const boughs = ([
      [[-0.008, 0.078], [-0.03, 0.112], [-0.05, 0.128], [-0.082, 0.126]], [[-0.003, 0.1], [0.02, 0.142], [0.06, 0.168], [0.105, 0.164], [0.14, 0.146]],
      [[-0.006, 0.14], [0.02, 0.182], [0.062, 0.202], [0.115, 0.199], [0.16, 0.182]], [[-0.012, 0.15], [-0.03, 0.18], [-0.06, 0.186], [-0.085, 0.172]],
    ] as Vec2[][]).map((points) => through(points, 8));
    for (const bough of boughs) p.line(bough, (t) => 0.0058 * (1.02 - t), '#4a4036', 0.95);
    for (let k = 0; k < 9; k++) p.line([[-0.004 + k * 0.0007, 0.01 + k * 0.012], [0.001, 0.016 + k * 0.012]], 0.0009, '#201b16', 0.6);
    for (let i = 0; i < 96; i++) {
      const bough = boughs[[1, 2, 2, 1, 0, 3][i % 6]!]!;
      const [x, y] = bough[Math.floor((0.25 + 0.75 * next()) * (bough.length - 1))]!;
      hanging(p, [x + (next() - 0.5) * 0.01, y], 0.035 + next() * 0.055, next);
    }
  });
}

/** One hanging willow twig with its narrow leaves. */
function hanging(p: FanPainting, [x, y]: Vec2, length: number, next: () => number): void {
  const drift = (next() - 0.3) * 0.022;
  const twig = Array.from({ length: 9 }, (_, k): Vec2 => {
    const t = k / 8;
    return [x + drift * t + 0.007 * Math.sin(t * 2.2), y - length * t ** 1.1];
  });
  p.line(twig, (t) => 0.0008 * (1.1 - t), '#5b6a34', 0.8);
  for (const [k, [tx, ty]] of twig.entries()) {
    if (k < 2) continue;
    for (const side of [-1, 1]) p.line([[tx, ty], [tx + side * 0.0022, ty - 0.003], [tx + side * 0.003, ty - 0.0075]], fine(0.0013), next() > 0.5 ? '#4f8038' : '#7fa646', 0.85);
  }
}

/** A boat with a mat roof and a rower, and birds over the hills. */
export function paintBoat(p: FanPainting): void {
  p.at([0.075, 0.06], () => {
    const hull: Vec2[] = [...through([[-0.04, 0.0075], [-0.026, 0.001], [0, -0.001], [0.026, 0.0015], [0.038, 0.0065]], 6), [0.03, 0.0062], [-0.03, 0.0068]];
    p.clear(hull).mark(hull, '#5b4330', 0.95);
    const roof = through([[-0.017, 0.006], [-0.0155, 0.0145], [0, 0.0175], [0.0155, 0.0145], [0.017, 0.006]], 6);
    p.clear(roof).mark(roof, '#b3905a', 0.95).line(roof, 0.001, '#3a2e22', 0.9);
    for (let k = -3; k <= 3; k++) p.line([[k * 0.0044, 0.0065], [k * 0.0042, 0.0155]], 0.0005, '#5b4330', 0.6);
    p.mark([[0.0235, 0.006], [0.0285, 0.006], [0.0275, 0.0165], [0.0245, 0.0165]], '#2c5a78', 0.95);
    p.mark(oval(0.026, 0.0185, 0.0019, 0.0021, 10), '#d8b08c', 1);
    p.mark([[0.0215, 0.019], [0.0305, 0.019], [0.026, 0.0228]], '#8a6a3c', 0.95);
    p.line([[0.028, 0.014], [0.04, 0.003], [0.049, -0.004]], 0.0011, '#3a2e22', 0.9);
    for (let k = 0; k < 5; k++) p.line([[-0.034 + k * 0.004, -0.004 - k * 0.0018], [0.034 - k * 0.003, -0.0045 - k * 0.0018]], fine(0.0008), '#4f6f72', 0.5);
  });
  for (const [x, y, s] of [[0.0, 0.226, 1], [0.022, 0.236, 0.8], [0.031, 0.223, 0.7], [-0.165, 0.246, 0.8], [-0.148, 0.24, 0.65]] as const) {
    p.at([x, y], () => p.line(through([[-0.007 * s, 0.003 * s], [-0.003 * s, 0.0042 * s], [0, 0], [0.0035 * s, 0.0045 * s], [0.0075 * s, 0.0028 * s]], 5), fine(0.001), '#2a2622', 0.85));
  }
}
