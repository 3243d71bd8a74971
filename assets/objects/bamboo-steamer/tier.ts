import { BoxGeometry } from 'three';
import type { BufferGeometry } from 'three';
import { flatLetters } from '../../craft/lettering.ts';
import type { Maker } from '../../craft/maker.ts';
import { noise3, random } from '../../craft/noise.ts';
import { mix, mixRgb, smoothstep } from '../../craft/vec.ts';
import type { Rgb, Vec3 } from '../../craft/vec.ts';
import { hoop, stitches } from './hoop.ts';
import { TIER } from './layout.ts';

/** Bamboo browns where steam and hands touch it: towards the foot, and in patches. */
export const steamed = (dark: number) => ([x, y, z]: Vec3): Rgb => {
  const patch = noise3(x * 14 + dark * 30, y * 22, z * 14);
  return mixRgb([1.06, 1, 0.92], [0.66, 0.5, 0.34], Math.min(1, dark * 0.5 + 0.55 * smoothstep(0.45, 0.85, patch) + 0.25 * smoothstep(0.03, 0, y)));
};

/** The wall inside: one broad strip; only its rim, its inner face and the gap between the bands are seen. */
function wall(m: Maker, open: boolean, foot: number, turn: number): void {
  const { inner, outer, height } = TIER;
  const bed = outer - 0.0062;
  const profile: readonly (readonly [number, number])[] = open
    ? [[bed, 0.026], [bed, height - 0.002], [(bed + inner) / 2, height + 0.0006], [inner, height - 0.002], [inner, 0.004]]
    : [[bed, foot], [bed, height + 0.001]];
  m.surface('bamboo', (u, v): Vec3 => {
    const [r, y] = profile[Math.round(v * (profile.length - 1))]!;
    const a = u * 2 * Math.PI + turn + 2;
    return [Math.sin(a) * r, y, Math.cos(a) * r];
  }, 36, profile.length - 1, { closedU: true });
}

/** One tier on y = 0: a wall, two bands around it, stitched; `turn` is where its laps lie. `open` shows its inside. */
export function makeTier(m: Maker, turn: number, dark: number, open: boolean, hidden: boolean): void {
  const bed = TIER.outer - 0.006;
  m.tint(steamed(dark), () => {
    wall(m, open, hidden ? 0 : 0.03, turn * 2.3);
    const upper = { radius: bed, thick: 0.0028, low: 0.05, high: TIER.height - 0.0045, start: turn, lap: 0.3 };
    hoop(m, upper);
    m.tint([0.8, 0.66, 0.5], () => stitches(m, upper, 4));
    if (hidden) return;
    const lower = { radius: bed, thick: 0.0032, low: 0.0006, high: 0.034, start: turn + 0.75, lap: 0.34 };
    hoop(m, lower);
    m.tint([0.8, 0.66, 0.5], () => stitches(m, lower, 5));
  });
}

/** The slatted floor of a tier, on two cross-bars let into its wall. */
export function makeSlats(m: Maker, y: number): void {
  const next = random(4);
  const pitch = 0.0195;
  for (let i = -8; i <= 8; i++) {
    const x = i * pitch + (next() - 0.5) * 0.002;
    const half = Math.sqrt(Math.max(0, (TIER.inner + 0.001) ** 2 - (Math.abs(x) + 0.006) ** 2));
    if (half < 0.03) continue;
    const shade = mix(0.62, 0.95, next());
    m.tint([shade, shade * 0.95, shade * 0.86], () => m.surface('cane', (u, v): Vec3 => [x + (u - 0.5) * 0.013, y + 0.0019 - 0.0012 * Math.abs(u - 0.5) * 2, (0.5 - v) * half * 2], 2, 1));
  }
  // Below lies the dark of the tiers underneath.
  m.tint([0.1, 0.08, 0.06], () => m.lathe('cane', [[TIER.inner + 0.001, 0.004], [0, 0.004]].map(([r, h]): [number, number] => [r!, h! - 0.012 + y - 0.012]), [0, 0, 0], [0, 0, 0], 20));
  for (const z of [-0.075, 0.075]) m.add('cane', new BoxGeometry(0.32, 0.006, 0.014), [0, y - 0.005, z], [0, 0, 0], 0);
}

/** Bends flat letters, drawn around x = 0, onto a band of the given radius. */
function bent(letters: BufferGeometry, radius: number): BufferGeometry {
  const position = letters.getAttribute('position');
  for (let i = 0; i < position.count; i++) {
    const a = position.getX(i) / radius;
    position.setXYZ(i, Math.sin(a) * radius, position.getY(i), Math.cos(a) * radius);
  }
  letters.computeVertexNormals();
  return letters;
}

/** The name of the city, to be burnt into a band as kitchens mark their steamers. */
export const brandLetters = async (): Promise<BufferGeometry> => bent(await flatLetters('成都', 0.024, 'han', 1), TIER.outer - 0.0021);
