import { askServer } from './ask-server.ts';

/** Whether this browser is signed in as a guide; null when the server cannot be asked. */
export async function isGuideHere(): Promise<boolean | null> {
  try {
    return ((await askServer('/api/me')) as { guide: object | null }).guide !== null;
  } catch (cause) {
    console.debug('The server could not be asked who this is.', cause);
    return null;
  }
}

/** A link that signs another device in as this guide, once: its path, and until when in milliseconds since 1970 by the server's clock. Null when there is none now. */
export async function linkForDevice(): Promise<{ path: string; expires: number } | null> {
  try {
    const answer = (await askServer('/api/guide/link', 'POST')) as { ok: true; path: string; expires: number } | { ok: false };
    return answer.ok ? answer : null;
  } catch (cause) {
    console.debug('The link for another device could not be had.', cause);
    return null;
  }
}
