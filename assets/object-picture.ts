import { createHash } from 'node:crypto';

/** The photograph beside an object's model: its size in pixels, and the most it may weigh. */
export const PICTURE = { width: 960, height: 720, bytes: 60 * 1024 } as const;

/** Names the very model that a picture was taken of. */
export const modelDigest = (glb: Uint8Array): string => createHash('sha256').update(glb).digest('hex').slice(0, 16);
