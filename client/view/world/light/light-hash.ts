import type { HallBuilding } from '#scenes/format/building.ts';

/** Raised when the baker, the sky or the palette change, so that older bakes count as stale. */
const LIGHT_VERSION = 2;

/** FNV-1a over the text's UTF-16 units, twice with different seeds; 16 hexadecimal digits. */
function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b ^ c, 0x85ebca6b) ^ (b >>> 13);
  }
  return [a, b].map((n) => (n >>> 0).toString(16).padStart(8, '0')).join('');
}

const rounded = (_key: string, value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value);

/** Names what a hall's light depends on: its surfaces, skylights, lamps and accent (`#rrggbb`). A bake made for another hash is stale. */
export function lightHash(hall: HallBuilding, accent: string): string {
  const { charts, atlas, skylights, lamps } = hall;
  return fingerprint(JSON.stringify([LIGHT_VERSION, charts, atlas, skylights, lamps, accent], rounded));
}
