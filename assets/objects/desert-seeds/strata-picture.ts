import sharp from 'sharp';
import { noise3, random } from '../../craft/noise.ts';
import { clamp, mix, smoothstep } from '../../craft/vec.ts';
import { DITCH, EARTH } from './layout.ts';
import { blend, pixels } from './picture-parts.ts';
import type { Tone } from './picture-parts.ts';

/** Layers of the flood plain from the top down: where each begins (0..1 of the height), and its colour. */
const LAYERS: readonly (readonly [number, Tone])[] = [
  [0, [0.43, 0.3, 0.2]], [0.13, [0.66, 0.5, 0.34]], [0.27, [0.58, 0.42, 0.28]], [0.385, [0.75, 0.6, 0.43]], [0.6, [0.6, 0.39, 0.26]], [0.655, [0.8, 0.7, 0.55]], [0.69, [0.52, 0.34, 0.23]], [0.86, [0.42, 0.28, 0.2]],
];

/** How deep in the ditch a point is: 0 on its edge, 1 in the middle of its top, below 0 outside. Metres. */
export function inDitch(x: number, y: number): number {
  const across = Math.abs(x - DITCH.x) / DITCH.half;
  const edge = DITCH.floor + (DITCH.top - DITCH.floor) * across ** 2.6 + 0.006 * (noise3(x * 40, 1, 3) - 0.5);
  return y > DITCH.top + 0.004 ? -1 : (y - edge) / (DITCH.top - DITCH.floor);
}

/** The front face of the cut: layers of silt and gravel, and the old ditch full of fine mud. */
export async function paintStrata(width: number, height: number): Promise<Buffer> {
  const ground = await pixels(width, height, (px, py) => {
    const [u, v] = [px / width, py / height];
    const x = (u - 0.5) * EARTH.width;
    const y = EARTH.top - v * (EARTH.top - EARTH.foot);
    const sway = 0.022 * (noise3(u * 5, 2, 7) - 0.5) + 0.012 * (noise3(u * 19, v * 3, 8) - 0.5);
    const at = v + sway;
    let k = 0;
    while (k < LAYERS.length - 1 && at > LAYERS[k + 1]![0]) k++;
    let tone = LAYERS[k]![1];
    const into = at - LAYERS[k]![0];
    if (k > 0) tone = blend(LAYERS[k - 1]![1], tone, smoothstep(0, 0.012, into));
    const lamina = 0.5 + 0.5 * Math.sin(at * 240 + 5 * noise3(u * 6, v * 8, 11));
    tone = blend(tone, [0.36, 0.25, 0.17], 0.12 * lamina + 0.3 * (noise3(u * 90, v * 26, 13) - 0.5) + 0.28 * (noise3(u * 14, v * 6, 15) - 0.5));
    const ditch = inDitch(x, y);
    if (ditch > -0.06) {
      // Mud settles in sagging bands, darkest on the floor; a reddened skin lines the cut.
      const sag = y - (DITCH.floor + (DITCH.top - DITCH.floor) * 0.55 * (Math.abs(x - DITCH.x) / DITCH.half) ** 2);
      const band = 0.5 + 0.5 * Math.sin(sag * 900 + 3 * noise3(u * 20, v * 9, 21));
      const mud = blend(blend([0.36, 0.33, 0.29], [0.66, 0.62, 0.53], smoothstep(-0.01, 0.06, sag)), [0.3, 0.27, 0.24], 0.4 * band);
      tone = blend(blend(tone, [0.4, 0.2, 0.13], 0.75 * smoothstep(-0.06, -0.01, ditch)), blend(mud, [0.72, 0.68, 0.6], 0.2 * noise3(u * 70, v * 40, 22)), smoothstep(-0.005, 0.03, ditch));
    }
    return blend(tone, [0.2, 0.13, 0.09], clamp(0.25 * (noise3(u * 200, v * 60, 30) - 0.55)));
  });
  const next = random(77);
  let stones = '';
  for (let i = 0; i < 330; i++) {
    const deep = next();
    const v = deep < 0.42 ? 0.375 + next() * 0.03 : deep < 0.8 ? 0.7 + next() * 0.3 : next();
    const [x, y] = [next() * width, v * height];
    if (inDitch((x / width - 0.5) * EARTH.width, EARTH.top - v * (EARTH.top - EARTH.foot)) > -0.05) continue;
    const size = mix(1.5, v > 0.68 ? 7.5 : 3.6, next() ** 2);
    const tone = ['#8d7a66', '#b9a68c', '#6e5a4b', '#a5705a', '#d0bfa2'][Math.floor(next() * 5)]!;
    const turn = (next() * 50 - 25).toFixed(0);
    const [sx, sy] = [size * (1.1 + next() * 0.6), size];
    stones += `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn})"><ellipse cy="${(size * 0.35).toFixed(1)}" rx="${(sx * 1.1).toFixed(1)}" ry="${(sy * 1.05).toFixed(1)}" fill="#2a1a10" fill-opacity="0.45"/><ellipse rx="${sx.toFixed(1)}" ry="${sy.toFixed(1)}" fill="${tone}"/><ellipse cx="${(-sx * 0.2).toFixed(1)}" cy="${(-sy * 0.35).toFixed(1)}" rx="${(sx * 0.55).toFixed(1)}" ry="${(sy * 0.4).toFixed(1)}" fill="#fff" fill-opacity="0.2"/></g>`;
  }
  for (let i = 0; i < 34; i++) stones += `<circle cx="${(next() * width).toFixed(0)}" cy="${((0.5 + next() * 0.3) * height).toFixed(0)}" r="${(0.8 + next() * 1.6).toFixed(1)}" fill="#120d0a"/>`;
  // Roots of the living ground.
  for (let i = 0; i < 26; i++) {
    const x = next() * width;
    stones += `<path d="M${x.toFixed(0)} 0q${(next() * 30 - 15).toFixed(0)} ${(10 + next() * 20).toFixed(0)} ${(next() * 50 - 25).toFixed(0)} ${(24 + next() * 52).toFixed(0)}" fill="none" stroke="#c9a877" stroke-opacity="0.55" stroke-width="${(0.8 + next() * 1.3).toFixed(1)}"/>`;
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${stones}</svg>`;
  return sharp(ground).composite([{ input: Buffer.from(svg) }]).png().toBuffer();
}
