import { nearestWord } from '../known-keys.ts';
import { onFloor, standsOnFloor } from '../exhibit-refs.ts';
import { MANIFEST_FILE } from '../parse.ts';
import type { Step } from '../problem.ts';
import { wallFrame, wallNames } from '../wall-frame.ts';
import { caseFile, errorAt, hallFile, oneOf, ownFile, routeFile, tourFile, warningAt } from './lint-context.ts';
import type { LintContext } from './lint-context.ts';

/** Ids: none twice, none unknown, every exhibit in one place, no file forgotten. */
export function lintReferences(context: LintContext): void {
  lintReservedIds(context);
  lintSharedNames(context);
  lintNamesInside(context);
  lintFields(context);
  lintPlacements(context);
  lintUnlistedFiles(context);
}

/** Addresses that the server answers itself: `/<id>` for exhibitions, `/<exhibition>/<id>` for cases and exhibits without one, `/<exhibition>/<case>/<id>` for the others. */
const RESERVED = ['api', 'app', 'assets', 'guide', 'health', 'matchmake', 'metrics', 'scenes', 'format'];
const RESERVED_PARTS = ['text', 'catalogue', 'feed.atom', 'tours'];
const RESERVED_EXHIBITS = ['text'];

function lintReservedIds({ exhibition, report }: LintContext): void {
  const taken = (file: string, steps: Step[], path: string) => report(errorAt('reserved-id', { file, steps: [...steps, 'id'] }, `"/${path}" is an address at which the server shows the exhibition as text.`, 'Choose another id.'));
  for (const study of exhibition.cases) {
    if (RESERVED_PARTS.includes(study.id)) taken(caseFile(study.id), [], `${exhibition.id}/${study.id}`);
    for (const [i, { id }] of study.exhibits.entries()) if (RESERVED_EXHIBITS.includes(id)) taken(caseFile(study.id), ['exhibits', i], `${exhibition.id}/${study.id}/${id}`);
  }
  for (const own of exhibition.exhibits) if (RESERVED_PARTS.includes(own.id)) taken(ownFile(own.id), [], `${exhibition.id}/${own.id}`);
  if (RESERVED.includes(exhibition.id)) report(errorAt('reserved-id', { file: MANIFEST_FILE, steps: ['id'] }, `"/${exhibition.id}" is an address that the server needs itself.`, 'Choose another id and rename the folder.'));
}

/** Cases and exhibits without a case share the addresses `/<exhibition>/<id>`. */
function lintSharedNames({ exhibition, report }: LintContext): void {
  const cases = new Set(exhibition.cases.map((c) => c.id));
  for (const own of exhibition.exhibits) {
    const where = { file: ownFile(own.id), steps: ['id'] };
    if (cases.has(own.id)) report(errorAt('duplicate-id', where, `"${own.id}" is also the id of a case, and both would have the same address.`, 'Give one of them another id and rename its file.'));
    if (own.exhibit.id !== own.id) report(errorAt('id-not-file-name', { ...where, steps: ['exhibit', 'id'] }, `The exhibit's id is "${own.exhibit.id}", its file's "${own.id}".`, `Write "id": "${own.id}" in both places.`));
  }
}

function lintNamesInside({ exhibition, report }: LintContext): void {
  const once = (file: string, steps: Step[], ids: readonly string[]) => {
    for (const [index, id] of ids.entries()) {
      const first = ids.indexOf(id);
      if (first < index) report(errorAt('duplicate-id', { file, steps: [...steps, index, 'id'] }, `"${id}" is already the id of entry ${first + 1} in this list.`, 'Give it an id of its own.'));
    }
  };
  const annotations = (file: string, steps: Step[], exhibit: (typeof exhibition.exhibits)[number]['exhibit']) => {
    if (exhibit.kind === 'object') once(file, [...steps, 'annotations'], exhibit.annotations.map((a) => a.id));
  };
  for (const study of exhibition.cases) {
    once(caseFile(study.id), ['exhibits'], study.exhibits.map((e) => e.id));
    for (const [i, exhibit] of study.exhibits.entries()) annotations(caseFile(study.id), ['exhibits', i], exhibit);
  }
  for (const own of exhibition.exhibits) annotations(ownFile(own.id), ['exhibit'], own.exhibit);
  for (const hall of exhibition.halls) once(hallFile(hall.id), ['walls'], hall.walls.map((w) => w.id));
  for (const tour of exhibition.tours) once(tourFile(tour.id), ['stops'], tour.stops.map((s) => s.id));
}

function lintFields({ exhibition, report }: LintContext): void {
  const fields = Object.keys(exhibition.fields);
  const check = (file: string, field: string) => {
    if (fields.includes(field)) return;
    const near = nearestWord(field, fields);
    const instead = near !== null ? `Did you mean "${near}"?` : fields.length > 0 ? `Write ${oneOf(fields)}, or add "${field}" to "fields" in exhibition.json.` : `Add "${field}" to "fields" in exhibition.json, with a name and an accent colour.`;
    report(errorAt('unknown-creative-field', { file, steps: ['field'] }, `There is no creative field "${field}" in this exhibition.`, instead));
  };
  for (const hall of exhibition.halls) if (hall.field !== undefined) check(hallFile(hall.id), hall.field);
  for (const study of exhibition.cases) check(caseFile(study.id), study.field);
}

function lintPlacements({ exhibition, known, report }: LintContext): void {
  const placedIn = new Map<string, string>();
  for (const hall of exhibition.halls) {
    for (const [index, placement] of hall.exhibits.entries()) {
      const where = { file: hallFile(hall.id), steps: ['exhibits', index] };
      const ref = placement.exhibit;
      const at = { ...where, steps: [...where.steps, 'exhibit'] };
      const found = known.get(ref);
      if (found === undefined) {
        const near = nearestWord(ref, [...known.keys()]);
        report(errorAt('unknown-exhibit', at, `There is no exhibit "${ref}".`, near === null ? 'Write "case/exhibit" for an exhibit of a case, or the id of a file in exhibits/.' : `Did you mean "${near}"?`));
        continue;
      }
      const before = placedIn.get(ref);
      if (before !== undefined) report(errorAt('placed-twice', at, `"${ref}" already has a place in ${before}.`, 'Keep one of the two places.'));
      placedIn.set(ref, hallFile(hall.id));
      const kind = found.exhibit.kind;
      if (onFloor(placement) && !standsOnFloor(found.exhibit)) {
        report(errorAt('wrong-kind-of-place', where, `"${ref}" is a ${kind}, which hangs on a wall, but it has a place on the floor ("at").`, `Give it a "wall" (${oneOf(wallNames(hall))}) and "along".`));
      }
      if (onFloor(placement)) continue;
      if (standsOnFloor(found.exhibit)) {
        report(errorAt('wrong-kind-of-place', where, `"${ref}" is ${kind === 'object' ? 'an object' : 'a globe'}, which stands on the floor, but it has a place on a wall.`, 'Give it "at": [x, z] and "facing".'));
      } else if (wallFrame(hall, placement.wall) === null) {
        report(errorAt('unknown-wall', { ...where, steps: [...where.steps, 'wall'] }, `This hall has no wall "${placement.wall}".`, `Write ${oneOf(wallNames(hall))}.`));
      }
    }
  }
  for (const { ref, file, steps } of known.values()) {
    if (!placedIn.has(ref)) report(warningAt('not-placed', { file, steps }, `"${ref}" has no place in any hall, so nobody will see it.`, 'Add it to "exhibits" of a hall, or remove it.'));
  }
}

function lintUnlistedFiles({ exhibition, files, report }: LintContext): void {
  const listed = new Set([MANIFEST_FILE, ...exhibition.halls.map((h) => hallFile(h.id)), ...exhibition.cases.map((c) => caseFile(c.id)), ...exhibition.exhibits.map((e) => ownFile(e.id)), ...exhibition.routes.map((r) => routeFile(r.id)), ...exhibition.tours.map((t) => tourFile(t.id))]);
  for (const file of Object.keys(files)) {
    if (listed.has(file)) continue;
    const [part, name] = file.split('/');
    report(warningAt('file-not-listed', { file, steps: [] }, 'This file is not named in exhibition.json, so it is not part of the exhibition.', `Add "${(name ?? '').replace(/\.json$/, '')}" to "${part ?? ''}" in exhibition.json, or remove the file.`));
  }
}
