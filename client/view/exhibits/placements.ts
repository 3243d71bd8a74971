import type { Plan } from '#scenes/format/plan.ts';
import type { Placed } from '#scenes/format/placement.ts';
import type { Exhibition, Hall } from '#scenes/format/schema.ts';
import type { Placement } from './exhibit-view.ts';
import { MIDNIGHT } from './palette.ts';

/** The colour by which one knows the hall: its own, its field's, or the house's midnight blue. */
export function accentOf(exhibition: Exhibition, hall: Hall | undefined): string {
  return hall?.accent ?? exhibition.fields[hall?.field ?? '']?.accent ?? MIDNIGHT;
}

/** Whether an exhibit hangs on a wall that is painted in the accent colour. */
function hangsOnAccent(hall: Hall | undefined, placed: Placed): boolean {
  const names = [placed.ref, placed.exhibit.id];
  const place = hall?.exhibits.find((p) => names.includes(p.exhibit));
  if (hall === undefined || place === undefined || !('wall' in place)) return false;
  const [wall] = place.wall.split(':');
  return wall === hall.accentWall || hall.walls.some((free) => free.id === wall && free.accent);
}

/** Every placed exhibit with what its view must know of its case and wall. */
export function placements(exhibition: Exhibition, plan: Plan): Placement[] {
  return plan.placed.map((placed) => {
    const hall = exhibition.halls.find((h) => h.id === placed.hall);
    const city = exhibition.cases.find((c) => c.id === placed.caseId) ?? null;
    const accent = city === null ? accentOf(exhibition, hall) : (exhibition.fields[city.field]?.accent ?? accentOf(exhibition, hall));
    return { ...placed, case: city, accent, onAccent: hangsOnAccent(hall, placed) };
  });
}
