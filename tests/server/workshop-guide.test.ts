import { type Server, createServer } from 'node:http';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { workshopGuide } from '../../server/http/workshop-guide.ts';
import { closeDoors, cookieOf, openDoor } from './support/open-door.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
  await closeDoors();
});

/** The workshop's door before a page, with the sessions and the store of `door`. */
async function workshop({ sessions, store, time }: Awaited<ReturnType<typeof openDoor>>) {
  const app = express().set('query parser', 'simple').set('trust proxy', 1);
  app.use(workshopGuide({ sessions, store, proxies: 1, time }), (_request, response) => void response.send('a page'));
  const server = createServer(app);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return (path: string, headers: Record<string, string> = {}, method = 'GET') => fetch(`http://127.0.0.1:${port}${path}`, { method, headers, redirect: 'manual' });
}

describe('?as=guide', () => {
  it('is nothing to the server that visitors come to', async () => {
    const door = await openDoor();
    const answer = await door.ask('/small?as=guide');
    expect([answer.status, answer.headers.get('set-cookie'), answer.headers.get('location')]).toEqual([200, null, null]);
    expect(await door.me('')).toBe(null);
    expect(await door.store.all()).toEqual([]);
  });

  it('signs a browser in the workshop in as a guide, as a real session, and goes on to the same address', async () => {
    const door = await openDoor();
    const ask = await workshop(door);
    const answer = await ask('/small/harbour?lang=zh&as=guide&stop=2');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/small/harbour?lang=zh&stop=2']);
    const cookie = cookieOf(answer);
    expect(await door.me(cookie)).toEqual({ name: 'Workshop guide', tours: null });
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
    // Who is a guide already stays the one they are; another browser is the same guide.
    expect((await ask('/small?as=guide', { Cookie: cookie })).headers.get('set-cookie')).toBe(null);
    expect(await door.me(cookieOf(await ask('/small?as=guide')))).not.toBe(null);
    expect(await door.store.all()).toHaveLength(1);
    door.pass(25 * 3_600_000);
    expect(await door.me(cookie)).toBe(null);
  });

  it('leads nowhere else, and is for this machine and for pages only', async () => {
    const ask = await workshop(await openDoor());
    expect((await ask('//evil.example/x?as=guide')).headers.get('location')).toBe('/evil.example/x');
    for (const answer of [await ask('/small'), await ask('/small?as=visitor'), await ask('/small?as=guide', {}, 'POST'), await ask('/small?as=guide', { 'X-Forwarded-For': '203.0.113.7' })]) {
      expect([answer.status, answer.headers.get('set-cookie'), await answer.text()]).toEqual([200, null, 'a page']);
    }
  });
});
