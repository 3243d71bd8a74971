import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '../config.ts';
import { StoreUnusable } from '../store/store.ts';

/** Keys that outlive the process, each for one purpose. */
export type Secrets = {
  /** Signs guides' sessions. */
  sessions: Uint8Array;
  /** A digest of a visitor's identity that is the same after a restart, for bans; it cannot be turned back. */
  person: (identity: string) => string;
};

const LEAST_BYTES = 32;

/** The secret in the data folder; made, for the owner's eyes only, when there is none. */
function keptSecret(file: string): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // Written beside and then linked: nobody ever sees half a secret, and of two programs that make one both use the first.
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, `${randomBytes(LEAST_BYTES).toString('base64url')}\n`, { mode: 0o600 });
  try {
    linkSync(fresh, file);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
  } finally {
    rmSync(fresh);
  }
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  return readFileSync(file, 'utf8').trim();
}

function secretOf(folder: string): string {
  const file = join(folder, 'session-secret');
  let secret: string;
  try {
    secret = keptSecret(file);
  } catch (cause) {
    throw new StoreUnusable(`${file} cannot be read or made: ${cause instanceof Error ? cause.message : String(cause)}. Set DATA_FOLDER to a folder of the server's own, or set SESSION_SECRET.`, { cause });
  }
  if (secret.length < LEAST_BYTES) throw new StoreUnusable(`${file} holds no secret; delete it, and a new one is made (all guides then need a new link).`);
  return secret;
}

/** From SESSION_SECRET where it is set, else from the data folder. */
export function readSecrets(config: Pick<Config, 'DATA_FOLDER' | 'SESSION_SECRET'>): Secrets {
  const secret = config.SESSION_SECRET ?? secretOf(config.DATA_FOLDER);
  const keyFor = (purpose: string) => new Uint8Array(hkdfSync('sha256', secret, '', `pavilion ${purpose}`, 32));
  const people = keyFor('people');
  return { sessions: keyFor('guide sessions'), person: (identity) => createHmac('sha256', people).update(identity).digest('base64url') };
}
