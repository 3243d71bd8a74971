import type { Rgb } from './light/sky.ts';

const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

/** `#rrggbb` as linear light, 0–1. */
export function linearColour(hex: string): Rgb {
  const n = Number.parseInt(hex.slice(1), 16);
  return [linear(((n >> 16) & 255) / 255), linear(((n >> 8) & 255) / 255), linear((n & 255) / 255)];
}

/** Mean reflectance (linear) of every material of the building; floors are drawn by `floor/floor-kinds.ts` around these. */
const ALBEDO: Record<string, Rgb> = {
  plaster: linearColour('#e9e5dd'),
  ceiling: linearColour('#eeede9'),
  well: linearColour('#e8e8e6'),
  plinth: linearColour('#e4e2de'),
  dark: linearColour('#222120'),
  steel: linearColour('#2a2928'),
  oak: linearColour('#8a6748'),
  walnut: linearColour('#5f4331'),
  terrazzo: linearColour('#aaa49a'),
  limestone: linearColour('#b3a896'),
  slate: linearColour('#4d5052'),
  brick: linearColour('#8f5a43'),
  cork: linearColour('#93704c'),
  screed: linearColour('#8f8c86'),
  bench: linearColour('#7a5436'),
};

/** Share of a paint's colour that dust-fine pigment and the light of a hall take away, and of its lightness. */
const GREYED = 0.22;
const DARKENED = 0.14;

/** The accent as matt wall paint: duller and darker than the same colour on a screen. */
function paint([r, g, b]: Rgb): Rgb {
  const grey = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return [r, g, b].map((c) => (c + (grey - c) * GREYED) * (1 - DARKENED)) as unknown as Rgb;
}

/** Reflectance of a material by its name in the building; `accent` is the hall's own. Throws on an unknown name. */
export function albedoOf(material: string, accent: Rgb): Rgb {
  if (material === 'accent') return paint(accent);
  const found = ALBEDO[material];
  if (!found) throw new Error(`the palette has no material "${material}": add it to client/view/world/palette.ts`);
  return found;
}
