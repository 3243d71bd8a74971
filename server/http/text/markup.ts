import { escapeHtml } from '../page.ts';

/** Text that is markup already. Whatever else is put into a template is escaped there, and only there. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Piece = Markup | string | number | null | undefined | false | readonly Piece[];

/** Signs that neither HTML nor XML can carry: control characters and halves of a pair. */
const UNSPEAKABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

function textOf(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'object') return piece.map(textOf).join('');
  return escapeHtml(String(piece).replace(UNSPEAKABLE, ''));
}

/**
 * HTML or XML as a template: `` markup`<p lang="${language}">${words}</p>` ``. Values are escaped for text and quoted
 * attributes alike; markup within markup and lists of it stay as they are; null, undefined and false leave nothing.
 */
export function markup(parts: TemplateStringsArray, ...values: Piece[]): Markup {
  return new Markup(parts.reduce((text, part, i) => text + textOf(values[i - 1]) + part));
}

/** Data for machines. A `<` within would otherwise end the element or open a comment. */
export function dataBlock(data: object): Markup {
  return new Markup(`<script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`);
}

export type Level = 1 | 2 | 3 | 4;

/** A heading of a level; a part of a page stands deeper in the catalogue than on its own page. */
export function heading(level: Level, content: Piece, id?: string): Markup {
  return markup`${new Markup(`<h${level}`)}${id !== undefined && markup` id="${id}"`}>${content}${new Markup(`</h${level}>`)}`;
}
