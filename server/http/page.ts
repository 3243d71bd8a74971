import { offeredLanguages } from '#scenes/format/offered-languages.ts';
import { placedOf } from '#scenes/format/plan.ts';
import type { CaseStudy, Exhibition } from '#scenes/format/schema.ts';
import { speak } from '#scenes/format/speak.ts';
import type { Words } from '#scenes/format/words.ts';
import type { Hosted } from '../exhibitions.ts';
import type { ServedFiles } from './files.ts';

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const PICTURES = ['jpg', 'png', 'webp'];
/** Longest description shown in previews, in characters. */
const LONGEST = 220;

type Preview = { title: string; description: string; picture: string | null; language: string; found: boolean };

/** A text as one line, cut at a word. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST) > 0 ? line.lastIndexOf(' ', LONGEST) : LONGEST)}…`;
}

/** Address of the first of these pictures that an exhibition has for links to it. */
export function previewPicture(id: string, names: readonly string[], files: ServedFiles): string | null {
  const addresses = names.flatMap((name) => PICTURES.map((ending) => `/scenes/${id}/previews/${name}.${ending}`));
  return addresses.find((address) => files.has(address)) ?? null;
}

/** What an address shows, for whoever sees it as a link: exhibition, case or exhibit. `parts` follow the exhibition's id. */
export function previewOf({ exhibition, plan }: Hosted, parts: readonly string[], language: string, files: ServedFiles): Preview {
  const say = (words: Words): string => speak(words, language, exhibition.languages).text;
  const whole = say(exhibition.title);
  const study: CaseStudy | undefined = exhibition.cases.find((one) => one.id === parts[0]);
  const placed = parts.length === 0 ? null : placedOf(plan, [...parts]);
  const picture = previewPicture(exhibition.id, [...(study === undefined ? [] : [study.id]), 'exhibition'], files);
  const preview = { picture, language, found: parts.length === 0 || placed !== null };
  const exhibit = placed === null ? null : placed.exhibit;
  if (study !== undefined && parts.length === 1) return { ...preview, title: `${say(study.city)}, ${say(study.country)} · ${whole}`, description: shorten(say(study.summary)) };
  if (exhibit !== null) return { ...preview, title: `${say(exhibit.title)} · ${whole}`, description: shorten(say(exhibit.text)) };
  return { ...preview, title: whole, description: shorten(say(exhibition.summary)) };
}

/** What lies beside the page: a feed and the same in other languages, as links for its head, and the same as text. */
export type Beside = { links: string; text: string; words: string };

/** The page's own HTML with the words of what it shows; `origin` is the server's public address. */
export function fillPage(template: string, preview: Preview, address: string, origin: string, beside: Beside): string {
  const { title, description, picture, language } = preview;
  const properties: [kind: 'name' | 'property', name: string, content: string][] = [
    ['name', 'description', description],
    ['property', 'og:type', 'website'],
    ['property', 'og:title', title],
    ['property', 'og:description', description],
    ['property', 'og:url', origin + address],
    ['property', 'og:locale', language.replace('-', '_')],
    ['name', 'twitter:card', picture === null ? 'summary' : 'summary_large_image'],
    ...(picture === null ? [] : [['property', 'og:image', origin + picture] satisfies ['property', string, string]]),
  ];
  const tags = properties.map(([kind, name, content]) => `<meta ${kind}="${name}" content="${escapeHtml(content)}" />`);
  tags.push(beside.links);
  return template
    .replace(/<html lang="[^"]*"/, () => `<html lang="${escapeHtml(language)}"`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(title)}</title>`)
    .replace('<!--open-graph-->', () => tags.join('\n    '))
    .replace('<!--as-text-->', () => `<a href="${escapeHtml(beside.text)}">${escapeHtml(beside.words)}</a>`);
}

/** The page for a device that draws no halls: their scripts are not fetched beforehand. */
export const withoutHalls = (html: string): string => html.replaceAll(/ *<link [^>]*data-for="halls"[^>]*>\n?/g, '');

/** The language of a page: wished in the address, else the first of the browser's that the exhibition has. */
export function pageLanguage(exhibition: Pick<Exhibition, 'languages' | 'title'>, wished: unknown, accepted: (languages: string[]) => string | false): string {
  const offered = offeredLanguages(exhibition);
  if (typeof wished === 'string' && offered.includes(wished)) return wished;
  return accepted(offered) || offered[0] || 'en';
}
