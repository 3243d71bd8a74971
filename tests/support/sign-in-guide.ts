import { join } from 'node:path';
import { invite, linkPath } from '../../server/guides/invite.ts';
import { openStore } from '../../server/store/open-store.ts';
import { keepCookies } from './cookie-jar.ts';

const HOUR = 3_600_000;

/**
 * Signs a guide in at a running server whose store is in `folder`, as a person would be: an invitation by the operator,
 * then the link's button. `url` is where the guide's own page joins from: another name of the same machine than the
 * visitors', so that the guide alone has the cookie. `forget` takes it away again.
 */
export async function signInGuide(port: number, folder: string): Promise<{ url: string; forget: () => void }> {
  const store = await openStore({ file: join(folder, 'pavilion.sqlite') });
  const { secret } = await invite(store.guides, { name: 'Ada', tours: null, expires: Date.now() + HOUR }, Date.now());
  await store.close();
  const url = `http://localhost:${port}`;
  const forget = keepCookies(url);
  const answer = await fetch(url + linkPath(secret), { method: 'POST', redirect: 'manual', headers: { Origin: url } });
  if (answer.status !== 303) throw new Error(`the guide could not sign in: ${answer.status}`);
  return { url, forget };
}
