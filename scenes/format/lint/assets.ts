import type { AssetFact, AssetType } from '../asset-facts.ts';
import { onFloor } from '../exhibit-refs.ts';
import { plinthOf } from '../obstacles.ts';
import type { Problem } from '../problem.ts';
import { modelCompanions, referencedFiles } from '../referenced-files.ts';
import type { FileUse, ReferencedFile } from '../referenced-files.ts';
import type { Rule } from '../rules.ts';
import { errorAt, hallFile, metres, oneOf, warningAt } from './lint-context.ts';
import type { LintContext } from './lint-context.ts';

const KB = 1024;
/** What a file may be, by its use, and how large. */
export const BUDGETS: Record<FileUse, { types: readonly AssetType[]; bytes: number }> = {
  model: { types: ['glb'], bytes: 350 * KB },
  picture: { types: ['png', 'jpeg', 'webp', 'avif'], bytes: 600 * KB },
  image: { types: ['png', 'jpeg', 'webp', 'avif'], bytes: 600 * KB },
  audio: { types: ['mp3', 'ogg', 'm4a', 'wav', 'webm'], bytes: 4000 * KB },
  video: { types: ['mp4', 'webm'], bytes: 20_000 * KB },
  captions: { types: ['vtt'], bytes: 200 * KB },
};
export const MAX_TRIANGLES = 25_000;
export const MAX_PIXELS = 4096;

/** The files that exhibits show: there, readable, of the right type, within budget; and annotations that lie on their model. */
export function lintAssets(context: LintContext): void {
  for (const named of referencedFiles(context.exhibition)) {
    const fact = context.assets[named.name];
    if (fact !== undefined) lintFile(context, named, fact);
  }
  lintMedia(context);
  lintAnnotations(context);
  lintObjectSizes(context);
}

function lintFile({ report }: LintContext, named: ReferencedFile, fact: AssetFact): void {
  const problem = (rule: Rule, wrong: string, instead: string): Problem => ({ rule, severity: 'error', file: named.file, place: named.place, wrong, instead });
  if (fact.state === 'missing') {
    report(problem('asset-missing', `There is no file "${named.name}".`, named.name.startsWith('/assets/') ? 'Files that begin with /assets/ lie in the project’s assets folder; build it there or write another.' : 'Put it into the exhibition’s folder; paths begin there.'));
    return;
  }
  const { types, bytes } = BUDGETS[named.use];
  if (!types.includes(fact.type)) {
    report(problem('asset-wrong-type', fact.type === 'unknown' ? `"${named.name}" is of no type that can be shown.` : `"${named.name}" is ${fact.type.toUpperCase()}, whatever its name says.`, `Use ${oneOf(types.map((t) => t.toUpperCase())).replaceAll('"', '')}.`));
    return;
  }
  if (fact.corrupt !== null) {
    report(problem('asset-corrupt', `"${named.name}" cannot be used: ${fact.corrupt}.`, 'Export it again.'));
    return;
  }
  if (fact.bytes > bytes) report(problem('asset-too-large', `"${named.name}" has ${Math.ceil(fact.bytes / KB)} KB.`, `Keep it within ${bytes / KB} KB.`));
  if (fact.model !== null && fact.model.triangles > MAX_TRIANGLES) report(problem('asset-too-large', `"${named.name}" has ${fact.model.triangles} triangles.`, `Keep it within ${MAX_TRIANGLES}.`));
  if (fact.image !== null && Math.max(fact.image.width, fact.image.height) > MAX_PIXELS) report(problem('asset-too-large', `"${named.name}" has ${fact.image.width} by ${fact.image.height} pixels.`, `Scale it down to at most ${MAX_PIXELS} on its longer side.`));
}

function lintMedia({ exhibition, known, report }: LintContext): void {
  for (const { exhibit, file, steps } of known.values()) {
    if (exhibit.kind !== 'media' || exhibit.form === 'image') continue;
    for (const language of exhibition.languages) {
      if (exhibit.captions[language] === undefined) report(errorAt('missing-captions', { file, steps: [...steps, 'captions', language] }, `There are no captions in "${language}".`, `Add "${language}": "….vtt", a WebVTT file.`));
    }
    if (exhibit.transcript === undefined) report(errorAt('missing-transcript', { file, steps: [...steps, 'transcript'] }, 'There is no transcript.', 'Add "transcript" with all that is said, for those who read instead of listening.'));
  }
}

function lintAnnotations({ assets, known, report }: LintContext): void {
  for (const { exhibit, file, steps } of known.values()) {
    if (exhibit.kind !== 'object') continue;
    const fact = assets[exhibit.model];
    if (fact === undefined || fact.state === 'missing') continue;
    for (const [index, annotation] of exhibit.annotations.entries()) {
      const at = [...steps, 'annotations', index];
      if (annotation.anchor !== undefined && fact.sheet === null) {
        report(errorAt('unknown-anchor', { file, steps: [...at, 'anchor'] }, `${exhibit.model} has no sheet of named points (${modelCompanions(exhibit.model).sheet}).`, 'Give the place as "at": [x, y, z] in metres instead.'));
      } else if (annotation.anchor !== undefined && !(fact.sheet?.anchors ?? []).includes(annotation.anchor)) {
        report(errorAt('unknown-anchor', { file, steps: [...at, 'anchor'] }, `The model has no point "${annotation.anchor}".`, `Write ${oneOf(fact.sheet?.anchors ?? [])}.`));
      }
      if (annotation.at !== undefined && fact.sheet !== null && isOff(annotation.at, fact.sheet.size)) {
        report(errorAt('annotation-off-model', { file, steps: [...at, 'at'] }, `[${annotation.at.join(', ')}] lies off the model.`, `The model is ${fact.sheet.size.map(metres).join(' by ')} (width, height, depth) and stands on its foot’s middle.`));
      }
    }
  }
}

/** Models stand on the middle of their foot: a point may lie a little outside their size, no more. */
function isOff([x, y, z]: [number, number, number], [width, height, depth]: [number, number, number]): boolean {
  const slack = 0.1;
  return Math.abs(x) > width * 0.75 + slack || Math.abs(z) > depth * 0.75 + slack || y < -slack || y > height + slack;
}

function lintObjectSizes({ assets, exhibition, known, report }: LintContext): void {
  for (const hall of exhibition.halls) {
    for (const [index, placement] of hall.exhibits.entries()) {
      const exhibit = known.get(placement.exhibit)?.exhibit;
      if (!onFloor(placement) || exhibit?.kind !== 'object') continue;
      const fact = assets[exhibit.model];
      if (fact === undefined || fact.state === 'missing' || fact.sheet === null) continue;
      const plinth = plinthOf(placement, exhibit);
      const [width, , depth] = fact.sheet.size.map((s) => s * exhibit.scale);
      const where = { file: hallFile(hall.id), steps: ['exhibits', index, ...(placement.plinth === undefined ? [] : ['plinth'])] };
      if ((width ?? 0) > plinth.width + 0.02 || (depth ?? 0) > plinth.depth + 0.02) {
        report(warningAt('larger-than-plinth', where, `"${placement.exhibit}" is ${metres(width ?? 0)} wide and ${metres(depth ?? 0)} deep, its plinth ${metres(plinth.width)} by ${metres(plinth.depth)}.`, 'Give the plinth a larger "width" and "depth", or the object a smaller "scale".'));
      }
    }
  }
}
