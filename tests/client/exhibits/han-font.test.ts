import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WORDS } from '../../../assets/fonts/build-fonts.ts';
import { charactersUsed, unicodeRange } from '../../../assets/fonts/characters.ts';

const css = readFileSync(join(resolve(import.meta.dirname, '../../..'), 'client/view/ui/han-font.css'), 'utf8');

function charactersOf(face: string): Set<number> {
  const points = new Set<number>();
  for (const range of (/unicode-range: ([^;]+);/.exec(face)?.[1] ?? '').split(',')) {
    const [from = '', to = from] = range.replace('U+', '').split('-');
    for (let c = Number.parseInt(from, 16); c <= Number.parseInt(to, 16); c++) points.add(c);
  }
  return points;
}

describe('the Chinese font', () => {
  it('has every character of the words; else run "npm run assets -- fonts"', async () => {
    const faces = css.split('@font-face').slice(1).map(charactersOf);
    const missing = [...(await charactersUsed(WORDS))].filter((c) => !faces.some((face) => face.has(c.codePointAt(0)!)));
    expect(missing.join('')).toBe('');
  });

  it('writes ranges that browsers read', () => {
    expect(unicodeRange('cab中x')).toBe('U+61-63,U+78,U+4E2D');
  });
});
