import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ServedFiles } from '../files.ts';

/** In the order in which they apply. */
const PARTS = ['tokens', 'base', 'frame', 'opening', 'part', 'spots-and-tables', 'sources', 'routes', 'live', 'index', 'catalogue', 'wide', 'print'];
const FAMILIES = ['@fontsource-variable/newsreader', '@fontsource-variable/instrument-sans'];
const FACE = /@font-face\s*\{[^}]*?url\(\.\/files\/([\w-]+)\.woff2\)[^}]*\}/g;
const require = createRequire(import.meta.url);

/** Address of a built file by the beginning of its name; the rest is a digest. */
function builtFile(files: ServedFiles, stem: string, ending: string): string | null {
  for (const address of files.keys()) if (address.startsWith(`/app/${stem}-`) && address.endsWith(ending) && !address.slice(`/app/${stem}-`.length, -ending.length).includes('-wght-')) return address;
  return null;
}

/** The faces of the page's own families, from the files that the built client has: whoever comes from the halls has them already. */
function faces(files: ServedFiles): { css: string; latin: string[] } {
  const latin: string[] = [];
  const css = FAMILIES.flatMap((family) =>
    [...readFileSync(require.resolve(`${family}/wght.css`), 'utf8').matchAll(FACE)].flatMap(([face, name = '']) => {
      const address = builtFile(files, name, '.woff2');
      if (address === null) return [];
      if (name.endsWith('-latin-wght-normal')) latin.push(address);
      return [face.replace(/url\([^)]*\)/, `url(${address})`)];
    }),
  );
  return { css: css.join('\n'), latin };
}

export type StyleSheet = {
  css: string;
  /** Named after its content, so it may be kept for good. */
  address: string;
  /** Faces that every page needs, for the browser to fetch at once. */
  fonts: string[];
  /** Style sheet of the Chinese face; null where the client has not been built. */
  han: string | null;
};

/** The look of all text pages, with the fonts there are; without a built client (in the workshop) the device's own serve. */
export function styleSheet(clientFiles: ServedFiles): StyleSheet {
  const { css: fonts, latin } = faces(clientFiles);
  const css = [fonts, ...PARTS.map((part) => readFileSync(join(import.meta.dirname, 'style', `${part}.css`), 'utf8'))].join('\n');
  const digest = createHash('sha256').update(css).digest('base64url').slice(0, 8);
  return { css, address: `/app/text-${digest}.css`, fonts: latin, han: builtFile(clientFiles, 'han-font', '.css') };
}
