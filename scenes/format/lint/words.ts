import type { z } from 'zod';
import { borrowed, borrows } from '../case-words.ts';
import type { KnownExhibit } from '../exhibit-refs.ts';
import { linesNeeded, panelCapacity, setsHan } from '../panel-metrics.ts';
import { MANIFEST_FILE } from '../parse.ts';
import type { Step } from '../problem.ts';
import { caseStudy, hall, manifest, ownExhibit, route } from '../schema.ts';
import { tour } from '../tour-schema.ts';
import { visitWords } from '../visit-words.ts';
import type { Words } from '../words.ts';
import { caseFile, errorAt, hallFile, ownFile, routeFile, tourFile, warningAt } from './lint-context.ts';
import type { LintContext } from './lint-context.ts';

const ALT_LIMIT = 150;
/** A text of this many characters that is the same in two languages was not translated. */
const SAME_LIMIT = 24;
/** A case's story: words, or characters in Chinese. */
const STORY = { words: [120, 220], han: [200, 420] } as const;

/** Words: in every language, of the right length, and fit for those who cannot see. */
export function lintWords(context: LintContext): void {
  const { exhibition } = context;
  const files: [file: string, schema: z.ZodType, value: unknown][] = [
    [MANIFEST_FILE, manifest, { ...exhibition, halls: [], cases: [], exhibits: [], routes: [], tours: [] }],
    ...exhibition.halls.map((part): [string, z.ZodType, unknown] => [hallFile(part.id), hall, part]),
    ...exhibition.cases.map((part): [string, z.ZodType, unknown] => [caseFile(part.id), caseStudy, { ...part, exhibits: part.exhibits.map((e) => (borrows(e) ? { ...e, text: {} } : e)) }]),
    ...exhibition.exhibits.map((part): [string, z.ZodType, unknown] => [ownFile(part.id), ownExhibit, part]),
    ...exhibition.routes.map((part): [string, z.ZodType, unknown] => [routeFile(part.id), route, part]),
  ];
  const ofExhibition = { languages: exhibition.languages, of: 'in exhibition.json' };
  for (const [file, schema, value] of files) visitWords(schema, value, (said, steps) => lintSaid(context, file, said, steps, ofExhibition));
  for (const part of exhibition.tours) visitWords(tour, part, (said, steps) => lintSaid(context, tourFile(part.id), said, steps, { languages: part.languages, of: 'of this tour' }));
  for (const study of exhibition.cases) lintStory(context, caseFile(study.id), study.story);
  lintPanels(context);
}

/** `wanted`: the languages that must be there, and where they are listed. */
function lintSaid({ report }: LintContext, file: string, said: Words, steps: Step[], wanted: { languages: readonly string[]; of: string }): void {
  for (const language of wanted.languages) {
    if (said[language] === undefined) report(errorAt('missing-words', { file, steps: [...steps, language] }, `These words are missing in "${language}".`, `Add "${language}": "…", or remove "${language}" from "languages" ${wanted.of}.`));
  }
  const seen = new Map<string, string>();
  for (const [language, text] of Object.entries(said)) {
    const same = text.length >= SAME_LIMIT ? seen.get(text) : undefined;
    if (same !== undefined) report(warningAt('not-translated', { file, steps: [...steps, language] }, `The words in "${language}" are the same as in "${same}".`, 'Translate them, or remove the copy: a missing language is shown as such.'));
    seen.set(text, language);
    if (steps.at(-1) === 'alt' && text.length > ALT_LIMIT) {
      report(errorAt('alt-too-long', { file, steps: [...steps, language] }, `This alternative text has ${text.length} characters.`, `Say in at most ${ALT_LIMIT} characters what one sees; the rest belongs in "text".`));
    }
  }
}

function lintStory({ report }: LintContext, file: string, story: Words): void {
  for (const [language, text] of Object.entries(story)) {
    const han = setsHan(language);
    if (!han && language !== 'en') continue;
    const [least, most] = han ? STORY.han : STORY.words;
    const count = han ? text.replace(/\s/g, '').length : text.split(/\s+/).filter((w) => w !== '').length;
    if (count >= least && count <= most) continue;
    const unit = han ? 'characters' : 'words';
    report(errorAt('story-length', { file, steps: ['story', language] }, `This story has ${count} ${unit}.`, `Tell it in ${least} to ${most} ${unit}: the problem, what people made, what changed.`));
  }
}

/** A board has either words of its own or its case's, and not nothing. */
function lintPanelWords({ exhibition, report }: LintContext, { exhibit, file, steps, caseId }: KnownExhibit): void {
  if (exhibit.kind !== 'panel') return;
  const at = { file, steps: [...steps, 'text'] };
  if (!borrows(exhibit)) {
    if (Object.keys(exhibit.text).length === 0) report(errorAt('panel-words', at, 'This panel has no text.', 'Write its words per language: "text": { "en": "…" }.'));
    return;
  }
  const study = exhibition.cases.find((one) => one.id === caseId);
  const words = study === undefined ? null : borrowed(exhibit, study);
  if (study === undefined) report(errorAt('panel-words', { file, steps: [...steps, 'style'] }, `A "${exhibit.style}" panel speaks with the words of its case, and this exhibit has none.`, 'Write "style": "text" and a text, or move the panel into a case.'));
  else if (words === null) report(errorAt('panel-words', { file, steps: [...steps, 'style'] }, 'This panel shows the question of its case, which has none.', 'Add "question": { "en": "…?" } to the case, or remove the panel.'));
  else if (exhibit.text !== words) report(errorAt('panel-words', at, `A "${exhibit.style}" panel has the words of its case, and this one also has a text.`, 'Remove "text", or write "style": "text".'));
}

function lintPanels(context: LintContext): void {
  const { known, report } = context;
  for (const one of known.values()) {
    const { exhibit, file, steps } = one;
    lintPanelWords(context, one);
    for (const [language, alt] of Object.entries(exhibit.alt)) {
      if (alt === exhibit.title[language]) report(warningAt('alt-repeats-title', { file, steps: [...steps, 'alt', language] }, 'The alternative text only repeats the title.', 'Say what one sees: form, material, colour, what the chart does.'));
    }
    if (exhibit.kind !== 'panel' || exhibit.style === 'title') continue;
    for (const [language, text] of Object.entries(exhibit.text)) {
      const { lines, perLine } = panelCapacity(exhibit.size, language, { title: exhibit.title[language] ?? '', picture: exhibit.picture !== undefined });
      const needed = linesNeeded(text, perLine);
      if (needed <= lines) continue;
      report(errorAt('text-too-long', { file, steps: [...steps, 'text', language] }, `This text takes ${Math.ceil(needed)} lines, but ${lines} fit on a panel of ${exhibit.size.join(' by ')} m${exhibit.picture === undefined ? '' : ' with a picture'}.`, `Shorten it to about ${Math.max(0, Math.floor(lines * perLine * 0.95))} characters, or make the panel larger.`));
    }
  }
}
