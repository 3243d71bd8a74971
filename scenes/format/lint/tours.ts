import type { Exhibit } from '../exhibit-schema.ts';
import { groupStands } from '../group-stands.ts';
import { nearestWord } from '../known-keys.ts';
import { offeredLanguages } from '../offered-languages.ts';
import type { Step } from '../problem.ts';
import { spokenOf } from '../speaking-time.ts';
import type { Tour, TourStop } from '../tour-schema.ts';
import { errorAt, hallFile, oneOf, toCentimetre as rounded, tourFile } from './lint-context.ts';
import type { LintContext } from './lint-context.ts';

/** The minutes of all stops together, as parts of the tour's. */
const STOPS_LEAST = 0.5;
const STOPS_MOST = 1.1;
/** People for whom there is room at every stop, and how many of them at least have the exhibit in sight. */
const GROUP = 25;
const GROUP_SEEING = 24;

/** Tours halt at exhibits that have a place, show what is there, and are told in their time. */
export function lintTours(context: LintContext): void {
  const { exhibition } = context;
  const placed = new Set(exhibition.halls.flatMap((hall) => hall.exhibits.map((placement) => placement.exhibit)));
  for (const tour of exhibition.tours) {
    const file = tourFile(tour.id);
    lintLanguages(context, tour, file);
    lintMinutes(context, tour, file);
    for (const [index, stop] of tour.stops.entries()) {
      const steps = ['stops', index];
      lintExhibit(context, stop, file, steps, placed);
      lintRoom(context, stop, file, steps);
      lintTold(context, stop, file, steps);
    }
  }
}

function lintExhibit({ known, report }: LintContext, stop: TourStop, file: string, steps: Step[], placed: ReadonlySet<string>): void {
  const at = { file, steps: [...steps, 'exhibit'] };
  const found = known.get(stop.exhibit);
  if (found === undefined) {
    const near = nearestWord(stop.exhibit, [...known.keys()]);
    report(errorAt('unknown-exhibit', at, `There is no exhibit "${stop.exhibit}".`, near === null ? 'Write "case/exhibit" for an exhibit of a case, or the id of a file in exhibits/.' : `Did you mean "${near}"?`));
    return;
  }
  if (!placed.has(stop.exhibit)) report(errorAt('stop-not-placed', at, `"${stop.exhibit}" has no place in any hall, so nobody can stop at it.`, 'Add it to "exhibits" of a hall, or stop at another exhibit.'));
  const { annotation, highlight } = stop;
  if (annotation !== undefined) {
    const names = found.exhibit.kind === 'object' ? found.exhibit.annotations.map((one) => one.id) : null;
    const instead = names === null ? `Only objects have annotations, and "${stop.exhibit}" is ${withArticle(found.exhibit.kind)}: remove "annotation".` : chooseFrom(annotation, names, 'annotation');
    if (names?.includes(annotation) !== true) report(errorAt('unknown-annotation', { file, steps: [...steps, 'annotation'] }, `"${stop.exhibit}" has no annotation "${annotation}".`, instead));
  }
  if (highlight !== undefined) {
    const names = figuresOn(found.exhibit);
    const instead = names === null ? `Only charts show figures, and "${stop.exhibit}" is ${withArticle(found.exhibit.kind)}: remove "highlight".` : chooseFrom(highlight, names, 'highlight');
    if (names?.includes(highlight) !== true) report(errorAt('unknown-highlight', { file, steps: [...steps, 'highlight'] }, `"${stop.exhibit}" shows no figure "${highlight}".`, instead));
  }
}

/** A whole group stands before the exhibit, and nearly everybody sees it. */
function lintRoom({ plan, report }: LintContext, { exhibit }: TourStop, file: string, steps: Step[]): void {
  const placed = plan.byRef.get(exhibit);
  // Where nobody comes on foot, other rules say so.
  if (placed === undefined || !plan.floor.reachable(...placed.stand.at)) return;
  const seeing = groupStands(plan, placed, GROUP).filter((stand) => stand.sees).length;
  if (seeing >= GROUP_SEEING) return;
  report(errorAt('no-room-for-group', { file, steps: [...steps, 'exhibit'] }, `Of a group of ${GROUP}, ${seeing} can stand where they see "${exhibit}".`, `Stop at another exhibit, or clear the floor before this one in ${hallFile(placed.hall)}.`));
}

const withArticle = (kind: string): string => (kind === 'object' ? `an ${kind}` : `a ${kind}`);

/** Figures that a chart's points show; null for other exhibits. */
const figuresOn = (exhibit: Exhibit): string[] | null => (exhibit.kind === 'chart' ? exhibit.points.map((point) => point.figure) : null);

function chooseFrom(wrong: string, names: readonly string[], field: string): string {
  const near = nearestWord(wrong, names);
  if (near !== null) return `Did you mean "${near}"?`;
  return names.length === 0 ? `It has none: remove "${field}".` : `Write ${oneOf(names)}, or remove "${field}".`;
}

/** A voice comes to the end of what is told before the group walks on. */
function lintTold({ report }: LintContext, { told, minutes }: TourStop, file: string, steps: Step[]): void {
  for (const [language, text] of Object.entries(told)) {
    const { count, unit, perMinute } = spokenOf(text, language);
    const most = Math.floor(minutes * perMinute);
    if (count <= most) continue;
    const needed = Math.ceil((count / perMinute) * 2) / 2;
    report(errorAt('told-too-long', { file, steps: [...steps, 'told', language] }, `This has ${count} ${unit}, but ${most} can be said in ${inMinutes(minutes)}.`, `Shorten it to ${most} ${unit}, or give the stop ${inMinutes(needed)}.`));
  }
}

const inMinutes = (minutes: number): string => (minutes === 1 ? '1 minute' : `${rounded(minutes)} minutes`);

function lintMinutes({ report }: LintContext, { minutes, stops }: Tour, file: string): void {
  const sum = stops.reduce((total, stop) => total + stop.minutes, 0);
  const wrong = `The stops take ${inMinutes(sum)} together, and the tour ${inMinutes(minutes)}.`;
  const at = { file, steps: ['minutes'] };
  // Sums of decimals have a tail: a tour of 10 minutes may have stops of 11.
  if (rounded(sum) > rounded(minutes * STOPS_MOST)) report(errorAt('tour-minutes', at, wrong, `Write "minutes": ${Math.ceil(rounded(sum))}, or shorten stops.`));
  if (rounded(sum) < rounded(minutes * STOPS_LEAST)) report(errorAt('tour-minutes', at, wrong, `Write "minutes": ${Math.ceil(rounded(sum))}, or give the stops more time.`));
}

/** Who chooses a tour in a language finds the halls around it in that language too. */
function lintLanguages({ exhibition, report }: LintContext, { languages }: Tour, file: string): void {
  const offered = offeredLanguages(exhibition);
  for (const [index, language] of languages.entries()) {
    if (offered.includes(language)) continue;
    report(errorAt('unknown-language', { file, steps: ['languages', index] }, `This exhibition is not offered in "${language}".`, `Write ${oneOf(offered)}, or add "${language}" to "languages" in exhibition.json.`));
  }
}
