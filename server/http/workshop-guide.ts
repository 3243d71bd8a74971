import type { RequestHandler } from 'express';
import { guideCookie } from '../guides/guide-cookie.ts';
import type { GuideSessions } from '../guides/guide-sessions.ts';
import { newLink } from '../guides/invite.ts';
import type { GuideStore } from '../store/store.ts';
import { onLoopback } from './loopback.ts';

/** Milliseconds for which a guide of the workshop is one. */
const LASTS = 24 * 3_600_000;

export type WorkshopGuideDeps = {
  sessions: Pick<GuideSessions, 'read' | 'begin'>;
  store: GuideStore;
  /** How many proxies stand before the server. */
  proxies: number;
  /** Milliseconds since 1970. */
  time: () => number;
};

/**
 * `?as=guide` on any page of the workshop, asked for from this machine: signs the browser in as a guide for a day, and
 * goes on to the same address without it. Only server/dev.ts has this; the server that visitors come to does not.
 */
export function workshopGuide({ sessions, store, proxies, time }: WorkshopGuideDeps): RequestHandler {
  /** One guide a day, however often they sign in; as any guide listed, and revocable. */
  async function guideOfToday(now: number): Promise<string> {
    const id = `workshop-${new Date(now).toISOString().slice(0, 10)}`;
    if ((await store.byId(id)) === null) await store.add({ id, name: 'Workshop guide', tours: null, created: now, expires: now + LASTS, revoked: null });
    return id;
  }

  return async (request, response, next) => {
    if (request.method !== 'GET' || request.query['as'] !== 'guide' || !onLoopback(request, proxies)) {
      next();
      return;
    }
    const address = new URL(`http://workshop${request.originalUrl}`);
    address.searchParams.delete('as');
    if ((await sessions.read(request.headers.cookie)) === null) {
      const now = time();
      const begun = await sessions.begin(await newLink(store, await guideOfToday(now), now, now + LASTS));
      if (begun !== null) response.set('Set-Cookie', guideCookie(begun.token, (begun.expires - now) / 1000, request.secure));
    }
    // A path only, whatever the request's own address was.
    response.set('Cache-Control', 'no-store').redirect(303, `/${address.pathname.replace(/^\/+/, '')}${address.search}`);
  };
}
