import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Exhibit, ObjectExhibit } from '#scenes/format/exhibit-schema.ts';
import { imageSize } from '#scenes/format/image-size.ts';
import { modelCompanions } from '#scenes/format/referenced-files.ts';
import { addressOf } from '../files.ts';
import { type Edition, phrase, spokenIn } from './edition.ts';
import { type Markup, type Piece, markup } from './markup.ts';

const types = { '.webp': 'webp', '.avif': 'avif', '.png': 'png', '.jpg': 'jpeg', '.jpeg': 'jpeg' } as const;
type Size = { width: number; height: number };
const sizes = new Map<string, Size | null>();

/** Pixels of a picture on disk, read once; its place on the page is then known before it has come. */
function sizeOf(path: string): Size | null {
  const known = sizes.get(path);
  if (known !== undefined) return known;
  const type = types[extname(path).toLowerCase() as keyof typeof types];
  const size = type === undefined ? null : imageSize(new Uint8Array(readFileSync(path)), type);
  sizes.set(path, size);
  return size;
}

type Picture = { address: string; size: Size | null };

function pictureAt({ files }: Edition, address: string): Picture | null {
  const file = files.get(address);
  return file === undefined ? null : { address, size: sizeOf(file.path) };
}

/** The photograph beside an object's model; there may be none. */
export function pictureOf(edition: Edition, exhibit: ObjectExhibit): Picture | null {
  return pictureAt(edition, addressOf(edition.exhibition.id, modelCompanions(exhibit.model).picture));
}

/** The first object of a case that has a picture: it stands at the head of the page. */
export function plateOf(edition: Edition, exhibits: readonly Exhibit[]): { exhibit: ObjectExhibit; picture: Picture } | null {
  for (const exhibit of exhibits) {
    const picture = exhibit.kind === 'object' ? pictureOf(edition, exhibit) : null;
    if (picture !== null && exhibit.kind === 'object') return { exhibit, picture };
  }
  return null;
}

type Shown = { alt: Exhibit['alt']; caption: Piece; className: string; /** Comes only when scrolled to. */ lazy?: boolean };

export function figure(edition: Edition, { address, size }: Picture, { alt, caption, className, lazy = false }: Shown): Markup {
  const said = spokenIn(edition, alt);
  const pixels = size === null ? null : markup` width="${size.width}" height="${size.height}"`;
  return markup`<figure class="${className}"><img src="${address}"${pixels} alt="${said.text}"${said.language !== edition.page && markup` lang="${said.language}"`}${lazy && markup` loading="lazy"`} decoding="async">${caption !== null && markup`<figcaption>${caption}</figcaption>`}</figure>`;
}

/** The photograph of an object with its name below. */
export function plate(edition: Edition, { exhibit, picture }: { exhibit: ObjectExhibit; picture: Picture }): Markup {
  return figure(edition, picture, { alt: exhibit.alt, caption: markup`<b>${phrase(edition, exhibit.title)}</b> ${edition.say('picture')}`, className: 'plate' });
}

/** A picture that the exhibition itself names. */
export function namedPicture(edition: Edition, { file, alt, credit }: { file: string; alt: Exhibit['alt']; credit: string }): Markup | null {
  const picture = pictureAt(edition, addressOf(edition.exhibition.id, file));
  return picture === null ? null : figure(edition, picture, { alt, caption: edition.say('credit', { credit }), className: 'print', lazy: true });
}
