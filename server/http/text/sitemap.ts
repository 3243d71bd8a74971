import { offeredLanguages } from '#scenes/format/offered-languages.ts';
import type { Hosted } from '../../exhibitions.ts';
import { cataloguePath, indexPath, partPath, tourPath } from './addresses.ts';
import { type Markup, markup } from './markup.ts';

/** Paths of all pages of an exhibition: halls and their cases, and the same and the tours as text. */
export function pagePaths({ exhibition }: Pick<Hosted, 'exhibition'>): string[] {
  const { id, cases, exhibits, tours } = exhibition;
  const parts = [...cases, ...exhibits].map((part) => part.id);
  return [`/${id}`, ...parts.map((part) => `/${id}/${part}`), indexPath(id), cataloguePath(id), ...parts.map((part) => partPath(id, part)), ...tours.map((tour) => tourPath(id, tour.id))];
}

/** Each page in each language, with the others beside it. */
function entries(hosted: Hosted, origin: string): Markup[] {
  const languages = offeredLanguages(hosted.exhibition);
  return pagePaths(hosted).flatMap((path) => {
    const others = markup`${languages.map((tag) => markup`<xhtml:link rel="alternate" hreflang="${tag}" href="${origin}${path}?lang=${tag}"/>`)}<xhtml:link rel="alternate" hreflang="x-default" href="${origin}${path}"/>`;
    return languages.map((tag) => markup`<url><loc>${origin}${path}?lang=${tag}</loc>${others}</url>
`);
  });
}

export function sitemap(exhibitions: Iterable<Hosted>, origin: string): string {
  const { text } = markup`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${[...exhibitions].map((hosted) => entries(hosted, origin))}</urlset>`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${text}\n`;
}

export const robots = (origin: string): string => `User-agent: *\nDisallow: /api/\n\nSitemap: ${origin}/sitemap.xml\n`;
