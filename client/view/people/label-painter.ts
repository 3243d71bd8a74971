import { reactions } from '#protocol/messages.ts';
import { CanvasTexture, LinearFilter, SRGBColorSpace } from 'three';
import { ATLAS_WIDTH, createSlotBook, heightFor, ICON_SLOT, iconCorner, NAME_SLOT, nameCorner } from './label-atlas.ts';
import { REACTION_PATHS } from './reaction-icons.ts';

/** The page's paper, ink and midnight (tokens.css); written out because a canvas cannot read custom properties. */
const PAPER = '#fbf9f4';
const INK = '#1f1d1a';
const MIDNIGHT = '#22344f';
const FONT = "550 24px 'Instrument Sans Variable', 'Pavilion Sans SC', 'Noto Sans CJK SC', 'PingFang SC', system-ui, sans-serif";
const SIDE = 16;
const DOT = 7;
const TEXT_AT = SIDE + 2 * DOT + 8;

/** A painted name: its slot and how many of the slot's pixels it fills. */
export type PaintedName = { slot: number; width: number; name: string; colour: string };

export type LabelPainter = {
  texture: CanvasTexture;
  add(name: string, colour: string): PaintedName | null;
  change(painted: PaintedName, name: string, colour: string): void;
  remove(painted: PaintedName): void;
  dispose(): void;
};

/**
 * All names and reactions on one canvas, so that every script the browser can set is shown and one texture serves
 * all. Slots are opaque paper; the shader cuts them to pills. Names are set again once the faces their script needs are there.
 */
export function createLabelPainter(): LabelPainter {
  const canvas = document.createElement('canvas');
  canvas.width = ATLAS_WIDTH;
  canvas.height = heightFor(0);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No 2D canvas for name labels: the browser gave no context.');
  const pen = context;
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  texture.generateMipmaps = false;
  texture.flipY = false;
  const book = createSlotBook();
  const all = new Set<PaintedName>();

  function paint(painted: PaintedName): void {
    const { x, y } = nameCorner(painted.slot);
    pen.fillStyle = PAPER;
    pen.fillRect(x, y, NAME_SLOT.width, NAME_SLOT.height);
    pen.font = FONT;
    const text = fitted(painted.name, NAME_SLOT.width - TEXT_AT - SIDE);
    painted.width = Math.min(NAME_SLOT.width, Math.ceil(pen.measureText(text).width) + TEXT_AT + SIDE);
    pen.fillStyle = painted.colour;
    pen.beginPath();
    pen.arc(x + SIDE + DOT, y + NAME_SLOT.height / 2, DOT, 0, 2 * Math.PI);
    pen.fill();
    pen.fillStyle = INK;
    pen.textBaseline = 'middle';
    pen.fillText(text, x + TEXT_AT, y + NAME_SLOT.height / 2 + 1.5);
    texture.needsUpdate = true;
  }

  /** Shortened by whole letters as the script counts them, until it fits. */
  function fitted(name: string, width: number): string {
    if (pen.measureText(name).width <= width) return name;
    const letters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
    while (letters.length > 1 && pen.measureText(`${letters.join('')}…`).width > width) letters.pop();
    return `${letters.join('')}…`;
  }

  function paintAll(): void {
    pen.fillStyle = PAPER;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    for (const [index, kind] of reactions.entries()) {
      const { x, y } = iconCorner(index);
      pen.setTransform(2.6, 0, 0, 2.6, x + (ICON_SLOT - 62.4) / 2, y + (ICON_SLOT - 62.4) / 2);
      pen.strokeStyle = MIDNIGHT;
      pen.lineWidth = 1.7;
      pen.lineCap = 'round';
      pen.lineJoin = 'round';
      pen.stroke(new Path2D(REACTION_PATHS[kind]));
      pen.setTransform(1, 0, 0, 1, 0, 0);
    }
    for (const painted of all) paint(painted);
    texture.needsUpdate = true;
  }

  function makeRoom(): void {
    const height = heightFor(book.top);
    if (height <= canvas.height) return;
    canvas.height = height;
    texture.dispose();
    paintAll();
  }

  /** Sets a name again once the faces its script needs are there. */
  function whenSet(painted: PaintedName): void {
    const { name } = painted;
    if (document.fonts.check(FONT, name)) return;
    document.fonts.load(FONT, name).then(
      () => (all.has(painted) && painted.name === name ? paint(painted) : undefined),
      (cause: unknown) => console.warn('A name is shown in another face.', cause),
    );
  }

  paintAll();

  return {
    texture,
    add(name, colour) {
      const slot = book.take();
      if (slot === null) return null;
      const painted = { slot, width: NAME_SLOT.width, name, colour };
      all.add(painted);
      makeRoom();
      paint(painted);
      whenSet(painted);
      return painted;
    },
    change(painted, name, colour) {
      painted.name = name;
      painted.colour = colour;
      paint(painted);
      whenSet(painted);
    },
    remove(painted) {
      all.delete(painted);
      book.free(painted.slot);
    },
    dispose() {
      all.clear();
      texture.dispose();
    },
  };
}
