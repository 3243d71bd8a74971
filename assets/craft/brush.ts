import sharp from 'sharp';
import { random, tileNoise } from './noise.ts';
import { clamp, mix } from './vec.ts';
import type { Vec2 } from './vec.ts';

/** Colour stops of a pigment, sRGB 0..255, from bare ground (0) to full strength (1) and heaped (above 1). */
export type PigmentRamp = readonly (readonly [strength: number, color: readonly [number, number, number]])[];

/** How a painting comes out of the hand and the kiln. Lengths in pixels of the drawing. */
export interface FiringOptions {
  readonly ramp: PigmentRamp;
  readonly seed: number;
  /** How far the hand strays. */
  readonly wobble: number;
  /** Width of the finished picture. */
  readonly width: number;
  readonly quality: number;
  /** Added to each pixel (sRGB 0..255 per channel), for tints of the ground: u to the right, v down, 0..1. */
  readonly tint?: (u: number, v: number) => number;
}

/** From the coordinates a motif is drawn in to pixels of the sheet. */
export type Projection = (point: Vec2) => Vec2;

/** Width of a stroke along its way, in the motif's own unit: a number, or a function of t in 0..1. */
export type StrokeWidth = number | ((t: number) => number);

/** A brush mark that starts fine, swells to `width` and runs out. */
export function swell(width: number, tip = 0.25): (t: number) => number {
  return (t) => width * (tip + (1 - tip) * Math.sin(Math.PI * Math.min(1, t * 0.94 + 0.06)) ** 0.7);
}

/**
 * A painting in two layers: lines (the loaded tip) and washes (the wet belly of the brush), drawn in
 * white on black, wrapping around left to right. Marks keep their order within a layer; `lift` wipes
 * both, so that what comes next lies in front. Marks are lists of points in the coordinates of the
 * current projection: a motif can be drawn in metres and land undistorted on a curved wall.
 */
export class Brush {
  readonly width: number;
  readonly height: number;
  readonly #lines: string[] = [];
  readonly #washes: string[] = [];
  #project: Projection = (point) => point;

  /** A sheet of `width` x `height` pixels. */
  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }

  /** Everything painted inside `paint` is drawn through `project`. */
  through(project: Projection, paint: () => void): this {
    const outer = this.#project;
    this.#project = project;
    paint();
    this.#project = outer;
    return this;
  }

  #path(points: readonly Vec2[]): string {
    return `M${points.map((p) => this.#project(p).map((x) => x.toFixed(1)).join(' ')).join('L')}Z`;
  }

  /** Shifted copies so that a mark over the left edge comes in at the right. */
  #around(svg: string): string {
    return [-this.width, 0, this.width].map((x) => `<g transform="translate(${x} 0)">${svg}</g>`).join('');
  }

  /** A shape at the brush's full load. */
  solid(points: readonly Vec2[]): this {
    this.#lines.push(this.#around(`<path d="${this.#path(points)}" fill="#fff"/>`));
    return this;
  }

  /** One stroke along points; widths are in the same unit as the points. */
  stroke(points: readonly Vec2[], width: StrokeWidth): this {
    const left: Vec2[] = [];
    const right: Vec2[] = [];
    points.forEach(([x, y], i) => {
      const before = points[Math.max(0, i - 1)]!;
      const after = points[Math.min(points.length - 1, i + 1)]!;
      const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
      const half = (typeof width === 'number' ? width : width(i / (points.length - 1))) / 2;
      const nx = (-(after[1] - before[1]) / length) * half;
      const ny = ((after[0] - before[0]) / length) * half;
      left.push([x + nx, y + ny]);
      right.push([x - nx, y - ny]);
    });
    return this.solid([...left, ...right.reverse()]);
  }

  /** The outline of a closed shape. */
  contour(points: readonly Vec2[], width: StrokeWidth): this {
    return this.stroke([...points, points[0]!], width);
  }

  /** A wash inside a closed shape, `strength` 0..1. */
  wash(points: readonly Vec2[], strength: number): this {
    this.#washes.push(this.#around(`<path d="${this.#path(points)}" fill="#fff" fill-opacity="${strength}"/>`));
    return this;
  }

  /** Wipes both layers inside a closed shape, and `margin` pixels around it. */
  lift(points: readonly Vec2[], margin = 0): this {
    const svg = this.#around(
      `<path d="${this.#path(points)}" fill="#000" stroke="#000" stroke-width="${margin * 2}" stroke-linejoin="round"/>`,
    );
    this.#lines.push(svg);
    this.#washes.push(svg);
    return this;
  }

  /** A band around the whole piece, centred on `y`; pixels of the sheet. */
  band(y: number, width: number): this {
    this.#lines.push(`<rect x="0" y="${(y - width / 2).toFixed(1)}" width="${this.width}" height="${width.toFixed(1)}" fill="#fff"/>`);
    return this;
  }

  async #raster(layer: readonly string[]): Promise<Buffer> {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${this.width}" height="${this.height}"><rect width="100%" height="100%" fill="#000"/>${layer.join('')}</svg>`;
    return sharp(Buffer.from(svg), { unlimited: true }).removeAlpha().greyscale().raw().toBuffer();
  }

  async #blur(layer: Buffer, sigma: number): Promise<Buffer> {
    const raw = { width: this.width, height: this.height, channels: 1 as const };
    return sharp(layer, { raw }).blur(sigma).toColourspace('b-w').raw().toBuffer();
  }

  /** Paints and fires: wavering lines, washes that pool at their edges, heaped dark spots; WebP bytes. */
  async fire(options: FiringOptions): Promise<Uint8Array> {
    const { width: w, height: h } = this;
    const line = await this.#raster(this.#lines);
    const wash = await this.#raster(this.#washes);
    const pooled = await this.#blur(line, w / 420);
    const next = random(options.seed);
    const seeds = () => Math.floor(next() * 1e9);
    const broad = tileNoise(12, seeds());
    const sway = tileNoise(24, seeds());
    const fine = tileNoise(48, seeds());
    const bristle = tileNoise(256, seeds());
    const cloud = tileNoise(6, seeds());

    const sample = (layer: Buffer, x: number, y: number): number => {
      const px = ((x % w) + w) % w;
      const py = clamp(y, 0, h - 1.01);
      const xi = Math.floor(px);
      const yi = Math.floor(py);
      const fx = px - xi;
      const fy = py - yi;
      const xn = (xi + 1) % w;
      const top = mix(layer[yi * w + xi]!, layer[yi * w + xn]!, fx);
      const low = mix(layer[(yi + 1) * w + xi]!, layer[(yi + 1) * w + xn]!, fx);
      return mix(top, low, fy) / 255;
    };

    const out = Buffer.alloc(w * h * 3);
    for (let py = 0; py < h; py++) {
      const v = py / h;
      for (let px = 0; px < w; px++) {
        const u = px / w;
        const f = fine(u * 48, v * 48) - 0.5;
        const x = px + options.wobble * ((broad(u * 12, v * 12) - 0.5) * 2 + f * 0.7);
        const y = py + options.wobble * ((sway(u * 24, v * 24) - 0.5) * 1.6 + (fine(u * 48 + 9, v * 48 + 5) - 0.5) * 0.7);
        const tip = sample(line, x, y);
        const belly = sample(wash, x, y);
        const grain = bristle(u * 256, v * 256);
        const load = broad(u * 12 + 3, v * 12 + 7);
        const flow = fine(u * 48 + 3, v * 48 + 2);
        let strength = tip * (0.74 + 0.32 * load + 0.2 * grain)
          + Math.max(0, sample(pooled, x, y) - 0.1) * 0.2
          + belly * (0.42 + 0.3 * flow + 0.16 * grain) * (1 - 0.4 * tip);
        if (tip > 0.5 && grain > 0.72 && flow > 0.5) strength += 0.4;
        const tint = (cloud(u * 6, v * 6) - 0.5) * 6 + (options.tint?.(u, v) ?? 0);
        const color = pigment(options.ramp, strength);
        for (let k = 0; k < 3; k++) out[(py * w + px) * 3 + k] = clamp(color[k]! + tint, 0, 255);
      }
    }
    const picture = await sharp(out, { raw: { width: w, height: h, channels: 3 } })
      .resize(options.width, null, { kernel: 'lanczos3' })
      .webp({ quality: options.quality, effort: 6, smartSubsample: true }).toBuffer();
    return new Uint8Array(picture);
  }
}

function pigment(ramp: PigmentRamp, strength: number): readonly number[] {
  let k = 0;
  while (k < ramp.length - 2 && strength > ramp[k + 1]![0]) k++;
  const [from, a] = ramp[k]!;
  const [to, b] = ramp[k + 1]!;
  const t = clamp((strength - from) / (to - from));
  return a.map((channel, i) => mix(channel, b[i]!, t));
}
