import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Command } from 'opentype.js/dist/opentype.mjs';
import { parse } from 'opentype.js/dist/opentype.mjs';
import subsetFont from 'subset-font';
import { ExtrudeGeometry, ShapeGeometry, ShapePath } from 'three';
import type { BufferGeometry, Shape } from 'three';

/** Typefaces to cut letters from; all under the SIL Open Font License. */
const FACES = {
  /** Newsreader Bold: plates, dials, inscriptions. */
  serif: { file: '@fontsource-variable/newsreader/files/newsreader-latin-standard-normal.woff2', axes: { wght: 700, opsz: 30 } },
  /** Instrument Sans SemiBold: modern labels. */
  sans: { file: '@fontsource-variable/instrument-sans/files/instrument-sans-latin-standard-normal.woff2', axes: { wght: 650, wdth: 100 } },
  /** Noto Sans SC Bold: Chinese. */
  han: { file: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf', axes: {} },
} as const;

export type Face = keyof typeof FACES;

/** Drawing commands of a line of text at an em of 1000 units, y down, x from the left edge of its ink to `width`. */
async function strokesOf(text: string, face: Face): Promise<{ commands: Command[]; left: number; width: number }> {
  const { file, axes } = FACES[face];
  const source = await readFile(fileURLToPath(import.meta.resolve(file)));
  const cut = await subsetFont(source, text, { targetFormat: 'sfnt', variationAxes: axes });
  const font = parse(cut.buffer.slice(cut.byteOffset, cut.byteOffset + cut.byteLength) as ArrayBuffer);
  const { commands } = font.getPath(text, 0, 0, 1000);
  const xs = commands.flatMap((c) => (c.type === 'Z' ? [] : [c.x]));
  const left = Math.min(...xs);
  return { commands, left, width: Math.max(...xs) - left };
}

/** Outlines of a line of text, centred on x = 0, standing on y = 0; `size` is the em in metres. */
export async function letterShapes(text: string, size: number, face: Face = 'serif'): Promise<Shape[]> {
  const { commands, left, width } = await strokesOf(text, face);
  const x = (value: number) => ((value - left - width / 2) * size) / 1000;
  const y = (value: number) => (-value * size) / 1000;
  const path = new ShapePath();
  for (const c of commands) {
    if (c.type === 'M') path.moveTo(x(c.x), y(c.y));
    else if (c.type === 'L') path.lineTo(x(c.x), y(c.y));
    else if (c.type === 'Q') path.quadraticCurveTo(x(c.x1), y(c.y1), x(c.x), y(c.y));
    else if (c.type === 'C') path.bezierCurveTo(x(c.x1), y(c.y1), x(c.x2), y(c.y2), x(c.x), y(c.y));
  }
  return path.toShapes();
}

/** The same letters for painted pictures: SVG path data centred on x = `cx` with its foot on y = `cy`, em `size` px. */
export async function letterPath(text: string, cx: number, cy: number, size: number, face: Face = 'serif'): Promise<string> {
  const { commands, left, width } = await strokesOf(text, face);
  const p = (px: number, py: number) => `${(cx + ((px - left - width / 2) * size) / 1000).toFixed(1)} ${(cy + (py * size) / 1000).toFixed(1)}`;
  return commands.map((c) => {
    if (c.type === 'Z') return 'Z';
    if (c.type === 'Q') return `Q${p(c.x1, c.y1)} ${p(c.x, c.y)}`;
    if (c.type === 'C') return `C${p(c.x1, c.y1)} ${p(c.x2, c.y2)} ${p(c.x, c.y)}`;
    return `${c.type}${p(c.x, c.y)}`;
  }).join('');
}

/** What relief letters may vary; metres. */
export interface ReliefOptions {
  readonly face?: Face;
  /** How far the letters stand out. */
  readonly height?: number;
  readonly bevel?: number;
  /** Segments per curve: 3 for small letters. */
  readonly curveSegments?: number;
}

/** Flat letters on the plane z = 0, facing +z, as if engraved and filled: lay them 0.4 mm before the plate. */
export async function flatLetters(text: string, size: number, face: Face = 'serif', curveSegments = 3): Promise<BufferGeometry> {
  return new ShapeGeometry(await letterShapes(text, size, face), curveSegments);
}

/** Raised letters on the plane z = 0, facing +z: add them with crease 0.4. */
export async function reliefLetters(text: string, size: number, options: ReliefOptions = {}): Promise<BufferGeometry> {
  const bevel = options.bevel ?? size * 0.018;
  const height = options.height ?? size * 0.09;
  return new ExtrudeGeometry(await letterShapes(text, size, options.face), {
    depth: height - bevel, curveSegments: options.curveSegments ?? 3,
    bevelEnabled: true, bevelThickness: bevel, bevelSize: bevel * 0.6, bevelOffset: -bevel * 0.3, bevelSegments: 1,
  });
}
