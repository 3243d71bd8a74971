import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ChatLine } from '#protocol/messages.ts';
import { type GalleryLink, type LinkNews, type LinkOptions, createGalleryLink } from '../../../client/net/gallery-link.ts';
import { Roster } from '../../../client/others/roster.ts';
import { type OpenSmall, openSmall } from '../../server/support/open-small.ts';
import { spawnSmall } from '../../server/support/spawn-small.ts';
import { type FlakyLine, flakyLine } from '../../support/flaky-line.ts';
import { until } from '../../support/visitors.ts';

const memory = () => {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
};

/** A page as far as the link knows one. */
class Page {
  readonly roster = new Roster();
  readonly status: LinkNews[] = [];
  lines: readonly ChatLine[] = [];
  me = '';
  reloads = 0;
  returnedTo: { x: number; z: number } | null = null;
  readonly reactions: string[] = [];
  readonly link: GalleryLink;
  readonly events = new EventTarget();
  readonly document = Object.assign(new EventTarget(), { visibilityState: 'visible' as const });
  readonly body = { x: 0, z: 4, yaw: 0, pitch: 0, jumped: true };

  constructor(url: string, shelf = memory(), more: Partial<LinkOptions> = {}) {
    this.link = createGalleryLink({
      url,
      exhibitionId: 'small',
      settings: () => ({ name: 'Ada', colour: 3 }),
      roster: this.roster,
      onStatus: (news) => void this.status.push(news),
      onMe: ({ id }) => void (this.me = id),
      onReturned: (place) => void (this.returnedTo = place),
      onPeople: () => undefined,
      onChat: (lines) => void (this.lines = lines),
      onReaction: ({ kind }) => void this.reactions.push(kind),
      onSnap: ({ x, z }) => void Object.assign(this.body, { x, z }),
      shelf,
      page: Object.assign(this.events, { document: this.document, sessionStorage: memory(), location: { reload: () => void (this.reloads += 1) } }),
      ...more,
    });
  }

  get state() {
    return this.status.at(-1)?.state;
  }

  async joined(): Promise<this> {
    await this.link.join();
    await until(() => this.state === 'joined', 'to be in', 10_000);
    return this;
  }

  /** Walks or stands for a moment, as the frame would have it. */
  stand(x: number, z: number): void {
    Object.assign(this.body, { x, z });
    this.link.sendPose(this.body, performance.now());
  }
}

describe('the link', () => {
  let open: OpenSmall;
  const pages: Page[] = [];
  const flaky: FlakyLine[] = [];
  const flakyOne = async () => {
    const made = await flakyLine(open.url);
    flaky.push(made);
    return made;
  };
  const page = (...given: ConstructorParameters<typeof Page>) => {
    const made = new Page(...given);
    pages.push(made);
    return made;
  };
  beforeAll(async () => {
    open = await openSmall({ GALLERY_CAPACITY: '4', MAX_GALLERIES: '2' });
  });
  afterEach(async () => {
    for (const { link } of pages.splice(0)) link.leave();
    for (const one of flaky.splice(0)) one.close();
    await open.visitors.away();
    open.pass(200_000);
    await until(() => open.pavilion.directory.census.galleries === 0, 'the galleries to close');
  });
  afterAll(() => open.pavilion.stop());

  it('brings two pages together: people, poses, chat, reactions, what is read', async () => {
    const a = await page(open.url).joined();
    const b = await page(open.url).joined();
    await until(() => a.roster.size === 1 && b.roster.size === 1, 'each to see the other');
    expect(b.status.at(-1)).toMatchObject({ state: 'joined', code: expect.stringMatching(/^\w{6}$/) });
    await until(() => {
      a.stand(1, 2);
      b.roster.sample(performance.now() + 500);
      return b.roster.get(a.me)?.placed;
    }, 'the pose');
    expect(b.roster.get(a.me)?.pose.head[0]).toBeCloseTo(1, 2);
    expect(await a.link.say('hello')).toBe(null);
    await until(() => a.lines.length === 1 && b.lines.length === 1, 'the line');
    a.link.react('heart');
    await until(() => b.reactions.includes('heart'), 'the heart');
    a.link.setAt('harbour/title');
    await until(() => b.roster.get(a.me)?.at === 'harbour/title', 'what is read');
    expect(await a.link.rename('x'.repeat(40), 1)).toEqual({ code: 'name-too-long' });
    expect(await a.link.rename('Grace', 1)).toBe(null);
    await until(() => b.roster.get(a.me)?.name === 'Grace', 'the name');
    expect(a.link.bytesIn).toBeGreaterThan(100);
    expect(a.link.bytesOut).toBeGreaterThan(10);
  });

  it('L1, L3: a broken line is replaced, as the same person, with the lines missed meanwhile', async () => {
    const line = await flakyOne();
    const a = await page(open.url).joined();
    const b = await page(line.url).joined();
    await a.link.say('before');
    await until(() => b.lines.length === 1, 'the first line');
    const { me } = b;
    line.cut();
    await until(() => b.state === 'reconnecting', 'the loss to be noticed');
    await a.link.say('meanwhile');
    await until(() => b.state === 'joined', 'to be back');
    expect(b.me).toBe(me);
    await until(() => b.lines.length === 2, 'the line missed');
    expect(b.lines.map(({ text }) => text)).toEqual(['before', 'meanwhile']);
  });

  it('P5, L1: a line that goes silent is given up within 8 s and replaced, though nobody has closed it', async () => {
    const line = await flakyOne();
    const a = await page(line.url).joined();
    const { me } = a;
    line.silence(true);
    const began = performance.now();
    await until(() => a.state === 'reconnecting', 'the silence to be noticed', 9_000);
    expect(performance.now() - began).toBeLessThan(8_000);
    line.silence(false);
    a.events.dispatchEvent(new Event('online'));
    await until(() => a.state === 'joined', 'to be back', 10_000);
    expect(a.me).toBe(me);
  });

  it('L2: what is said without a line is said once it is back', async () => {
    const line = await flakyOne();
    const a = await page(line.url).joined();
    const b = await page(open.url).joined();
    line.cut();
    await until(() => a.state === 'reconnecting', 'the loss to be noticed');
    const said = a.link.say('into the void');
    expect(await said).toBe(null);
    await until(() => b.lines.some(({ text }) => text === 'into the void'), 'the line');
    expect(b.lines.filter(({ text }) => text === 'into the void')).toHaveLength(1);
  });

  it('I1: a page loaded again is put where it stood', async () => {
    const shelf = memory();
    await page(open.url).joined();
    const line = await flakyOne();
    const first = await page(line.url, shelf).joined();
    await until(() => {
      first.stand(2, -3);
      return pages[0]?.roster.get(first.me)?.buffer.depth;
    }, 'the pose to arrive');
    line.close();
    await until(() => pages[0]?.roster.get(first.me)?.away, 'the loss to be noticed');
    first.link.leave();
    const second = await page(open.url, shelf).joined();
    expect(second.me).toBe(first.me);
    expect(second.returnedTo?.x).toBeCloseTo(2, 2);
    expect(second.returnedTo?.z).toBeCloseTo(-3, 2);
  });

  it('I3: a second window asks, takes over when told to, and the first knows', async () => {
    const shelf = memory();
    const first = await page(open.url, shelf).joined();
    const second = page(open.url, shelf);
    await second.link.join();
    await until(() => second.state === 'replaced', 'to be asked');
    expect(second.status.at(-1)).toEqual({ state: 'replaced', reason: 'already-here' });
    expect(first.state).toBe('joined');
    await second.link.takeOver();
    await until(() => second.state === 'joined' && first.state === 'replaced', 'the second to go on');
    expect(await first.link.say('nobody hears')).toEqual({ code: 'offline' });
  });

  it('J2, J5: refusals are told with their reason', async () => {
    const astray = page(open.url);
    await astray.link.join('ZZZZZZ');
    await until(() => astray.state === 'refused', 'the refusal');
    expect(astray.status.at(-1)).toEqual({ state: 'refused', reason: 'code-not-found' });
    await astray.joined();
    const lost = page(open.url, memory(), { exhibitionId: 'elsewhere' });
    await lost.link.join();
    await until(() => lost.status.at(-1)?.reason === 'exhibition-unknown', 'the refusal');
  });

  it('L1: without a server it goes on trying, and the network coming back hastens it', async () => {
    const alone = page('http://127.0.0.1:9');
    await alone.link.join();
    await until(() => alone.status.filter(({ state }) => state === 'connecting').length >= 2, 'a second try');
    alone.link.leave();
    expect(alone.state).toBe('offline');
  });
});

describe('a server that is started anew', () => {
  it('L1, I5: everybody comes back by themselves to where they stood', async () => {
    const first = await spawnSmall();
    const pages = [new Page(first.url), new Page(first.url)];
    for (const one of pages) await one.joined();
    const [a, b] = pages;
    if (a === undefined || b === undefined) throw new Error('two came');
    await until(() => {
      a.stand(-3, -2);
      return b.roster.get(a.me)?.buffer.depth;
    }, 'the pose');
    const before = a.me;
    first.kill('SIGKILL');
    await until(() => pages.every(({ state }) => state === 'reconnecting'), 'the loss to be noticed');
    const second = await spawnSmall(first.port);
    await until(() => pages.every(({ state }) => state === 'joined'), 'both to be back', 12_000);
    expect(a.me).not.toBe(before);
    await until(() => b.roster.get(a.me), 'each to see the other');
    await until(() => {
      a.stand(-3, -2);
      b.roster.sample(performance.now() + 500);
      return b.roster.get(a.me)?.placed;
    }, 'the pose');
    expect(b.roster.get(a.me)?.pose.head[0]).toBeCloseTo(-3, 2);
    expect(a.reloads).toBe(0);
    for (const { link } of pages) link.leave();
    second.kill('SIGTERM');
    expect(await second.ended()).toBe(0);
  }, 60_000);

  it('L5: a page that comes back to an exhibition that has changed is loaded anew', async () => {
    const first = await openSmall();
    const one = await new Page(first.url).joined();
    await first.pavilion.stop();
    const second = await openSmall({ PORT: String(first.pavilion.port) }, '1.1.0');
    await until(() => one.reloads === 1, 'the page to be loaded anew', 12_000);
    one.link.leave();
    await second.pavilion.stop();
  });
});
