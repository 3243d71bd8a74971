import { CanvasTexture, LinearMipmapLinearFilter, SRGBColorSpace } from 'three';
import { INK, PAPER } from './palette.ts';
import { fontOf } from './typeset.ts';

const CELL = 128;
const PER_ROW = 4;
/** Numbers that have a sign; a model with more annotations than this would be a thicket. */
export const NUMBERS = 12;

let picture: CanvasTexture | null = null;

/** Where number `n` (from 1) stands in the picture: [u0, v0, u1, v1]. */
export function numberCell(n: number): readonly [number, number, number, number] {
  const rows = Math.ceil(NUMBERS / PER_ROW);
  const [column, row] = [(n - 1) % PER_ROW, Math.floor((n - 1) / PER_ROW)];
  return [column / PER_ROW, 1 - (row + 1) / rows, (column + 1) / PER_ROW, 1 - row / rows];
}

/** Paper discs with an ink rim and a number, drawn once for all objects. Wait for the label font first. */
export function numberSigns(): CanvasTexture {
  if (picture !== null) return picture;
  const canvas = document.createElement('canvas');
  canvas.width = CELL * PER_ROW;
  canvas.height = CELL * Math.ceil(NUMBERS / PER_ROW);
  const ink = canvas.getContext('2d');
  if (ink === null) throw new Error('This browser gives no 2D canvas: numbers on objects cannot be drawn.');
  ink.textAlign = 'center';
  ink.textBaseline = 'alphabetic';
  for (let n = 1; n <= NUMBERS; n++) {
    const x = (((n - 1) % PER_ROW) + 0.5) * CELL;
    const y = (Math.floor((n - 1) / PER_ROW) + 0.5) * CELL;
    ink.beginPath();
    ink.arc(x, y, CELL * 0.4, 0, 2 * Math.PI);
    ink.fillStyle = PAPER;
    ink.fill();
    ink.lineWidth = CELL * 0.035;
    ink.strokeStyle = INK;
    ink.stroke();
    ink.fillStyle = INK;
    ink.font = fontOf({ face: 'label', size: CELL * 0.46, weight: 600 }, 'en');
    ink.fillText(String(n), x, y + CELL * 0.165);
  }
  picture = new CanvasTexture(canvas);
  picture.colorSpace = SRGBColorSpace;
  picture.minFilter = LinearMipmapLinearFilter;
  return picture;
}
