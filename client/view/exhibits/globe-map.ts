import { geoEquirectangular, geoPath } from 'd3-geo';
import { CanvasTexture, LinearFilter, LinearMipmapLinearFilter, RedFormat, RepeatWrapping } from 'three';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Quality } from './sheet.ts';

const WIDTH: Record<Quality, number> = { low: 1024, medium: 2048, high: 4096 };

type Land = Topology<{ land: GeometryCollection }>;

/** Coastlines of Natural Earth at 1:110 million. Land only: the map takes no side on borders. */
async function loadLand(): Promise<Land> {
  const module: { default: unknown } = await import('world-atlas/land-110m.json');
  return module.default as Land;
}

/** Land as white on black in plate carrée, one byte per pixel. */
export async function landMask(quality: Quality, anisotropy: number): Promise<CanvasTexture> {
  const land = await loadLand();
  const width = WIDTH[quality];
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = width / 2;
  const ink = canvas.getContext('2d');
  if (ink === null) throw new Error('This browser gives no 2D canvas: the globe cannot be drawn.');
  ink.fillStyle = '#000';
  ink.fillRect(0, 0, width, width / 2);
  const projection = geoEquirectangular().scale(width / (2 * Math.PI)).translate([width / 2, width / 4]).precision(0.1);
  ink.fillStyle = '#fff';
  ink.beginPath();
  geoPath(projection, ink)(feature(land, land.objects.land));
  ink.fill();
  const texture = new CanvasTexture(canvas);
  texture.format = RedFormat;
  texture.wrapS = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.anisotropy = anisotropy;
  return texture;
}
