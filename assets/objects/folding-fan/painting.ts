import type { Vec2 } from '../../craft/vec.ts';
import { mix } from '../../craft/vec.ts';
import { LEAF, SPREAD } from './layout.ts';

/** Width of the strip in pixels: the leaf laid flat, its pleats forgotten. */
export const WIDE = 2048;
/** Colour of the bare silk, sRGB. */
export const SILK = '#efe3c6';
const MIDDLE = (LEAF[0] + LEAF[1]) / 2;
/** Pixels per metre along the middle of the leaf, and the height of the strip. */
const SCALE = WIDE / (SPREAD * MIDDLE);
export const TALL = Math.round((LEAF[1] - LEAF[0]) * SCALE);

/** How much of the sticks' lean is taken back, 0..1, and how far level ground rises at the ends of the leaf, metres. */
const UPRIGHT = 0.42;
const GROUND_RISE = 0.045;

/** A pigment: sRGB hex and opacity, perhaps running out into mist between two heights (metres above the leaf's lower edge). */
export interface Pigment {
  readonly color: string;
  readonly strength: number;
  readonly mist?: readonly [clear: number, full: number];
}

export type Thickness = number | ((t: number) => number);

/**
 * A painting on the fan's leaf in metres: x along the middle of the leaf from its centre, y up from its lower
 * edge. Marks lie over each other in the order of painting. Inside `at`, marks are drawn about a foot point and keep their true shape, although the leaf widens upwards.
 */
export class FanPainting {
  readonly #marks: string[] = [];
  readonly #defs: string[] = [];
  #foot: Vec2 | null = null;

  at(foot: Vec2, paint: () => void): void {
    const outer = this.#foot;
    this.#foot = foot;
    paint();
    this.#foot = outer;
  }

  pixel([x, y]: Vec2): Vec2 {
    if (!this.#foot) return this.#sheet(x, y);
    const [fx, fy] = this.#foot;
    // Things lean out with the sticks, but less than the sticks do: so a painter keeps them standing.
    const turn = (UPRIGHT * fx) / MIDDLE;
    const [lx, ly] = [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn)];
    const foot = this.#sheet(fx, fy);
    const radius = LEAF[0] + (TALL - foot[1]) / SCALE + ly;
    return [foot[0] + ((lx * MIDDLE) / radius) * SCALE, foot[1] - ly * SCALE];
  }

  /** Pixel of a point of the leaf; level ground rises towards the ends, so that it bends less than the leaf. */
  #sheet(x: number, y: number): Vec2 {
    const rise = GROUND_RISE * (x / 0.487) ** 2 * Math.min(1, Math.max(0, y) / 0.1) * Math.min(1, (0.3 - y) / 0.12);
    return [WIDE / 2 + x * SCALE, TALL - (y + rise) * SCALE];
  }

  #path(points: readonly Vec2[]): string {
    return `M${points.map((p) => this.pixel(p).map((n) => n.toFixed(1)).join(' ')).join('L')}Z`;
  }

  #fill({ color, strength, mist }: Pigment): string {
    if (!mist) return `fill="${color}" fill-opacity="${strength}"`;
    const id = `mist${this.#defs.length}`;
    const [clear, full] = mist.map((y) => this.pixel([0, y])[1]);
    this.#defs.push(`<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="${clear}" y2="${full}"><stop offset="0" stop-color="${color}" stop-opacity="0"/><stop offset="1" stop-color="${color}" stop-opacity="${strength}"/></linearGradient>`);
    return `fill="url(#${id})"`;
  }

  /** A wash of colour inside a closed shape; `soft` blurs its edge by so many pixels. */
  wash(points: readonly Vec2[], pigment: Pigment, soft = 0): this {
    const filter = soft > 0 ? ` filter="url(#soft${soft})"` : '';
    if (soft > 0 && !this.#defs.some((d) => d.includes(`"soft${soft}"`))) this.#defs.push(`<filter id="soft${soft}" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="${soft}"/></filter>`);
    this.#marks.push(`<path d="${this.#path(points)}" ${this.#fill(pigment)}${filter}/>`);
    return this;
  }

  /** Bare silk again inside a closed shape, so that what comes next lies in front. */
  clear(points: readonly Vec2[]): this {
    return this.mark(points, SILK, 1);
  }

  /** One brush line through points; thickness in metres, a number or a function of the way 0..1. */
  line(points: readonly Vec2[], thickness: Thickness, color = '#2a2622', strength = 0.85): this {
    const left: Vec2[] = [];
    const right: Vec2[] = [];
    points.forEach(([x, y], i) => {
      const before = points[Math.max(0, i - 1)]!;
      const after = points[Math.min(points.length - 1, i + 1)]!;
      const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
      const t = i / Math.max(1, points.length - 1);
      const half = (typeof thickness === 'number' ? thickness * mix(0.7, 1, Math.sin(Math.PI * t)) : thickness(t)) / 2;
      const [nx, ny] = [(-(after[1] - before[1]) / length) * half, ((after[0] - before[0]) / length) * half];
      left.push([x + nx, y + ny]);
      right.push([x - nx, y - ny]);
    });
    return this.mark([...left, ...right.reverse()], color, strength);
  }

  /** Everything painted so far on a piece of silk, as SVG. */
  svg(): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDE}" height="${TALL}"><defs>${this.#defs.join('')}</defs><rect width="${WIDE}" height="${TALL}" fill="${SILK}"/>${this.#marks.join('')}</svg>`;
  }

  /** A shape painted with a loaded brush. */
  mark(points: readonly Vec2[], color = '#2a2622', strength = 0.85): this {
    this.#marks.push(`<path d="${this.#path(points)}" fill="${color}" fill-opacity="${strength}"/>`);
    return this;
  }
}

/** A closed oval. */
export function oval(x: number, y: number, rx: number, ry: number, steps = 20, turn = 0): Vec2[] {
  return Array.from({ length: steps }, (_, i) => {
    const a = (i / steps) * 2 * Math.PI;
    const [px, py] = [Math.cos(a) * rx, Math.sin(a) * ry];
    return [x + px * Math.cos(turn) - py * Math.sin(turn), y + px * Math.sin(turn) + py * Math.cos(turn)];
  });
}
