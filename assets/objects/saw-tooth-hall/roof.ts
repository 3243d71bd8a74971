import type { Maker } from '../../craft/maker.ts';
import { noise3 } from '../../craft/noise.ts';
import { mix, mixRgb, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { BAYS, CUT, OPEN, REAR, VALLEY, inBay, pane, vault } from './layout.ts';
import { bar, block, face, turned } from './forms.ts';

const frontOf = (bay: number) => (bay === 0 ? CUT - 0.0122 : OPEN);
const THICK = 0.0058;
const FELT: Rgb = [0.15, 0.155, 0.158];
const STREAK: Rgb = [0.05, 0.047, 0.044];
const DUST: Rgb = [0.3, 0.27, 0.23];

/** The thin concrete vault of a bay: felt outside, limewash inside. */
function shell(m: Maker, bay: number): void {
  const front = frontOf(bay);
  const at = (t: number, out: number, z: number): Vec3 => [...inBay(bay, vault(t, out)), z];
  const weather = ([x, y, z]: Vec3): Rgb => {
    const runs = smoothstep(0.45, 0.75, noise3(z * 60, y * 6, bay * 7)) * smoothstep(VALLEY + 0.25, VALLEY + 0.1, y);
    return mixRgb(mixRgb(FELT, STREAK, runs * 0.8), DUST, smoothstep(0.5, 0.8, noise3(x * 14, y * 14, z * 14)) * 0.6);
  };
  m.tint(weather, () => m.surface('felt', (u, v) => at(v * 1.03, THICK, mix(REAR - 0.002, front, u)), 14, 8));
  m.surface('plaster', (u, v) => at(v, 0.0004, mix(front, REAR, u)), 6, 7);
  m.surface('concrete', (u, v) => at(v * 1.03, mix(THICK, 0.0004, u), front), 1, 8);
  m.surface('concrete', (u, v) => at(1.03, mix(0.0004, THICK, u), mix(REAR, front, v)), 1, 1);
  // Lapped edges of the felt.
  const laps = bay === 0 ? 4 : 3;
  for (let k = 1; k <= laps; k++) {
    const z = mix(REAR, front, k / (laps + 1)) + (noise3(k * 3.1, bay, 0) - 0.5) * 0.012;
    m.tint([0.075, 0.078, 0.08], () => m.surface('felt', (u, v) => at(v * 1.03, THICK + 0.0011 * u, z + (u - 0.5) * 0.0045), 1, 8));
  }
}

/** Steel glazing bars, panes and a few opened vents; some panes were replaced and are a little greener. */
function glazing(m: Maker, bay: number): void {
  const front = frontOf(bay);
  const at = (t: number, out: number, z: number): Vec3 => [...inBay(bay, pane(t, out)), z];
  const [low, high] = [REAR + 0.002, front - 0.002];
  const bars = Math.round((high - low) / 0.04);
  const rows = [0.05, 0.35, 0.65, 0.96];
  for (const t of rows) bar(m, 'steelwork', at(t, 0.0018, low), at(t, 0.0018, high), 0.0016, 3);
  for (let k = 0; k <= bars; k++) {
    const z = mix(low, high, k / bars);
    bar(m, 'steelwork', at(0.05, 0.0018, z), at(0.96, 0.0018, z), k % 4 === 0 ? 0.0017 : 0.0012, 3);
  }
  face(m, 'glass', [at(0.96, 0.0014, high), at(0.96, 0.0014, low), at(0.05, 0.0014, low), at(0.05, 0.0014, high)]);
  for (const k of [[3, 9, 12], [2, 6, 7], [4, 9], [1, 5, 10]][bay]!) {
    if (k >= bars) continue;
    const [a, b] = [mix(low, high, k / bars) + 0.002, mix(low, high, (k + 1) / bars) - 0.002];
    const corners = [at(0.35, 0.0025, a), at(0.35, 0.0025, b), at(0.61, 0.018, b), at(0.61, 0.018, a)] as const;
    for (let i = 0; i < 4; i++) bar(m, 'steelwork', corners[i]!, corners[(i + 1) % 4]!, 0.0011, 3);
    face(m, 'glass', [corners[3], corners[2], corners[1], corners[0]]);
  }
}

/** Cowl of a roof ventilator, as on many of the vaults. */
function cowl(m: Maker, bay: number, z: number): void {
  const [x, y] = inBay(bay, vault(0.72, THICK));
  turned(m, 'zinc', [[0.0085, -0.006], [0.0075, 0.013], [0.0125, 0.0142], [0.0125, 0.0225], [0.0085, 0.0245], [0.0125, 0.0265], [0, 0.0338]], [x, y, z], [0, 0, 0], 9);
}

/** The four vaults with their glass, gutters and ventilators. */
export function makeRoof(m: Maker): void {
  for (let bay = 0; bay < BAYS; bay++) {
    shell(m, bay);
    glazing(m, bay);
    const [x, y] = inBay(bay + 1, [0, VALLEY - 0.0008]);
    const front = frontOf(bay) - 0.002;
    block(m, 'zinc', [0.0132, 0.002, front - REAR], [x, y, (front + REAR) / 2]);
  }
  for (const [bay, z] of [[0, 0.19], [1, 0.03], [2, -0.1], [3, 0.05]] as const) cowl(m, bay, z);
}
