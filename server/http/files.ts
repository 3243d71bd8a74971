import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { RequestHandler, Response } from 'express';
import { assetPath } from '#scenes/format/read-folder.ts';
import { modelCompanions, referencedFiles } from '#scenes/format/referenced-files.ts';
import type { Hosted } from '../exhibitions.ts';

/** A file that may be served. Whatever is not on the list does not exist, so no path can lead out. */
type Served = { path: string; type: string; /** Brotli-compressed beside it. */ brotli: boolean; caching: string; etag: string };
export type ServedFiles = Map<string, Served>;

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.glb': 'model/gltf-binary',
  '.ktx2': 'image/ktx2',
  '.bin': 'application/octet-stream',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.m4a': 'audio/mp4',
  '.wav': 'audio/wav',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.vtt': 'text/vtt; charset=utf-8',
};
const FOREVER = 'public, max-age=31536000, immutable';
const HOURS = 'public, max-age=3600, stale-while-revalidate=86400';

function served(path: string, caching: string): Served | null {
  const type = types[extname(path).toLowerCase()];
  // Drawings may carry scripts: never served from data.
  if (type === undefined || !existsSync(path) || !statSync(path).isFile()) return null;
  const etag = `"${createHash('sha256').update(readFileSync(path)).digest('base64url').slice(0, 22)}"`;
  return { path, type, brotli: existsSync(`${path}.br`), caching, etag };
}

function below(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? below(join(folder, entry.name)).map((name) => `${entry.name}/${name}`) : [entry.name]));
}

function list(into: ServedFiles, address: string, path: string, caching: string): void {
  const file = served(path, caching);
  if (file !== null) into.set(address, file);
}

/** The built client: names carry a digest of their content, so they may be kept for good. */
export function clientFiles(dist: string): ServedFiles {
  const files: ServedFiles = new Map();
  for (const name of below(join(dist, 'app'))) if (!name.endsWith('.br') && !name.endsWith('.map')) list(files, `/app/${name}`, join(dist, 'app', name), FOREVER);
  return files;
}

/** Folders of an exhibition made by scripts for it rather than named in it: baked light and pictures for previews. */
const MADE_FOLDERS = ['light', 'previews'];

/** Where a file that an exhibition names is served: below its own folder, or with the project's where it begins with `/assets/`. */
export const addressOf = (exhibition: string, name: string): string => (name.startsWith('/') ? name : `/scenes/${exhibition}/${name}`);

/** The files that the exhibitions name, with what lies beside their models, and nothing else. */
export function exhibitionFiles(exhibitions: Iterable<Hosted>): ServedFiles {
  const files: ServedFiles = new Map();
  for (const { exhibition, folder } of exhibitions) {
    const add = (name: string) => list(files, addressOf(exhibition.id, name), assetPath(folder, name), HOURS);
    for (const { name, use } of referencedFiles(exhibition)) {
      add(name);
      if (use === 'model') Object.values(modelCompanions(name)).forEach(add);
    }
    for (const made of MADE_FOLDERS) for (const name of below(join(folder, made))) add(`${made}/${name}`);
  }
  return files;
}

function send(response: Response, file: Served, brotli: boolean): void {
  response.setHeader('Content-Type', file.type);
  response.setHeader('Cache-Control', file.caching);
  response.setHeader('ETag', file.etag);
  if (file.brotli) response.vary('Accept-Encoding');
  if (brotli) response.setHeader('Content-Encoding', 'br');
  response.sendFile(brotli ? `${file.path}.br` : file.path, { cacheControl: false, etag: false, lastModified: false, acceptRanges: !brotli, dotfiles: 'allow' });
}

/** Serves the files of a list by their address. */
export function serveFiles(files: ServedFiles): RequestHandler {
  return (request, response, next) => {
    const file = request.method === 'GET' || request.method === 'HEAD' ? files.get(request.path) : undefined;
    if (file === undefined) next();
    else send(response, file, file.brotli && request.acceptsEncodings('br') !== false);
  };
}
