import type { Chart } from '#scenes/format/building.ts';

/** A plain rectangle of a chart: [u0, v0, u1, v1] in metres along its axes. */
export type Piece = readonly [number, number, number, number];

const cuts = (end: number, inner: number[]): number[] =>
  [...new Set([0, end, ...inner.filter((c) => c > 0 && c < end)])].sort((a, b) => a - b);

/** Splits a chart into the rectangles left by its holes, merging neighbours along u where a row has no hole between them. */
export function chartPieces(chart: Chart): Piece[] {
  if (chart.holes.length === 0) return [[0, 0, chart.width, chart.height]];
  const us = cuts(chart.width, chart.holes.flatMap((h) => [h[0], h[2]]));
  const vs = cuts(chart.height, chart.holes.flatMap((h) => [h[1], h[3]]));
  const pieces: Piece[] = [];
  for (let j = 0; j + 1 < vs.length; j++) {
    for (let i = 0; i + 1 < us.length; i++) {
      const u = (us[i]! + us[i + 1]!) / 2;
      const v = (vs[j]! + vs[j + 1]!) / 2;
      if (chart.holes.some((h) => u > h[0] && u < h[2] && v > h[1] && v < h[3])) continue;
      pieces.push([us[i]!, vs[j]!, us[i + 1]!, vs[j + 1]!]);
    }
  }
  return pieces;
}
