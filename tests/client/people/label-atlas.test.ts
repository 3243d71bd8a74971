import { describe, expect, it } from 'vitest';
import { createTaken, takeRoom } from '../../../client/view/people/declutter.ts';
import { ATLAS_WIDTH, createSlotBook, heightFor, ICON_SLOT, iconCorner, NAME_SLOT, nameCorner, namesIn } from '../../../client/view/people/label-atlas.ts';

describe('the atlas of names', () => {
  it('holds 256 people at its largest, within the size of every device', () => {
    expect(heightFor(256)).toBeLessThanOrEqual(2048);
    expect(namesIn(2048)).toBeGreaterThanOrEqual(256);
  });

  it('grows only when names need it', () => {
    expect(heightFor(0)).toBe(256);
    expect(heightFor(namesIn(256))).toBe(256);
    expect(heightFor(namesIn(256) + 1)).toBe(512);
  });

  it('packs slots side by side without overlap, below the reactions', () => {
    const boxes = [...Array(256).keys()].map(nameCorner);
    const keys = new Set(boxes.map(({ x, y }) => `${x},${y}`));
    expect(keys.size).toBe(256);
    for (const { x, y } of boxes) {
      expect(x % NAME_SLOT.width).toBe(0);
      expect(x + NAME_SLOT.width).toBeLessThanOrEqual(ATLAS_WIDTH);
      expect((y - ICON_SLOT) % NAME_SLOT.height).toBe(0);
      expect(y).toBeGreaterThanOrEqual(ICON_SLOT);
    }
    expect(iconCorner(4).x + ICON_SLOT).toBeLessThanOrEqual(ATLAS_WIDTH);
  });

  it('gives the lowest free slot again', () => {
    const book = createSlotBook();
    expect([book.take(), book.take(), book.take()]).toEqual([0, 1, 2]);
    book.free(1);
    expect(book.take()).toBe(1);
    book.free(2);
    expect(book.top).toBe(2);
  });

  it('refuses kindly when full', () => {
    const book = createSlotBook();
    for (let i = 0; i < namesIn(2048); i++) expect(book.take()).toBe(i);
    expect(book.take()).toBeNull();
  });
});

describe('names on screen', () => {
  it('keeps the nearer of two that would overlap', () => {
    const taken = createTaken(8);
    expect(takeRoom(taken, 0, 100, 0, 20)).toBe(true);
    expect(takeRoom(taken, 50, 150, 10, 30)).toBe(false);
    expect(takeRoom(taken, 101, 150, 10, 30)).toBe(true);
    expect(takeRoom(taken, 0, 100, 21, 40)).toBe(true);
  });
});
