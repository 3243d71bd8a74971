import type { ChartExhibit, TimelineExhibit } from '../exhibit-schema.ts';
import type { KnownExhibit } from '../exhibit-refs.ts';
import { nearestWord } from '../known-keys.ts';
import type { Step } from '../problem.ts';
import type { Figure, Source } from '../schema-parts.ts';
import { caseFile, errorAt, oneOf, ownFile, warningAt } from './lint-context.ts';
import type { LintContext } from './lint-context.ts';

/** Every figure has its source; charts and timelines compare what can be compared. */
export function lintFacts(context: LintContext): void {
  const { exhibition, known, report } = context;
  for (const study of exhibition.cases) {
    lintFigures(context, caseFile(study.id), study.figures, study.sources);
    if (study.goals.length === 0) report(errorAt('no-goals', { file: caseFile(study.id), steps: ['goals'] }, 'This case names no Sustainable Development Goal.', 'Write their numbers, such as [8, 11], from 1 to 17.'));
    for (const [index, goal] of study.goals.entries()) {
      if (study.goals.indexOf(goal) < index) report(errorAt('duplicate-goal', { file: caseFile(study.id), steps: ['goals', index] }, `Goal ${goal} is named twice.`, 'Name each goal once.'));
    }
  }
  for (const own of exhibition.exhibits) lintFigures(context, ownFile(own.id), own.figures, own.sources);
  for (const exhibit of known.values()) {
    if (exhibit.exhibit.kind === 'chart') lintChart(context, exhibit, exhibit.exhibit);
    if (exhibit.exhibit.kind === 'timeline') lintTimeline(context, exhibit, exhibit.exhibit);
  }
}

function lintFigures(context: LintContext, file: string, figures: Record<string, Figure>, sources: Record<string, Source>): void {
  for (const [id, figure] of Object.entries(figures)) lintSource(context, file, ['figures', id, 'source'], figure.source, sources);
}

function lintSource({ report }: LintContext, file: string, steps: Step[], source: string, sources: Record<string, Source>): void {
  if (Object.hasOwn(sources, source)) return;
  const ids = Object.keys(sources);
  const near = nearestWord(source, ids);
  const instead = near !== null ? `Did you mean "${near}"?` : ids.length > 0 ? `Write ${oneOf(ids)}, or add "${source}" to "sources".` : `Add "${source}" to "sources", with its title, address and tier.`;
  report(errorAt('unknown-source', { file, steps }, `There is no source "${source}" in this file.`, instead));
}

function lintChart({ report }: LintContext, { file, steps, figures }: KnownExhibit, chart: ChartExhibit): void {
  const shown: { figure: Figure; steps: Step[] }[] = [];
  for (const [index, point] of chart.points.entries()) {
    const at = [...steps, 'points', index, 'figure'];
    const figure = Object.hasOwn(figures, point.figure) ? figures[point.figure] : undefined;
    if (figure === undefined) {
      const near = nearestWord(point.figure, Object.keys(figures));
      report(errorAt('unknown-figure', { file, steps: at }, `There is no figure "${point.figure}" in this file.`, near === null ? 'Add it to "figures" with its value, unit, year and source.' : `Did you mean "${near}"?`));
      continue;
    }
    if (chart.points.findIndex((p) => p.figure === point.figure) < index) {
      report(errorAt('duplicate-point', { file, steps: at }, `"${point.figure}" is already in this chart.`, 'Remove the second point.'));
      continue;
    }
    if (figure.check === 'not-refound') {
      report(warningAt('not-refound-shown', { file, steps: at }, `The source of "${point.figure}" was not found again, and a chart makes it a headline.`, 'Find the source again, or leave this figure to the text.'));
    }
    shown.push({ figure, steps: at });
  }
  if (chart.form !== 'journey') lintUnits(report, file, shown);
  lintForm(report, file, steps, chart, shown.map((s) => s.figure));
  if (chart.form === 'line') lintLine(report, file, shown);
  if (chart.form === 'share') lintShare(report, file, [...steps, 'points'], shown.map((s) => s.figure));
}

/** Fewest and most points that each form can show. */
const POINTS = { bar: [2, 40], line: [2, 40], share: [2, 40], journey: [2, 6], tally: [1, 3] } as const;
/** Fewer are not worth counting, more nobody counts. */
const PIECES = [3, 240] as const;

function lintForm(report: LintContext['report'], file: string, steps: Step[], chart: ChartExhibit, figures: readonly Figure[]): void {
  const [least, most] = POINTS[chart.form];
  const count = chart.points.length;
  if (count < least || count > most) report(errorAt('chart-form', { file, steps: [...steps, 'points'] }, `A ${chart.form} shows ${least} to ${most} figures, and this one has ${count}.`, count < least ? 'Add figures, or choose another form.' : 'Show fewer, or choose another form.'));
  if (chart.unit === undefined && chart.form !== 'journey') report(errorAt('chart-form', { file, steps: [...steps, 'unit'] }, 'This chart does not say what it counts in.', 'Write the unit of its figures, such as "unit": { "en": "people" }.'));
  if ((chart.form === 'tally') !== (chart.each !== undefined)) {
    report(errorAt('chart-form', { file, steps: [...steps, 'each'] }, chart.form === 'tally' ? 'This tally does not say how much one piece stands for.' : 'Only a tally is made of pieces.', chart.form === 'tally' ? 'Write "each": 1, or a larger number for large figures.' : 'Remove "each", or write "form": "tally".'));
  }
  if (chart.form !== 'tally' || chart.each === undefined || figures.length === 0) return;
  const pieces = figures.reduce((sum, figure) => sum + Math.ceil(figure.value / chart.each!), 0);
  if (pieces < PIECES[0] || pieces > PIECES[1] || figures.some((f) => f.value <= 0)) report(errorAt('tally-pieces', { file, steps: [...steps, 'each'] }, `This tally comes to ${pieces} pieces.`, `Choose "each" so that there are ${PIECES[0]} to ${PIECES[1]} pieces; figures are above zero.`));
}

type Shown = { figure: Figure; steps: Step[] };

function lintUnits(report: LintContext['report'], file: string, shown: readonly Shown[]): void {
  const [first, ...others] = shown;
  if (first === undefined) return;
  for (const { figure, steps } of others) {
    const language = Object.keys(first.figure.unit).find((l) => figure.unit[l] !== undefined && figure.unit[l] !== first.figure.unit[l]);
    if (language !== undefined) report(errorAt('mixed-units', { file, steps }, `This figure counts in "${figure.unit[language]}", the first of the chart in "${first.figure.unit[language]}".`, 'Compare figures of one unit, or make two charts.'));
  }
}

function lintLine(report: LintContext['report'], file: string, shown: readonly Shown[]): void {
  let before = -Infinity;
  for (const { figure, steps } of shown) {
    if (figure.year === 'undated') {
      report(errorAt('undated-on-line', { file, steps }, 'This figure is undated, so it has no place on a line through the years.', 'Use "form": "bar", or leave it out.'));
      continue;
    }
    if (figure.year <= before) report(errorAt('points-out-of-order', { file, steps }, `${figure.year} follows ${before}.`, 'List the points from the earliest to the latest year, one for each year.'));
    before = figure.year;
  }
}

function lintShare(report: LintContext['report'], file: string, steps: Step[], figures: readonly Figure[]): void {
  const sum = figures.reduce((total, f) => total + f.value, 0);
  const percent = figures.some((f) => Object.values(f.unit).some((u) => /%|percent|per cent|百分/.test(u)));
  if (figures.some((f) => f.value < 0)) report(errorAt('share-not-whole', { file, steps }, 'A share cannot be less than nothing.', 'Use "form": "bar" for values below zero.'));
  else if (percent && sum > 100.5) report(errorAt('share-not-whole', { file, steps }, `These shares add up to ${Math.round(sum * 10) / 10} %.`, 'Use "form": "bar", or show shares of one whole only.'));
}

function lintTimeline(context: LintContext, { file, steps, sources }: KnownExhibit, timeline: TimelineExhibit): void {
  let before = -Infinity;
  for (const [index, entry] of timeline.entries.entries()) {
    const at = [...steps, 'entries', index];
    lintSource(context, file, [...at, 'source'], entry.source, sources);
    if (entry.year < before) context.report(errorAt('timeline-order', { file, steps: [...at, 'year'] }, `${entry.year} follows ${before}.`, 'List the entries from the earliest to the latest.'));
    before = entry.year;
  }
}
