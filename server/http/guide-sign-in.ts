import { type Request, type RequestHandler, type Response, Router } from 'express';
import { addressGroup } from '../domain/address-group.ts';
import { DEVICE_LINKS, DEVICE_LINK_LASTS, LINK_TRIES } from '../domain/guide.ts';
import { Buckets } from '../domain/token-bucket.ts';
import { guideCookie, noGuideCookie } from '../guides/guide-cookie.ts';
import type { GuideSessions } from '../guides/guide-sessions.ts';
import { linkPath, newLink } from '../guides/invite.ts';
import type { Meters } from '../meters.ts';
import { type GuideStore, StoreUnavailable } from '../store/store.ts';
import { guideDoorPage, guideLaterPage, guideRefusedPage, guideSelfPage, guideTooFastPage } from './guide-pages.ts';
import { contentPolicy } from './security.ts';

export type GuideSignInDeps = {
  sessions: GuideSessions;
  store: GuideStore;
  meters: Meters;
  /** Whether visitors come by https whatever the request itself says. */
  secure: boolean;
  /** Milliseconds of a steady clock, and since 1970. */
  now: () => number;
  time: () => number;
};

/** What an address may hold is nobody else's business: not cached, not indexed, not told to the next page, not framed. */
export const discreet: RequestHandler = (_request, response, next) => {
  response.set({
    'Cache-Control': 'no-store',
    // Not `no-referrer`: browsers would then hide where a form came from, and such posts are turned away.
    'Referrer-Policy': 'strict-origin',
    'X-Robots-Tag': 'noindex, nofollow',
    'X-Frame-Options': 'DENY',
    'Content-Security-Policy': contentPolicy({ ancestors: [], sockets: [], workshop: false }),
  });
  next();
};

/** The way in and out for guides; `/api/me` tells the page who it is. */
export function guideSignIn(deps: GuideSignInDeps): Router {
  const { sessions, store, meters } = deps;
  const tries = new Buckets(LINK_TRIES);
  const deviceLinks = new Buckets(DEVICE_LINKS);
  const routes = Router();
  const isSecure = (request: Request) => deps.secure || request.secure;

  routes.use('/guide', discreet);

  routes.get('/guide', async (request, response) => {
    response.send(guideSelfPage(await sessions.read(request.headers.cookie)));
  });

  routes.post('/guide/sign-out', async (request, response) => {
    await orLater(response, async () => {
      await sessions.end(request.headers.cookie);
      response.set('Set-Cookie', noGuideCookie(isSecure(request))).redirect(303, '/');
    });
  });

  routes.get('/guide/:secret', (_request, response) => void response.send(guideDoorPage()));

  routes.post('/guide/:secret', async (request, response) => {
    const now = deps.now();
    tries.sweep(now);
    const wait = tries.take(addressGroup(request.ip ?? ''), now);
    if (wait > 0) {
      meters.refusals.inc({ code: 'guide-link-too-fast' });
      response.status(429).set('Retry-After', String(Math.ceil(wait / 1000))).send(guideTooFastPage());
      return;
    }
    await orLater(response, async () => {
      const begun = await sessions.begin(request.params.secret);
      if (begun === null) {
        meters.refusals.inc({ code: 'guide-link' });
        response.status(403).send(guideRefusedPage());
        return;
      }
      response.set('Set-Cookie', guideCookie(begun.token, (begun.expires - deps.time()) / 1000, isSecure(request))).redirect(303, remotePath(request.query));
    });
  });

  routes.get('/api/me', async (request, response) => {
    const guide = await sessions.read(request.headers.cookie);
    response.set('Cache-Control', 'no-store').json({ guide: guide === null ? null : { name: guide.name, tours: guide.tours } });
  });

  // For the guide's other devices, such as a phone beside the headset: a short-lived link, shown by the page as a QR code.
  routes.post('/api/guide/link', async (request, response) => {
    response.set('Cache-Control', 'no-store');
    const guide = await sessions.read(request.headers.cookie);
    if (guide === null) {
      response.status(403).json({ ok: false });
      return;
    }
    const wait = deviceLinks.take(guide.id, deps.now());
    if (wait > 0) {
      response.status(429).set('Retry-After', String(Math.ceil(wait / 1000))).json({ ok: false });
      return;
    }
    const time = deps.time();
    const expires = time + DEVICE_LINK_LASTS;
    await orLater(response, async () => {
      response.json({ ok: true, path: linkPath(await newLink(store, guide.id, time, expires)), expires });
    });
  });

  return routes;
}

/** Where a guide's link leads: for `?remote=<exhibition>&with=<code>` to the remote of that gallery. Nothing else is taken from the address. */
function remotePath({ remote, with: code }: Request['query']): string {
  if (typeof remote !== 'string' || typeof code !== 'string' || !/^[a-z][a-z0-9-]*$/.test(remote) || !/^[\w-]{1,32}$/.test(code)) return '/';
  return `/${remote}?with=${code}&remote`;
}

async function orLater(response: Response, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (cause) {
    if (!(cause instanceof StoreUnavailable)) throw cause;
    response.status(503).set('Retry-After', '5').send(guideLaterPage());
  }
}
