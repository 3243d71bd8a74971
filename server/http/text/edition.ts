import type { Say } from '#scenes/format/figure-text.ts';
import type { Exhibition } from '#scenes/format/schema.ts';
import { speak } from '#scenes/format/speak.ts';
import type { Spoken } from '#scenes/format/speak.ts';
import type { Words } from '#scenes/format/words.ts';
import type { Hosted } from '../../exhibitions.ts';
import type { ServedFiles } from '../files.ts';
import { type Markup, markup } from './markup.ts';
import { pageWords } from './page-words.ts';

/** An exhibition in one language, as it is read at one address. */
export type Edition = {
  exhibition: Exhibition;
  hosted: Hosted;
  files: ServedFiles;
  /** Scheme, host and port under which it is read. */
  origin: string;
  /** The language the reader wants the exhibition's words in. */
  language: string;
  /** The language of the page's own words, and so of the document: it may know fewer than the exhibition. */
  page: string;
  say: Say;
};

export function editionOf(hosted: Hosted, language: string, origin: string, files: ServedFiles): Edition {
  const { language: page, say } = pageWords(language);
  return { exhibition: hosted.exhibition, hosted, files, origin, language, page, say };
}

export function spokenIn(edition: Edition, words: Words): Spoken {
  return speak(words, edition.language, edition.exhibition.languages);
}

/** The words as bare text, for titles, attributes and data. */
export const plain = (edition: Edition, words: Words): string => spokenIn(edition, words).text;

/** A language's own name for itself, or its name in another language: "中文", "Chinese". */
export function nameOfLanguage(tag: string, inLanguage: string = tag): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag;
}

/** Text with its language, where that is not the document's. */
export function inLanguage(edition: Edition, text: string, language: string): Markup {
  return language === edition.page ? markup`${text}` : markup`<span lang="${language}">${text}</span>`;
}

/** A few words within a line; where the wished language is missing, another one, marked as such. */
export function phrase(edition: Edition, words: Words): Markup {
  const { text, language, fallback } = spokenIn(edition, words);
  const shown = inLanguage(edition, text, language);
  return fallback ? markup`${shown} <small class="only">(${edition.say('inLanguage', { language: nameOfLanguage(language, edition.page) })})</small>` : shown;
}

/** Paragraphs; a missing translation is said before them. */
export function prose(edition: Edition, words: Words, className?: string): Markup {
  const { text, language, fallback } = spokenIn(edition, words);
  const tag = language === edition.page ? null : markup` lang="${language}"`;
  const kind = className === undefined ? null : markup` class="${className}"`;
  return markup`${fallback && markup`<p class="only">${edition.say('onlyIn', { language: nameOfLanguage(language, edition.page) })}</p>`}${text.split(/\n\s*\n/).map((paragraph) => markup`<p${kind}${tag}>${paragraph}</p>`)}`;
}
