import { type Server, createServer } from 'node:http';
import { pino } from 'pino';
import { parseConfig } from '../../../server/config.ts';
import type { Guide } from '../../../server/domain/guide.ts';
import { GuideSessions } from '../../../server/guides/guide-sessions.ts';
import { invite, linkPath } from '../../../server/guides/invite.ts';
import { readSecrets } from '../../../server/guides/secrets.ts';
import { createApp } from '../../../server/http/app.ts';
import { createMeters } from '../../../server/meters.ts';
import { openStore } from '../../../server/store/open-store.ts';
import { type GuideStore, StoreUnavailable } from '../../../server/store/store.ts';
import { smallExhibition } from './small-exhibition.ts';

export const SECRET = 'a secret for tests, of forty characters.';
export const HOUR = 3_600_000;

const doors: { close: () => Promise<void> }[] = [];

/** Closes what was opened since; for `afterEach`. */
export async function closeDoors(): Promise<void> {
  for (const door of doors.splice(0)) await door.close();
}

/** The routes over real HTTP, with a store that can be taken down, a clock that can be turned on, and everything that is logged. */
export async function openDoor(settings: Record<string, string> = {}, file = ':memory:') {
  const config = parseConfig({ SESSION_SECRET: SECRET, TRUST_PROXY: '1', ...settings });
  const store = await openStore({ file });
  let passed = 0;
  let down = false;
  const time = () => Date.now() + passed;
  const shaky = new Proxy(store.guides, {
    get: (guides, name: keyof GuideStore) => (down ? () => Promise.reject(new StoreUnavailable('down for a test')) : guides[name].bind(guides)),
  });
  const sessions = new GuideSessions({ store: shaky, key: readSecrets(config).sessions, time });
  const joined: (Guide | null | undefined)[] = [];
  let logged = '';
  const app = createApp({
    config,
    log: pino({ level: 'trace' }, { write: (line) => void (logged += line) }),
    meters: createMeters(() => ({ visitors: 0, galleries: 0 })),
    exhibitions: { hosted: new Map([['small', smallExhibition()]]), broken: new Map(), warned: new Map() },
    template: () => Promise.resolve('<!doctype html><html lang="en"><head><title>Pavilion</title></head><body></body></html>'),
    clientFiles: new Map(),
    join: (_request, _address, guide) => {
      joined.push(guide);
      return Promise.resolve({ ok: false, refusal: { code: 'going-down' } });
    },
    guides: { sessions, store: shaky, liveTours: store.liveTours, now: time, time },
    health: () => ({ ok: true, visitors: 0, galleries: 0, exhibitions: [] }),
  });
  const server: Server = createServer(app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const url = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  const ask = (path: string, method = 'GET', headers: Record<string, string> = {}) => fetch(url + path, { method, redirect: 'manual', headers });
  const door = {
    url,
    store: store.guides,
    sessions,
    joined,
    time,
    logged: () => logged,
    pass: (milliseconds: number) => void (passed += milliseconds),
    takeDown: (isDown: boolean) => void (down = isDown),
    ask,
    invite: (name = 'Ada', tours: string[] | null = null, lasts = HOUR) => invite(store.guides, { name, tours, expires: time() + lasts }, time()),
    /** Presses the button of a link. */
    press: (secret: string, headers: Record<string, string> = {}) => ask(linkPath(secret), 'POST', { Origin: url, ...headers }),
    me: async (cookie: string) => ((await (await ask('/api/me', 'GET', { Cookie: cookie })).json()) as { guide: { name: string; tours: string[] | null } | null }).guide,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await store.close();
    },
  };
  doors.push(door);
  return door;
}

/** The `Cookie` header a browser would send after an answer. */
export const cookieOf = (answer: Response): string => answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
