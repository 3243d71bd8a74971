import { createHash, randomBytes } from 'node:crypto';
import type { GuideRecord, GuideStore } from '../store/store.ts';

/** Bytes of chance in a link: twice what could ever be guessed. */
const SECRET_BYTES = 32;

/** What is kept of a link's secret. It is chance through and through, so that its digest needs no salt and no slowness. */
export const linkDigest = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** The address of a link on the server; its last part is the secret. */
export const linkPath = (secret: string): string => `/guide/${secret}`;

/** Makes a link for one use by a guide. Its secret is returned this once and kept nowhere. */
export async function newLink(store: GuideStore, guide: string, created: number, expires: number): Promise<string> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  await store.addLink({ digest: linkDigest(secret), guide, created, expires });
  return secret;
}

/** Makes somebody a guide until `expires` (milliseconds since 1970), with a link that is good as long. */
export async function invite(store: GuideStore, asked: Pick<GuideRecord, 'name' | 'tours' | 'expires'>, now: number): Promise<{ guide: GuideRecord; secret: string }> {
  const guide: GuideRecord = { ...asked, id: randomBytes(5).toString('hex'), created: now, revoked: null };
  await store.add(guide);
  return { guide, secret: await newLink(store, guide.id, now, guide.expires) };
}
