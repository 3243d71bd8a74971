import { CanvasTexture, LinearFilter, LinearMipmapLinearFilter, SRGBColorSpace } from 'three';
import type { Ink } from './typeset.ts';

export type Quality = 'low' | 'medium' | 'high';

/** Canvas pixels per metre of wall: letters stay sharp at a reading distance, textures stay small. */
export const DENSITY: Record<Quality, number> = { low: 224, medium: 320, high: 512 };
const LONGEST_SIDE: Record<Quality, number> = { low: 1024, medium: 2048, high: 2560 };

export type Sheet = { canvas: HTMLCanvasElement; ink: Ink; width: number; height: number };

/**
 * A canvas as large as something on a wall. One unit of the returned context is one millimetre, the origin
 * is the top left corner. `width` and `height` in metres; `finer` raises the density for small print.
 */
export function createSheet(width: number, height: number, quality: Quality, finer = 1): Sheet {
  const density = Math.min(DENSITY[quality] * finer, LONGEST_SIDE[quality] / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(2, Math.round(width * density));
  canvas.height = Math.max(2, Math.round(height * density));
  const ink = canvas.getContext('2d');
  if (ink === null) throw new Error('This browser gives no 2D canvas: text on the walls cannot be drawn.');
  ink.scale(canvas.width / (width * 1000), canvas.height / (height * 1000));
  return { canvas, ink, width, height };
}

/** The sheet as a texture for a surface: sRGB, mipmapped, sharp when seen at a slant. */
export function textureOf(sheet: Sheet, anisotropy: number): CanvasTexture {
  const texture = new CanvasTexture(sheet.canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.magFilter = LinearFilter;
  texture.generateMipmaps = true;
  texture.anisotropy = anisotropy;
  return texture;
}
