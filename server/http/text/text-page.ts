import { offeredLanguages } from '#scenes/format/offered-languages.ts';
import { shorten } from '../page.ts';
import { toCatalogue, toFeed, toHalls, toIndex, toLiveHalls, toTour } from './addresses.ts';
import { type Edition, nameOfLanguage, phrase, plain } from './edition.ts';
import { type Markup, type Piece, dataBlock, markup } from './markup.ts';
import type { StyleSheet } from './style-sheet.ts';

/** What a page is, beside its content. */
export type TextPage = {
  /** Without the exhibition's name; null for the exhibition itself. */
  title: string | null;
  description: string;
  /** Path without its language. */
  path: string;
  /** Address of the picture that links to the page show. */
  picture: string | null;
  data: object;
  kind: 'case' | 'exhibit' | 'index' | 'catalogue' | 'tour' | 'live';
  /** Where the halls show the same. */
  halls: { part?: string; words: 'walk' | 'walkCase' | 'walkExhibit' } | { tour: string; words: 'walkTour' } | { live: string; words: 'walkIn' };
  body: Piece;
};

/** This very page in its language, and the same in the others: for search engines and readers of feeds. */
export function alternates(edition: Edition, path: string): Markup {
  const { exhibition, origin, language } = edition;
  const inEach = offeredLanguages(exhibition).map((tag) => markup`<link rel="alternate" hreflang="${tag}" href="${origin}${path}?lang=${tag}">`);
  return markup`<link rel="canonical" href="${origin}${path}?lang=${language}">${inEach}<link rel="alternate" hreflang="x-default" href="${origin}${path}">`;
}

function head(edition: Edition, { title, description, path, picture, data }: TextPage, style: StyleSheet): Markup {
  const { exhibition, origin } = edition;
  const whole = plain(edition, exhibition.title);
  const full = title === null ? whole : `${title} · ${whole}`;
  const line = shorten(description);
  return markup`<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${full}</title><meta name="description" content="${line}"><meta property="og:title" content="${full}"><meta property="og:description" content="${line}">${picture !== null && markup`<meta property="og:image" content="${origin}${picture}">`}${alternates(edition, path)}<link rel="alternate" type="application/atom+xml" title="${whole}" href="${toFeed(edition)}"><link rel="icon" href="data:,">${style.fonts.map((font) => markup`<link rel="preload" as="font" type="font/woff2" crossorigin href="${font}">`)}${style.han !== null && edition.page.startsWith('zh') && markup`<link rel="stylesheet" href="${style.han}">`}<link rel="stylesheet" href="${style.address}">${dataBlock(data)}</head>`;
}

function languages({ exhibition, language, say }: Edition, path: string): Markup | null {
  const offered = offeredLanguages(exhibition);
  if (offered.length < 2) return null;
  return markup`<ul class="languages" aria-label="${say('language')}">${offered.map((tag) => markup`<li><a href="${path}?lang=${tag}" lang="${tag}" hreflang="${tag}"${tag === language && markup` aria-current="true"`}>${nameOfLanguage(tag)}</a></li>`)}</ul>`;
}

/** Where one may go from the head of a page: into the halls, and further. */
export const ways = (links: readonly [href: string, words: string][]): Markup =>
  markup`<ul class="ways">${links.map(([href, words], i) => markup`<li><a${i === 0 && markup` class="halls"`} href="${href}">${words}</a></li>`)}</ul>`;

function hallsOf(edition: Edition, halls: TextPage['halls']): string {
  if ('live' in halls) return toLiveHalls(edition, halls.live);
  return 'tour' in halls ? toTour(edition, halls.tour) : toHalls(edition, halls.part);
}

/** A whole page that needs no script. `script`: address of one that adds to it. */
export function textPage(edition: Edition, page: TextPage, style: StyleSheet, script: string | null = null): string {
  const { say, exhibition } = edition;
  const name = phrase(edition, exhibition.title);
  const top = markup`<header class="top"><nav aria-label="${say('whole')}"><a class="whole" href="${toIndex(edition)}"${page.kind === 'index' && markup` aria-current="page"`}>${name}</a>${languages(edition, page.path)}</nav></header>`;
  const halls = markup`<a class="halls" href="${hallsOf(edition, page.halls)}">${say(page.halls.words)}</a>`;
  const link = (kind: TextPage['kind'], to: string, words: string) => markup`<li><a href="${to}"${page.kind === kind && markup` aria-current="page"`}>${say(words)}</a></li>`;
  const foot = markup`<footer class="foot">${halls}<ul>${link('index', toIndex(edition), 'index')}${link('catalogue', toCatalogue(edition), 'catalogue')}<li><a href="${toFeed(edition)}">${say('feed')}</a></li></ul></footer>`;
  const { text } = markup`<html lang="${edition.page}">${head(edition, page, style)}<body class="${page.kind}"><a class="skip" href="#text">${say('skip')}</a>${top}<main id="text">${page.body}</main>${foot}${script !== null && markup`<script type="module" src="${script}"></script>`}</body></html>`;
  return `<!doctype html>\n${text}\n`;
}
