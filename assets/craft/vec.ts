/** A point or direction in object space: metres, right-handed, y up, front towards +z. */
export type Vec3 = readonly [x: number, y: number, z: number];

/** A point of a flat profile or outline, metres. */
export type Vec2 = readonly [x: number, y: number];

/** Linear RGB, each 0..1. */
export type Rgb = readonly [r: number, g: number, b: number];

/** Linear interpolation between `a` and `b`. */
export function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}

/** `value` held between `low` and `high`. */
export function clamp(value: number, low = 0, high = 1): number {
  return Math.min(high, Math.max(low, value));
}

/** 0 below `from`, 1 above `to`, a smooth S between (Hermite). */
export function smoothstep(from: number, to: number, value: number): number {
  const t = clamp((value - from) / (to - from));
  return t * t * (3 - 2 * t);
}

/** Component-wise mix of two colours. */
export function mixRgb(a: Rgb, b: Rgb, t: number): Rgb {
  return [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)];
}

/** A linear colour from an sRGB hex string such as '#c8643c'. */
export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  const channel = (shift: number) => {
    const c = ((value >> shift) & 255) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(16), channel(8), channel(0)];
}
