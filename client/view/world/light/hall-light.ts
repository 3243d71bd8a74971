import { DataTexture, LinearFilter, RGBAFormat, SRGBColorSpace, Texture } from 'three';
import type { HallBuilding } from '#scenes/format/building.ts';
import { linearColour } from '../palette.ts';
import { composeLight } from './compose-light.ts';
import { lightHash } from './light-hash.ts';

/** Hashes of the halls whose baked light lies beside the exhibition, by hall id. */
export type BakedLight = Readonly<Record<string, string>>;

/** Set up as a light map: second uv set, no mipmaps (they would bleed between charts), sRGB. */
function asLightMap<T extends Texture>(texture: T): T {
  texture.channel = 1;
  texture.flipY = false;
  texture.generateMipmaps = false;
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  texture.colorSpace = SRGBColorSpace;
  texture.needsUpdate = true;
  return texture;
}

/** Even, dim light until a hall's own is there. */
export function waitingLight(): Texture {
  return asLightMap(new DataTexture(new Uint8Array([118, 116, 112, 255]), 1, 1, RGBAFormat));
}

/** Which halls have baked light; none when the exhibition has no such list. Never rejects: without a bake light is computed. */
export async function fetchBakedList(exhibitionId: string): Promise<BakedLight> {
  const answer = await fetch(`/scenes/${exhibitionId}/light/light.json`).catch(() => null);
  if (!answer?.ok || !answer.headers.get('content-type')?.includes('json')) return {};
  const list: unknown = await answer.json().catch(() => null);
  if (typeof list !== 'object' || list === null) return {};
  return Object.fromEntries(Object.entries(list).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

async function bakedTexture(exhibitionId: string, hall: HallBuilding): Promise<Texture | null> {
  const answer = await fetch(`/scenes/${exhibitionId}/light/${hall.id}.avif`).catch(() => null);
  if (!answer?.ok) return null;
  const picture = await createImageBitmap(await answer.blob(), { colorSpaceConversion: 'none', premultiplyAlpha: 'none' }).catch(() => null);
  if (picture === null || picture.width !== hall.atlas.width || picture.height !== hall.atlas.height) return null;
  return asLightMap(new Texture(picture));
}

/** A hall's light map computed here: some tens of milliseconds. `accent` is `#rrggbb`. */
export function computedLight(hall: HallBuilding, accent: string): Texture {
  return asLightMap(new DataTexture(composeLight(hall, linearColour(accent)), hall.atlas.width, hall.atlas.height, RGBAFormat));
}

/** A hall's light map: baked where the bake fits the hall as it is now, else computed. */
export async function loadHallLight(exhibitionId: string, hall: HallBuilding, accent: string, baked: BakedLight): Promise<Texture> {
  const isFresh = baked[hall.id] === lightHash(hall, accent);
  return (isFresh ? await bakedTexture(exhibitionId, hall) : null) ?? computedLight(hall, accent);
}
