import { nearestWord } from '../known-keys.ts';
import { commonSide, gapBetween, openingSpan, resolveOpenings } from '../openings.ts';
import type { Opening } from '../openings.ts';
import { MANIFEST_FILE } from '../parse.ts';
import { WALL_THICKNESS } from '../wall-frame.ts';
import { errorAt, metres, oneOf } from './lint-context.ts';
import type { LintContext } from './lint-context.ts';

/** Wall that remains between two openings, in metres. */
const PIER = 0.4;

/** Openings lead from one hall to another, through the wall between them. */
export function lintOpenings(context: LintContext): void {
  const resolved = resolveOpenings(context.exhibition);
  for (const index of context.exhibition.openings.keys()) {
    const opening = resolved.find((o) => o.index === index);
    if (opening === undefined) lintNowhere(context, index);
    else lintOpening(context, opening, resolved);
  }
}

/** Says why an opening leads nowhere. */
function lintNowhere({ exhibition, report }: LintContext, index: number): void {
  const opening = exhibition.openings[index];
  if (opening === undefined) return;
  const steps = ['openings', index];
  const ids = exhibition.halls.map((h) => h.id);
  const [a, b] = opening.between.map((id) => exhibition.halls.find((h) => h.id === id));
  for (const [end, id] of opening.between.entries()) {
    if (ids.includes(id)) continue;
    const near = nearestWord(id, ids);
    report(errorAt('opening-unknown-hall', { file: MANIFEST_FILE, steps: [...steps, 'between', end] }, `There is no hall "${id}".`, near === null ? `Write ${oneOf(ids)}.` : `Did you mean "${near}"?`));
  }
  if (a === undefined || b === undefined) return;
  if (a === b) {
    report(errorAt('opening-unknown-hall', { file: MANIFEST_FILE, steps: [...steps, 'between'] }, `This opening leads from "${a.id}" into itself.`, 'Name two different halls.'));
    return;
  }
  const side = commonSide(a.floor, b.floor);
  if (side === null) {
    report(errorAt('opening-no-wall', { file: MANIFEST_FILE, steps }, `"${a.id}" and "${b.id}" have no wall in common, so this opening leads nowhere.`, `Move one of the halls until ${metres(WALL_THICKNESS)} lie between them, or remove the opening.`));
    return;
  }
  const [near, far] = gapBetween(a.floor, b.floor, side);
  const alongZ = side === 'east' || side === 'west';
  const i = alongZ ? 1 : 0;
  const low = Math.max(a.floor[i], b.floor[i]);
  const high = Math.min(a.floor[i + 2] ?? 0, b.floor[i + 2] ?? 0);
  const middle = metres((near + far) / 2);
  const fits = high - low >= opening.width;
  const range = fits ? `between ${metres(low + opening.width / 2)} and ${metres(high - opening.width / 2)}` : `and make it narrower: the common wall is ${metres(high - low)} long`;
  report(errorAt('opening-no-wall', { file: MANIFEST_FILE, steps: [...steps, 'at'] }, `An opening ${metres(opening.width)} wide at [${opening.at.join(', ')}] does not lie in the wall between "${a.id}" and "${b.id}".`, alongZ ? `Put x at ${middle} and z ${range}.` : `Put z at ${middle} and x ${range}.`));
}

function lintOpening({ exhibition, report }: LintContext, opening: Opening, all: readonly Opening[]): void {
  const where = { file: MANIFEST_FILE, steps: ['openings', opening.index] };
  const [west, north, east, south] = opening.rect;
  const thickness = opening.axis === 'x' ? east - west : south - north;
  const names = opening.sides.map((s) => s.hall);
  if (Math.abs(thickness - WALL_THICKNESS) > 0.01) {
    report(errorAt('wall-thickness', where, `The wall between "${names.join('" and "')}" is ${metres(thickness)} thick.`, `Leave ${metres(WALL_THICKNESS)} between the two floors.`));
  }
  for (const hall of exhibition.halls.filter((h) => names.includes(h.id))) {
    if (opening.height > hall.height - 0.2) {
      report(errorAt('opening-too-high', { ...where, steps: [...where.steps, 'height'] }, `This opening is ${metres(opening.height)} high, the hall "${hall.id}" ${metres(hall.height)}.`, `Make it at most ${metres(hall.height - 0.2)} high.`));
    }
  }
  for (const other of all) {
    if (other.index >= opening.index) continue;
    const meets = opening.sides.some((a) => other.sides.some((b) => a.hall === b.hall && a.side === b.side && spansMeet(openingSpan(opening, a), openingSpan(other, b))));
    if (meets) report(errorAt('openings-overlap', { ...where, steps: [...where.steps, 'at'] }, `Less than ${metres(PIER)} of wall is left between this opening and openings[${other.index}].`, `Move them apart, or make one opening of both.`));
  }
}

const spansMeet = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] < b[1] + PIER - 1e-9 && b[0] < a[1] + PIER - 1e-9;
