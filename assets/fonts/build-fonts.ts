import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { charactersUsed, gb2312, unicodeRange } from './characters.ts';

const ROOT = new URL('../../', import.meta.url);
const path = (from: string) => fileURLToPath(new URL(from, ROOT));
const NOTO = 'node_modules/@expo-google-fonts/noto-sans-sc/';
const FACES = { 400: `${NOTO}400Regular/NotoSansSC_400Regular.ttf`, 600: `${NOTO}600SemiBold/NotoSansSC_600SemiBold.ttf` };
/** Printable ASCII and Latin-1, so that names and figures inside Chinese text come from the same design. */
const LATIN = Array.from({ length: 0xff - 0x20 + 1 }, (_, i) => String.fromCharCode(0x20 + i)).filter((c) => c < '\u007f' || c > '\u009f');

/** Where the words are whose characters must be in the font at once. */
export const WORDS = ['scenes/creative-cities', 'scenes/format/terms', 'client/view/ui/words/zh', 'server/http/text/words'].map(path);

async function subset(weight: keyof typeof FACES, characters: readonly string[], name: string): Promise<string> {
  const font = await subsetFont(await readFile(path(FACES[weight])), characters.join(''), { targetFormat: 'woff2' });
  await writeFile(path(`assets/fonts/${name}`), font);
  console.log(`${name}: ${characters.length} characters, ${Math.round(font.byteLength / 1024)} KB`);
  return name;
}

const face = (file: string, weight: string, characters: readonly string[]) => `@font-face {
  font-family: 'Pavilion Sans SC';
  font-style: normal;
  font-weight: ${weight};
  font-display: swap;
  src: url(../../../assets/fonts/${file}) format('woff2');
  unicode-range: ${unicodeRange(characters)};
}
`;

/**
 * Writes the Chinese font: the characters of the exhibition and the interface in two weights, and the other
 * common characters (for chat and names) in one file that browsers fetch only when such a character is shown.
 */
export async function buildFonts(): Promise<void> {
  const core = [...new Set([...LATIN, ...gb2312(1, 1), ...gb2312(3, 3), ...(await charactersUsed(WORDS))])].sort();
  const known = new Set(core);
  const more = gb2312(16, 55).filter((c) => !known.has(c)).sort();
  const regular = await subset(400, core, 'pavilion-sans-sc-400.woff2');
  const semibold = await subset(600, core, 'pavilion-sans-sc-600.woff2');
  const common = await subset(400, more, 'pavilion-sans-sc-common.woff2');
  const css = [face(regular, '400', core), face(semibold, '600', core), face(common, '400 600', more)].join('\n');
  await writeFile(path('client/view/ui/han-font.css'), `/* Written by "npm run assets -- fonts". */\n${css}`);
}
