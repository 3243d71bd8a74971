import type { Plan } from '#scenes/format/plan.ts';
import type { Exhibition } from '#scenes/format/schema.ts';
import { yawOfCompass, yawTowards } from '#scenes/format/directions.ts';
import { resolveOpenings } from '#scenes/format/openings.ts';

export type View = { at: [x: number, z: number]; yaw: number };

/** Where to look from: a given place, or just inside the first opening of a hall, or the start. */
export function viewOf(plan: Plan, exhibition: Exhibition, asked: URLSearchParams): View {
  const at = asked.get('at')?.split(',').map(Number);
  if (at) return { at: [at[0]!, at[1]!], yaw: yawOfCompass(Number(asked.get('yaw') ?? 0)) };
  const hall = exhibition.halls.find((h) => h.id === asked.get('hall'));
  const opening = resolveOpenings(exhibition).find((o) => o.sides.some((s) => s.hall === hall?.id));
  if (!hall || !opening) return { at: [...plan.start.at], yaw: plan.start.yaw };
  const [west, north, east, south] = opening.rect;
  const [x, z] = [(west + east) / 2, (north + south) / 2];
  const [inX, inZ] = opening.axis === 'x' ? [Math.sign((hall.floor[0] + hall.floor[2]) / 2 - x), 0] : [0, Math.sign((hall.floor[1] + hall.floor[3]) / 2 - z)];
  const back = Number(asked.get('back') ?? -0.5);
  return { at: [x - inX * back, z - inZ * back], yaw: yawTowards(inX, inZ) };
}
