import { describe, expect, it } from 'vitest';
import { closing } from '#protocol/refusals.ts';
import { Refused, Visitors, newIdentity, until } from '../support/visitors.ts';
import { openSmall } from './support/open-small.ts';
import { spawnSmall } from './support/spawn-small.ts';

describe('stopping', () => {
  it('D7: SIGTERM tells everybody, closes their lines, and ends the process with 0', async () => {
    const server = await spawnSmall();
    const visitors = new Visitors(server.url, 'small');
    const crowd = await visitors.joinMany(5);
    const began = performance.now();
    server.kill('SIGTERM');
    await until(() => crowd.every(({ closedWith }) => closedWith !== null), 'all lines to be closed');
    expect(await server.ended()).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    for (const { closedWith, news } of crowd) expect([closedWith, news['going-down'].length]).toEqual([closing.goingDown, 1]);
  });

  it('D7: while it stops nobody comes in', async () => {
    const open = await openSmall();
    const inside = await open.visitors.join();
    const stopping = open.pavilion.stop();
    await expect(open.visitors.join()).rejects.toThrow(new Refused({ code: 'going-down', retryAfterMs: 1000 }).message);
    expect((await fetch(`${open.url}/health`)).status).toBe(503);
    await stopping;
    await until(() => inside.closedWith === closing.goingDown, 'the line to be closed');
  });

  it('D8: the log holds no name, line, secret, address or pose, however much is logged', async () => {
    const server = await spawnSmall();
    const visitors = new Visitors(server.url, 'small');
    const identity = newIdentity();
    const a = await visitors.join({ identity, name: 'Ada Lovelace' });
    await a.say('a line nobody else should read');
    a.stand(1.2345, 2.3456, 0, true);
    a.stand(0, 38.765);
    await until(() => a.news.snap.length > 0, 'the pose to be doubted');
    a.room.send('nonsense', { secret: 'in a message that makes no sense' });
    // What the library itself cannot read, it reports.
    a.room.connection.send(new Uint8Array([13, 0xa2, 65, 65, 0xc1, 0xff, 0xc1]));
    await until(() => a.closedWith !== null, 'the line to be closed');
    server.kill('SIGTERM');
    await server.ended();
    // Times of the log's lines have digits as poses do.
    const log = server.log().replace(/"time":"[^"]*"/g, '"time":""');
    expect(log).toContain('gallery opened');
    for (const secret of ['Ada', 'Lovelace', 'nobody else', identity, a.request.tab, a.room.sessionId, a.me.id, '127.0.0.1', '1.23', '38.7', 'nonsense', 'no sense']) expect(log, secret).not.toContain(secret);
    const lines = log.split('\n').filter((line) => line !== '' && !line.startsWith('port '));
    for (const line of lines) expect(() => JSON.parse(line) as unknown, line).not.toThrow();
  });
});
