import { CanvasTexture, LinearFilter, LinearMipmapLinearFilter, SRGBColorSpace } from 'three';
import { speak } from '#scenes/format/speak.ts';
import { fontsReady } from '../exhibits/fonts.ts';
import { type TextStyle, drawLine, lineWidth } from '../exhibits/typeset.ts';
import type { Sign } from './signs.ts';

/** Pixels per metre of wall. */
const WAY_RESOLUTION = 300;
const NAME_RESOLUTION = 170;
const INK = { light: '#f3ede1', dark: '#24211d' } as const;

/** Where each sign stands on its hall's sheet, in pixels. */
export type SignPlaces = { width: number; height: number; rows: readonly { y: number; width: number; height: number; scale: number }[] };

const resolution = (sign: Sign): number => (sign.kind === 'way' ? WAY_RESOLUTION : NAME_RESOLUTION);

/** One row of the sheet per sign. */
export function placeSigns(signs: readonly Sign[]): SignPlaces {
  let y = 0;
  const rows = signs.map((sign) => {
    const scale = resolution(sign);
    const row = { y, width: Math.ceil(sign.width * scale), height: Math.ceil(sign.height * scale), scale };
    y += row.height + 4;
    return row;
  });
  return { width: Math.max(4, ...rows.map((r) => r.width)), height: Math.max(4, y), rows };
}

/** An arrow that points up: straight on through the opening below. */
function drawArrow(ink: CanvasRenderingContext2D, x: number, middle: number, size: number, colour: string): void {
  const half = size / 2;
  ink.strokeStyle = colour;
  ink.lineWidth = size * 0.1;
  ink.lineCap = 'butt';
  ink.lineJoin = 'miter';
  ink.beginPath();
  ink.moveTo(x + half, middle + half);
  ink.lineTo(x + half, middle - half * 0.9);
  ink.moveTo(x + size * 0.08, middle - half * 0.1);
  ink.lineTo(x + half, middle - half);
  ink.lineTo(x + size * 0.92, middle - half * 0.1);
  ink.stroke();
}

function drawWay(ink: CanvasRenderingContext2D, sign: Sign, text: string, language: string, y: number, height: number, width: number): void {
  const middle = y + height / 2;
  const cap = height * 0.5;
  const bar = height * 0.16;
  ink.fillStyle = sign.mark ?? INK[sign.ink];
  if (sign.ink === 'dark') ink.fillRect(0, middle - cap * 0.62, bar, cap * 1.24);
  const style: TextStyle = { face: 'label', size: height * 0.66, leading: height, weight: 500, colour: INK[sign.ink] };
  const left = sign.ink === 'dark' ? bar * 2.4 : 0;
  const wide = lineWidth(ink, text, language, style);
  if (wide > width - left - height) style.size *= (width - left - height) / wide;
  const end = left + drawLine(ink, text, language, style, left, middle + style.size * 0.35);
  drawArrow(ink, end + height * 0.28, middle, cap * 0.92, INK[sign.ink]);
}

function drawName(ink: CanvasRenderingContext2D, sign: Sign, text: string, language: string, y: number, height: number, width: number): void {
  const style: TextStyle = { face: 'reading', size: height * 0.92, leading: height, weight: 500, colour: INK[sign.ink] };
  const wide = lineWidth(ink, text, language, style);
  if (wide > width) style.size *= width / wide;
  drawLine(ink, text, language, style, width / 2, y + height / 2 + style.size * 0.32, 'centre');
}

/** Draws a hall's signs in a language once the fonts are there; transparent where there is no letter. */
export async function drawSigns(canvas: HTMLCanvasElement, signs: readonly Sign[], language: string, declared: readonly string[]): Promise<void> {
  const spoken = signs.map((sign) => speak(sign.words, language, declared));
  for (const { language: tag, text } of spoken) await fontsReady(tag, text);
  const ink = canvas.getContext('2d');
  if (!ink) throw new Error('a 2D canvas is needed to draw the signs');
  const places = placeSigns(signs);
  canvas.width = places.width;
  canvas.height = places.height;
  ink.clearRect(0, 0, canvas.width, canvas.height);
  signs.forEach((sign, i) => {
    const { y, width, height } = places.rows[i]!;
    const { text, language: tag } = spoken[i]!;
    if (sign.kind === 'way') drawWay(ink, sign, text, tag, y, height, width);
    else drawName(ink, sign, text, tag, y, height, width);
  });
}

/** A texture over a hall's sign sheet. */
export function signTexture(canvas: HTMLCanvasElement): CanvasTexture {
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.flipY = false;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.magFilter = LinearFilter;
  texture.anisotropy = 4;
  return texture;
}
