import { CanvasTexture, DataTexture, LinearFilter, LinearMipmapLinearFilter, NoColorSpace, RGBAFormat, RepeatWrapping, SRGBColorSpace, type Texture } from 'three';
import { seeded, tilingNoise } from './noise.ts';

export type Detail = 'grain' | 'stone' | 'chips' | 'speckle' | 'mottle';

const CHIPS_SIZE = 512;
/** Texels along and across; as few as each can do with, for they are drawn before the first picture. */
const SIZES: Record<Exclude<Detail, 'chips'>, readonly [number, number]> = { grain: [256, 512], stone: [256, 256], mottle: [256, 256], speckle: [384, 384] };

/** One texel's red, green, blue (0–1) from its place (0–1). */
type Painter = (u: number, v: number) => readonly [number, number, number];

function painted([width, height]: readonly [number, number], painter: Painter): DataTexture {
  const pixels = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [r, g, b] = painter(x / width, y / height);
      const at = (y * width + x) * 4;
      pixels[at] = Math.max(0, Math.min(255, r * 255));
      pixels[at + 1] = Math.max(0, Math.min(255, g * 255));
      pixels[at + 2] = Math.max(0, Math.min(255, b * 255));
      pixels[at + 3] = 255;
    }
  }
  return tiled(new DataTexture(pixels, width, height, RGBAFormat));
}

function tiled<T extends Texture>(texture: T): T {
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.colorSpace = NoColorSpace;
  texture.needsUpdate = true;
  return texture;
}

/** Wood: red = early and late wood, green = pores, blue = fine fibre; fibres run along u. */
function grain(): Painter {
  const wide = tilingNoise(8, 5);
  const fibre = tilingNoise(64, 6);
  const fine = tilingNoise(256, 7);
  const wave = tilingNoise(16, 8);
  return (u, v) => {
    const warp = wide(u * 8, v * 8) * 1.6 + wave(u * 16, v * 16) * 0.5;
    const ring = 0.5 + 0.5 * Math.sin((v * 24 + warp * 2.2) * Math.PI * 2);
    const thin = fine(u * 32, v * 256);
    const pore = fine(u * 48 + 7, v * 256 + 3) > 0.86 ? 1 : 0;
    return [0.55 * ring + 0.3 * thin + 0.15 * fibre(u * 8, v * 64), pore, thin];
  };
}

/** Stone: red = soft clouds, green = thin veins and fossils, blue = fine grain. */
function stone(): Painter {
  const cloud = tilingNoise(6, 21);
  const middle = tilingNoise(24, 22);
  const fine = tilingNoise(128, 23);
  const bent = tilingNoise(10, 24);
  return (u, v) => {
    const broad = cloud(u * 6, v * 6);
    const soft = middle(u * 24, v * 24);
    const grit = fine(u * 128, v * 128);
    const line = Math.abs(bent(u * 10 + 0.6 * soft, v * 10) - 0.5);
    const vein = Math.max(0, 1 - line * 22) * (1 - broad);
    return [0.55 * broad + 0.3 * soft + 0.15 * grit, Math.min(1, vein + (grit > 0.93 ? 0.7 : 0)), grit];
  };
}

/** Soft clouds for plaster, concrete and paint: red only. */
function mottle(): Painter {
  const broad = tilingNoise(8, 3);
  const middle = tilingNoise(24, 4);
  const fine = tilingNoise(128, 6);
  return (u, v) => {
    const k = (broad(u * 8, v * 8) + 0.7 * middle(u * 24, v * 24) + 0.35 * fine(u * 128, v * 128)) / 2.05;
    return [k, k, k];
  };
}

/** Cork: red = light and dark crumbs, green = dark bark, blue = fine. */
function speckle(): Painter {
  const crumb = tilingNoise(96, 31);
  const fine = tilingNoise(256, 32);
  return (u, v) => {
    const a = crumb(u * 96, v * 96);
    return [a * 0.7 + fine(u * 256, v * 256) * 0.3, a > 0.8 ? 1 : 0, fine(u * 256 + 9, v * 256)];
  };
}

const CHIP_COLOURS = ['#8d8a86', '#d9d4ca', '#a3765c', '#5e5b58', '#c9b79b', '#efece6', '#6f7d74'];

/** Terrazzo in its own colours: some 1,700 broken chips of marble in a pale matrix, drawn so that it tiles. */
function chips(): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = CHIPS_SIZE;
  canvas.height = CHIPS_SIZE;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('a 2D canvas is needed to draw the floors');
  const chance = seeded(11);
  pen.fillStyle = '#b9b4aa';
  pen.fillRect(0, 0, CHIPS_SIZE, CHIPS_SIZE);
  for (let i = 0; i < 1700; i++) {
    const x = chance() * CHIPS_SIZE;
    const y = chance() * CHIPS_SIZE;
    const size = 1.6 + chance() ** 2.4 * 13;
    const sides = 5 + Math.floor(chance() * 3);
    const turn = chance() * Math.PI * 2;
    const reach = Array.from({ length: sides }, () => size * (0.6 + 0.4 * chance()));
    pen.fillStyle = CHIP_COLOURS[Math.floor(chance() * CHIP_COLOURS.length)]!;
    for (const dx of [-CHIPS_SIZE, 0, CHIPS_SIZE]) {
      for (const dy of [-CHIPS_SIZE, 0, CHIPS_SIZE]) {
        pen.beginPath();
        reach.forEach((r, j) => {
          const angle = turn + (j / sides) * Math.PI * 2;
          pen.lineTo(x + dx + Math.cos(angle) * r, y + dy + Math.sin(angle) * r * 0.8);
        });
        pen.fill();
      }
    }
  }
  const texture = tiled(new CanvasTexture(canvas));
  texture.colorSpace = SRGBColorSpace;
  return texture;
}

const drawn = new Map<Detail, Texture>();
let anisotropy = 4;

/** How sharp details stay when seen at a flat angle: samples per texel, for those drawn already and those to come. */
export function setDetailAnisotropy(samples: number): void {
  anisotropy = samples;
  for (const texture of drawn.values()) {
    texture.anisotropy = samples;
    texture.needsUpdate = true;
  }
}

/** The detail texture of a kind, drawn on first use and kept; it tiles. */
export function detailTexture(detail: Detail): Texture {
  const known = drawn.get(detail);
  if (known) return known;
  const texture = detail === 'chips' ? chips() : painted(SIZES[detail], { grain, stone, mottle, speckle }[detail]());
  texture.anisotropy = anisotropy;
  drawn.set(detail, texture);
  return texture;
}
