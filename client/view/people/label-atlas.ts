/** Pixels of one name in the atlas, of one reaction, and across the whole. */
export const NAME_SLOT = { width: 340, height: 44 } as const;
export const ICON_SLOT = 96;
export const ATLAS_WIDTH = 2048;
const COLUMNS = Math.floor(ATLAS_WIDTH / NAME_SLOT.width);
const SMALLEST = 256;
const LARGEST = 2048;

export type Corner = { x: number; y: number };

/** How many names fit in an atlas of this height; the first row holds the reactions. */
export function namesIn(height: number): number {
  return COLUMNS * Math.floor((height - ICON_SLOT) / NAME_SLOT.height);
}

/** The least height, a power of two in pixels, that holds so many names; the largest holds 264. */
export function heightFor(names: number): number {
  let height = SMALLEST;
  while (height < LARGEST && namesIn(height) < names) height *= 2;
  return height;
}

export function nameCorner(slot: number): Corner {
  return { x: (slot % COLUMNS) * NAME_SLOT.width, y: ICON_SLOT + Math.floor(slot / COLUMNS) * NAME_SLOT.height };
}

export function iconCorner(index: number): Corner {
  return { x: index * ICON_SLOT, y: 0 };
}

/** Gives out the lowest free slot and takes it back; null when the largest atlas is full. */
export type SlotBook = { take(): number | null; free(slot: number): void; readonly top: number };

export function createSlotBook(): SlotBook {
  const used: boolean[] = [];
  return {
    take() {
      const gap = used.indexOf(false);
      const slot = gap === -1 ? used.length : gap;
      if (slot >= namesIn(LARGEST)) return null;
      used[slot] = true;
      return slot;
    },
    free(slot) {
      used[slot] = false;
      while (used.length > 0 && used.at(-1) === false) used.pop();
    },
    get top() {
      return used.length;
    },
  };
}
