/** Lengths in the sheet's millimetres; `value` in the chart's own unit. */
export type Bar = { from: number; length: number };

/** A scale that always contains zero, so that lengths may be compared. */
export type Scale = { min: number; max: number; ticks: number[]; at: (value: number) => number };

/** The next round number at or above a positive `x`: 1, 2, 2.5, 5 or 10 times a power of ten. */
export function roundUp(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x));
  const step = [1, 2, 2.5, 5, 10].find((s) => s * power >= x * (1 - 1e-9)) ?? 10;
  return step * power;
}

/** Round ends and steps around zero that leave as little empty as three to six steps can. */
function niceEnds(least: number, greatest: number): { step: number; min: number; max: number } {
  const ends = [3, 4, 5, 6].map((parts) => {
    const step = roundUp(Math.max(greatest - least, 1e-12) / parts);
    return { step, max: Math.ceil(greatest / step - 1e-9) * step, min: Math.floor(least / step + 1e-9) * step };
  });
  return ends.reduce((best, next) => (next.max - next.min < best.max - best.min - 1e-12 ? next : best));
}

/**
 * A linear scale from zero over `extent` millimetres. Negative values extend it below zero. `whole` sets the
 * upper end (100 for percentages); otherwise a round number a little above the greatest value.
 */
export function scaleFromZero(values: readonly number[], extent: number, whole?: number): Scale {
  const greatest = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  const { step, max: top, min } = niceEnds(least, greatest);
  const max = whole ?? top;
  const span = max - min || 1;
  const ticks: number[] = [];
  for (let i = 0; min + i * step <= max + step * 1e-6; i++) ticks.push(Number((min + i * step).toPrecision(12)));
  return { min, max, ticks, at: (value) => ((value - min) / span) * extent };
}

/** Bars from zero along one scale: `length` is proportional to the value, to the left for negative ones. */
export function barsFromZero(values: readonly number[], extent: number, whole?: number): { bars: Bar[]; scale: Scale } {
  const scale = scaleFromZero(values, extent, whole);
  const zero = scale.at(0);
  return { scale, bars: values.map((value) => ({ from: Math.min(zero, scale.at(value)), length: Math.abs(scale.at(value) - zero) })) };
}

export type LinePoint = { x: number; y: number };

/** Points of a line over years: both axes linear, the upright one from zero. `y` grows upwards. */
export function linePoints(points: readonly { year: number; value: number }[], width: number, height: number): { points: LinePoint[]; scale: Scale; from: number; to: number } {
  const years = points.map((p) => p.year);
  const from = Math.min(...years);
  const to = Math.max(...years);
  const scale = scaleFromZero(points.map((p) => p.value), height);
  return { from, to, scale, points: points.map((p) => ({ x: to > from ? ((p.year - from) / (to - from)) * width : width / 2, y: scale.at(p.value) })) };
}

/** What a share is part of: 100 where the unit is percent, otherwise the sum of all. */
export function wholeOf(values: readonly number[], unit: string): number {
  return /^[%％]/.test(unit.trim()) ? 100 : values.reduce((sum, value) => sum + value, 0);
}

/**
 * Which labels along an axis can stand without touching: the last and the first always, then from the end
 * backwards. `centres` and `widths` in millimetres; answers indices.
 */
export function roomForLabels(centres: readonly number[], widths: readonly number[], gap: number): Set<number> {
  const kept = new Set<number>();
  const fits = (i: number) => [...kept].every((k) => Math.abs(centres[k]! - centres[i]!) >= (widths[k]! + widths[i]!) / 2 + gap);
  const order = [centres.length - 1, 0, ...[...centres.keys()].reverse()];
  for (const i of order) if (i >= 0 && !kept.has(i) && fits(i)) kept.add(i);
  return kept;
}
