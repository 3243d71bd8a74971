import { type Plan, placedOf } from '#scenes/format/plan.ts';
import type { Route } from '#scenes/format/schema.ts';
import type { FloorPoint } from '#scenes/format/schema-parts.ts';

/** One leg of a route over the floor, from where one stands for a case to where one stands for the next. Metres. */
export type Leg = { to: string; points: FloorPoint[] };

/** Radius in metres at which a line turns a corner. */
const TURN = 0.45;
const STEPS = 5;

const between = (a: FloorPoint, b: FloorPoint, t: number): FloorPoint => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

/** The same way with its corners rounded, so that it reads as one line. */
export function rounded(points: readonly FloorPoint[], radius = TURN): FloorPoint[] {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return [];
  const smooth: FloorPoint[] = [first];
  for (let i = 1; i + 1 < points.length; i++) {
    const [a, b, c] = [points[i - 1]!, points[i]!, points[i + 1]!];
    const before = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const after = Math.hypot(c[0] - b[0], c[1] - b[1]);
    const reach = Math.min(radius, before / 2, after / 2);
    if (reach < 0.02) continue;
    const from = between(b, a, reach / before);
    const to = between(b, c, reach / after);
    for (let k = 0; k <= STEPS; k++) {
      const t = k / STEPS;
      smooth.push(between(between(from, b, t), between(b, to, t), t));
    }
  }
  smooth.push(last);
  return smooth;
}

/** Where a case is seen from first: before its title wall. Null when the case has no place. */
export function standFor(plan: Plan, caseId: string): FloorPoint | null {
  return placedOf(plan, [caseId])?.stand.at ?? null;
}

/** The legs of a route, the first from where visits start. Cases without a place are passed over. */
export function legsOf(plan: Plan, route: Route): Leg[] {
  const legs: Leg[] = [];
  let from: FloorPoint = plan.start.at;
  for (const stage of route.cases) {
    const to = standFor(plan, stage.case);
    if (to === null) continue;
    legs.push({ to: stage.case, points: [from, ...(plan.floor.path(from, to) ?? [to])] });
    from = to;
  }
  return legs;
}
