import type { Chart, HallBuilding, V3 } from '#scenes/format/building.ts';

/** The square inside a disc has this share of its diameter: no corner of it stands out and shades the drum. */
const ROUND_AS_SQUARE = Math.SQRT1_2;
const UP: V3 = [0, 1, 0];

/** A rectangle that blocks light; a chart's place without its light map. */
export type Face = Pick<Chart, 'origin' | 'u' | 'v' | 'normal' | 'width' | 'height'>;

function along(from: V3, u: V3, s: number, v: V3, t: number): V3 {
  return [from[0] + u[0] * s + v[0] * t, from[1] + u[1] * s + v[1] * t, from[2] + u[2] * s + v[2] * t];
}

/** The box under a level top: the top itself and four sides down to `bottom`. */
function boxFaces(top: Chart, bottom: number): Face[] {
  const inset = top.round ? (1 - ROUND_AS_SQUARE) / 2 : 0;
  const { u, v } = top;
  const width = top.width * (1 - 2 * inset);
  const depth = top.height * (1 - 2 * inset);
  const origin = along(top.origin, u, top.width * inset, v, top.height * inset);
  const height = top.origin[1] - bottom;
  const down = ([x, , z]: V3): V3 => [x, bottom, z];
  const side = (corner: V3, axis: V3, normal: V3, length: number): Face => ({ origin: down(corner), u: axis, v: UP, normal, width: length, height });
  return [
    { origin, u, v, normal: UP, width, height: depth },
    side(origin, u, v, width),
    side(along(origin, u, 0, v, depth), u, v, width),
    side(origin, v, u, depth),
    side(along(origin, u, width, v, 0), v, u, depth),
  ];
}

/** Everything that stands in a hall as boxes of five faces: plinths, seats of benches and free-standing walls. */
export function standingFaces(hall: HallBuilding): Face[] {
  return hall.charts.flatMap((chart) => {
    if (chart.normal[1] < 0.9) return [];
    if (chart.part === 'plinth' || chart.part === 'free-wall') return boxFaces(chart, 0);
    return chart.part === 'bench' ? boxFaces(chart, chart.origin[1] - 0.06) : [];
  });
}
