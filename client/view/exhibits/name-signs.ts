import { CanvasTexture, LinearMipmapLinearFilter, SRGBColorSpace } from 'three';
import type { Spoken } from '#scenes/format/speak.ts';
import { INK, PAPER } from './palette.ts';
import { fontOf } from './typeset.ts';

const ROW = 72;
const WIDTH = 1024;

/** Names on small paper tags, all in one picture. `cells` are [u0, v0, u1, v1], `aspects` width over height. */
export function drawNameSigns(names: readonly Spoken[], anisotropy: number): { picture: CanvasTexture; cells: [number, number, number, number][]; aspects: number[] } {
  const canvas = document.createElement('canvas');
  const ink = canvas.getContext('2d');
  if (ink === null) throw new Error('This browser gives no 2D canvas: names on the globe cannot be drawn.');
  const font = (language: string) => fontOf({ face: 'label', size: ROW * 0.56, weight: 500 }, language);
  const widths = names.map((name) => {
    ink.font = font(name.language);
    return Math.min(WIDTH, Math.ceil(ink.measureText(name.text).width + ROW * 0.7));
  });
  const places: { x: number; y: number }[] = [];
  let [x, y] = [0, 0];
  for (const width of widths) {
    if (x + width > WIDTH) [x, y] = [0, y + ROW + 4];
    places.push({ x, y });
    x += width + 4;
  }
  canvas.width = WIDTH;
  canvas.height = y + ROW + 4;
  ink.textBaseline = 'alphabetic';
  names.forEach((name, i) => {
    const place = places[i]!;
    ink.fillStyle = PAPER;
    ink.beginPath();
    ink.roundRect(place.x + 1, place.y + 2, widths[i]! - 2, ROW - 4, 10);
    ink.fill();
    ink.fillStyle = INK;
    ink.font = font(name.language);
    ink.fillText(name.text, place.x + ROW * 0.35, place.y + ROW * 0.69, WIDTH - ROW * 0.7);
  });
  const picture = new CanvasTexture(canvas);
  picture.colorSpace = SRGBColorSpace;
  picture.minFilter = LinearMipmapLinearFilter;
  picture.anisotropy = anisotropy;
  const [w, h] = [canvas.width, canvas.height];
  return {
    picture,
    cells: places.map((p, i) => [p.x / w, 1 - (p.y + ROW) / h, (p.x + widths[i]!) / w, 1 - p.y / h]),
    aspects: widths.map((width) => width / ROW),
  };
}
