import { z } from 'zod';
import { readGlb } from './glb.ts';
import type { GlbFacts } from './glb.ts';
import { imageSize } from './image-size.ts';

export type AssetType = 'glb' | 'png' | 'jpeg' | 'webp' | 'avif' | 'svg' | 'mp3' | 'ogg' | 'wav' | 'm4a' | 'mp4' | 'webm' | 'vtt' | 'unknown';

/** What was seen in a file that the exhibition names. `corrupt` says why it cannot be used. */
export type AssetFact =
  | { state: 'missing' }
  | { state: 'present'; bytes: number; type: AssetType; corrupt: string | null; image: { width: number; height: number } | null; model: GlbFacts | null; sheet: ModelSheet | null };

/** What the sheet beside a model says: its size in metres and its named points. */
export type ModelSheet = { size: [number, number, number]; anchors: string[] };

/** By the file's name as written in the data. */
export type AssetFacts = Record<string, AssetFact>;

/** Looks into the bytes of a file; `size` is the whole file's size when only its beginning was read. */
export function inspectAsset(bytes: Uint8Array, size: number = bytes.length): AssetFact {
  const type = assetType(bytes);
  const fact = { state: 'present' as const, bytes: size, type, corrupt: null, image: null, model: null, sheet: null };
  if (size === 0) return { ...fact, corrupt: 'the file is empty' };
  if (type === 'glb') {
    const read = readGlb(bytes, size);
    return 'corrupt' in read ? { ...fact, corrupt: read.corrupt } : { ...fact, model: read };
  }
  if (type === 'png' || type === 'jpeg' || type === 'webp' || type === 'avif') {
    const image = imageSize(bytes, type);
    return image === null ? { ...fact, corrupt: 'its width and height cannot be read' } : { ...fact, image };
  }
  if (type === 'vtt' && !new TextDecoder().decode(bytes).includes('-->')) return { ...fact, corrupt: 'it has no cue with times (00:00.000 --> 00:02.000)' };
  return fact;
}

/** The type by the first bytes, never by the name. */
function assetType(bytes: Uint8Array): AssetType {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (text(0, 4) === 'glTF') return 'glb';
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return 'wav';
  if (text(4, 8) === 'ftyp') {
    const brand = text(8, 12);
    if (brand === 'avif' || brand === 'avis') return 'avif';
    return brand.startsWith('M4A') ? 'm4a' : 'mp4';
  }
  if (text(0, 4) === 'OggS') return 'ogg';
  if (text(0, 3) === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2)) return 'mp3';
  if (bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3) return 'webm';
  const start = new TextDecoder().decode(bytes.subarray(0, 256)).replace(/^\uFEFF/, '').trimStart();
  if (start.startsWith('WEBVTT')) return 'vtt';
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?<svg[\s>]/.test(start)) return 'svg';
  return 'unknown';
}

/** Reads the sheet beside a model; null when it is none. */
export function inspectSheet(value: unknown): ModelSheet | null {
  const sheet = sheetSchema.safeParse(value);
  return sheet.success ? { size: sheet.data.size, anchors: Object.keys(sheet.data.anchors) } : null;
}

const sheetSchema = z.object({ size: z.tuple([z.number(), z.number(), z.number()]), anchors: z.record(z.string(), z.unknown()) });
