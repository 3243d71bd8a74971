import type { BakeScene, BakedChart } from './bake-scene.ts';
import { LEAST_VALID } from './buffers.ts';

const luminance = (a: Float32Array, k: number): number => 0.3 * a[k]! + 0.6 * a[k + 1]! + 0.1 * a[k + 2]!;

/** The buffer's brightness, blurred over 3 × 3 texels so that noise does not guide itself. */
function guideOf(chart: BakedChart, stride: number, light: Float32Array, valid: Float32Array): Float32Array {
  const { x: x0, y: y0, w, h } = chart.atlas;
  const guide = new Float32Array(w * h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      let sum = 0;
      let weight = 0;
      for (let v = Math.max(0, y - 1); v <= Math.min(h - 1, y + 1); v++) {
        for (let u = Math.max(0, x - 1); u <= Math.min(w - 1, x + 1); u++) {
          const texel = (y0 + v) * stride + x0 + u;
          if (valid[texel]! < LEAST_VALID) continue;
          const g = u === x && v === y ? 2 : 1;
          sum += g * luminance(light, texel * 3);
          weight += g;
        }
      }
      guide[y * w + x] = weight > 0 ? sum / weight : 0;
    }
  }
  return guide;
}

function denoiseChart(chart: BakedChart, stride: number, light: Float32Array, valid: Float32Array, sigma: number, tolerance: number, out: Float32Array): void {
  const { x: x0, y: y0, w, h } = chart.atlas;
  const guide = guideOf(chart, stride, light, valid);
  const reach = Math.ceil(sigma * 2);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const texel = (y0 + y) * stride + x0 + x;
      if (valid[texel]! < LEAST_VALID) continue;
      const own = guide[y * w + x]!;
      let r = 0;
      let g = 0;
      let b = 0;
      let weight = 0;
      for (let v = Math.max(0, y - reach); v <= Math.min(h - 1, y + reach); v++) {
        for (let u = Math.max(0, x - reach); u <= Math.min(w - 1, x + reach); u++) {
          const other = (y0 + v) * stride + x0 + u;
          if (valid[other]! < LEAST_VALID) continue;
          const off = (guide[v * w + u]! - own) / (tolerance * (own + 0.02));
          const near = ((u - x) ** 2 + (v - y) ** 2) / (2 * sigma * sigma);
          const k = valid[other]! * Math.exp(-near - off * off);
          r += light[other * 3]! * k;
          g += light[other * 3 + 1]! * k;
          b += light[other * 3 + 2]! * k;
          weight += k;
        }
      }
      out[texel * 3] = r / weight;
      out[texel * 3 + 1] = g / weight;
      out[texel * 3 + 2] = b / weight;
    }
  }
}

/**
 * Smooths noise out of a light buffer chart by chart: a cross-bilateral filter (Tomasi and Manduchi 1998) with
 * a Gaussian of `sigma` texels that does not cross changes of brightness beyond `tolerance`.
 */
export function denoise(scene: BakeScene, light: Float32Array, valid: Float32Array, sigma: number, tolerance: number): void {
  const out = Float32Array.from(light);
  for (const chart of scene.charts) denoiseChart(chart, scene.hall.atlas.width, light, valid, sigma, tolerance, out);
  light.set(out);
}
