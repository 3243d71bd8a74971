import type { Chart, HallBuilding } from '../building.ts';

/** Light-map texels per metre at density 1. */
export const TEXELS_PER_METRE = 12;
/** Empty texels around every chart, so that filtering does not mix neighbours. */
export const GUTTER = 2;
/** Charts begin on multiples of this: block compression then never mixes two of them. */
const BLOCK = 4;
const WIDTHS = [64, 128, 192, 256, 320, 384, 448, 512, 640, 768, 1024, 1536, 2048];
const LARGEST = 2048;

type Box = { w: number; h: number };
type Packed = { width: number; height: number; at: { x: number; y: number }[] };

/** Gives every baked chart its place in the hall's light map; coarser when a very large hall would not fit. */
export function packAtlas(charts: readonly Chart[]): Pick<HallBuilding, 'charts' | 'atlas'> {
  for (let texelsPerMetre = TEXELS_PER_METRE; ; texelsPerMetre /= 1.5) {
    const sizes = charts.map((chart) => (chart.bake ? texels(chart, texelsPerMetre) : null));
    const boxes = sizes.flatMap((size) => (size === null ? [] : [{ w: blocks(size.w + 2 * GUTTER), h: blocks(size.h + 2 * GUTTER) }]));
    const packed = packShelves(boxes);
    if (packed === null) continue;
    let next = 0;
    const placed = charts.map((chart, i): Chart => {
      const size = sizes[i];
      const at = size ? packed.at[next++] : undefined;
      return size && at ? { ...chart, atlas: { x: at.x + GUTTER, y: at.y + GUTTER, ...size } } : chart;
    });
    return { charts: placed, atlas: { width: packed.width, height: packed.height, texelsPerMetre } };
  }
}

function texels(chart: Chart, texelsPerMetre: number): Box {
  const side = (metres: number) => Math.max(2, Math.round(metres * texelsPerMetre * chart.density));
  return { w: side(chart.width), h: side(chart.height) };
}

const blocks = (n: number): number => Math.ceil(n / BLOCK) * BLOCK;

/** Shelf packing, tallest first, in the width that wastes least; null when nothing up to `LARGEST` fits. */
function packShelves(boxes: readonly Box[]): Packed | null {
  const order = boxes.map((box, i) => ({ ...box, i })).sort((a, b) => b.h - a.h || b.w - a.w || a.i - b.i);
  let best: Packed | null = null;
  for (const width of WIDTHS) {
    const shelves: { x: number; y: number; h: number }[] = [];
    const at = boxes.map(() => ({ x: 0, y: 0 }));
    let height = 0;
    if (order.some((box) => box.w > width)) continue;
    for (const box of order) {
      let shelf = shelves.find((s) => s.h >= box.h && s.x + box.w <= width);
      if (shelf === undefined) {
        shelf = { x: 0, y: height, h: box.h };
        shelves.push(shelf);
        height += box.h;
      }
      at[box.i] = { x: shelf.x, y: shelf.y };
      shelf.x += box.w;
    }
    if (height > LARGEST || height > 2 * width) continue;
    if (best === null || width * height < best.width * best.height) best = { width, height: Math.max(BLOCK, height), at };
  }
  return best;
}
