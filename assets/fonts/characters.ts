import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const HAN_OR_MARK = /[\u2010-\u2027\u2030-\u205e\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef]/u;

async function jsonBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((e) => e.isFile() && e.name.endsWith('.json') && !e.name.endsWith('.schema.json')).map((e) => join(e.parentPath, e.name));
}

/** Every Chinese character and full-width mark in the JSON files below these folders. */
export async function charactersUsed(folders: readonly string[]): Promise<Set<string>> {
  const used = new Set<string>();
  for (const folder of folders) {
    for (const path of await jsonBelow(folder)) for (const c of await readFile(path, 'utf8')) if (HAN_OR_MARK.test(c)) used.add(c);
  }
  return used;
}

/** GB 2312 cells of rows `first` to `last` (1–94) as characters. Rows 1–3 are marks, 16–55 the 3,755 common characters. */
export function gb2312(first: number, last: number): string[] {
  const decoder = new TextDecoder('gbk');
  const out: string[] = [];
  for (let row = first; row <= last; row++) {
    for (let cell = 1; cell <= 94; cell++) {
      const c = decoder.decode(Uint8Array.of(0xa0 + row, 0xa0 + cell));
      if ([...c].length === 1 && c !== '\ufffd') out.push(c);
    }
  }
  return out;
}

/** CSS `unicode-range` for these characters: sorted, neighbours joined. */
export function unicodeRange(characters: Iterable<string>): string {
  const points = [...new Set([...characters].map((c) => c.codePointAt(0)!))].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (n: number) => n.toString(16).toUpperCase();
  return ranges.map(([a, b]) => (a === b ? `U+${hex(a)}` : `U+${hex(a)}-${hex(b)}`)).join(',');
}
