import { Vector3 } from 'three';
import type { Chart, HallBuilding } from '#scenes/format/building.ts';
import type { RoomReflection } from './room-reflection.ts';
import type { Rgb } from '../light/sky.ts';
import { albedoOf } from '../palette.ts';
import { MAX_MIRRORED_BOXES } from './room-reflection.ts';

/** Rough radiance of things that stand on the floor, as the floor mirrors them: white plinths in even light. */
const PLINTH = [0.27, 0.26, 0.25] as const;
const BENCH = [0.03, 0.018, 0.01] as const;
const STANDING: ReadonlySet<string> = new Set(['plinth', 'bench', 'free-wall']);
/** Share of white that a lit upright surface gives back to the floor. */
const UPRIGHT_LIGHT = 0.4;

function colourOf(top: Chart, accent: Rgb): Vector3 {
  if (top.part === 'bench') return new Vector3(...BENCH);
  if (top.material !== 'accent') return new Vector3(...PLINTH);
  return new Vector3(...albedoOf(top.material, accent)).multiplyScalar(UPRIGHT_LIGHT);
}

/** Tops lower than this need no reflection of their own. Metres. */
const LOWEST = 0.1;

/** A level top of a plinth or bench tells the whole box, from just above the floor to it. */
function boxUnder(top: Chart, accent: Rgb): RoomReflection['boxes'][number] {
  const a = top.origin;
  const b = [0, 1, 2].map((k) => top.origin[k]! + top.u[k]! * top.width + top.v[k]! * top.height) as [number, number, number];
  const isBench = top.part === 'bench';
  const foot = isBench ? a[1] - 0.06 : 0.05;
  return {
    low: new Vector3(Math.min(a[0], b[0]), foot, Math.min(a[2], b[2])),
    high: new Vector3(Math.max(a[0], b[0]), a[1], Math.max(a[2], b[2])),
    colour: colourOf(top, accent),
  };
}

/** What stands in a hall and is mirrored in its floor, the largest first. */
export function mirroredBoxes(hall: HallBuilding, accent: Rgb): RoomReflection['boxes'] {
  return hall.charts
    .filter((chart) => STANDING.has(chart.part) && chart.normal[1] > 0.9 && chart.origin[1] > LOWEST)
    .sort((a, b) => b.width * b.height - a.width * a.height)
    .slice(0, MAX_MIRRORED_BOXES)
    .map((top) => boxUnder(top, accent));
}
