import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadExhibition } from '#scenes/format/read-folder.ts';
import type { LiveTour } from '../../client/tour/live-tour.ts';
import { type PlaceGroup, placerOn } from '../../server/domain/tour/placing.ts';
import { killRounds } from '../support/kill/kill-rounds.ts';
import { freePort, startServer } from '../support/pavilion-server.ts';
import { signInGuide } from '../support/sign-in-guide.ts';
import { TourPage } from '../support/tour-page.ts';
import { until } from '../support/visitors.ts';
import { quantile } from './figures.ts';

const EXHIBITION = 'creative-cities';
const SCORE = 'first-visit';
/** Stops of that score. */
const STOPS = 5;
const ROOMY = { JOINS_PER_MINUTE: '100000', LINES_PER_ADDRESS: '100000', LOG_LEVEL: 'error' };

/** Milliseconds from the guide's act until a follower's arrival at the stand is known to the guide, and until the act was answered. */
export type ArrivalRow = { followers: number; galleries: number; stops: number; answeredP50Ms: number; knownP50Ms: number; knownP99Ms: number; notKnownIn30s: number };

async function bringFollowers(url: string, count: number, code: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, 'followers.ts'), url, EXHIBITION, String(count), code], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [told] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as unknown[];
  if (String(told).trim() !== 'in') throw new Error('the followers did not come in');
  return child;
}

/** Changes the stop once; gives how long each follower's arrival took to be known. */
async function changeStop(guide: TourPage, index: number, followers: number, listen: (heed: (live: LiveTour | null) => void) => void): Promise<{ answered: number; known: number[] }> {
  const before = guide.live?.turn ?? 0;
  const known = new Map<string, number>();
  const began = performance.now();
  listen((live) => {
    if (live === null || live.turn === before) return;
    for (const { id, arrived, standTurn } of live.members) if (arrived && standTurn === live.turn && !known.has(id)) known.set(id, performance.now() - began);
  });
  const answer = await guide.link.tourAct('tour-stop', { index });
  const answered = performance.now() - began;
  if (!answer.ok) throw new Error(`the stop was refused: ${answer.refusal.code}`);
  // Where a machine is too slow for so many at once, the row says how many were not known in time.
  await until(() => known.size >= followers, 'all followers to arrive', 30_000).catch(() => undefined);
  return { answered, known: [...known.values()] };
}

/** A guide changes the stop before groups of several sizes, spread over `galleries`, each size in a server of its own. */
export async function measureArrivals(sizes: readonly number[], stops: number, galleries = 1): Promise<ArrivalRow[]> {
  const rows: ArrivalRow[] = [];
  for (const followers of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'pavilion-tours-'));
    const port = await freePort();
    const server = await startServer({ port, env: { ...ROOMY, DATA_FOLDER: folder, GALLERY_CAPACITY: String(Math.ceil((followers + 1) / galleries)) } });
    try {
      const { url, forget } = await signInGuide(port, folder);
      let heed: (live: LiveTour | null) => void = () => undefined;
      const guide = new TourPage(url, { exhibition: EXHIBITION, name: 'Ada', onLive: (live) => heed(live) });
      await guide.joined();
      const begun = await guide.link.tourAct('tour-start', { tour: SCORE, languages: ['en'], capacity: 250, link: false });
      if (!begun.ok) throw new Error(`the tour could not begin: ${begun.refusal.code}`);
      const group = await bringFollowers(server.url, followers, guide.link.code() ?? '');
      const answered: number[] = [];
      const known: number[] = [];
      for (let change = 1; change <= stops; change++) {
        const found = await changeStop(guide, change % STOPS, followers, (next) => (heed = next));
        answered.push(found.answered);
        known.push(...found.known);
        // Not in step with the server's patches.
        await new Promise((due) => setTimeout(due, 200 + Math.random() * 100));
      }
      rows.push({ followers, galleries, stops, answeredP50Ms: quantile(answered, 0.5), knownP50Ms: quantile(known, 0.5), knownP99Ms: quantile(known, 0.99), notKnownIn30s: stops * followers - known.length });
      group.stdin?.end();
      await once(group, 'exit');
      guide.link.leave();
      forget();
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return rows;
}

export type StandsRow = { people: number; exhibits: number; standsPerCpuMs: number; groupP50Ms: number; groupP99Ms: number; againPerCpuMs: number };

/** Stands for a whole group, given to each person, before every exhibit: found for the first time, and again as they are remembered. */
export async function measureStands(sizes: readonly number[]): Promise<StandsRow[]> {
  const { plan } = await loadExhibition(resolve(import.meta.dirname, '../../scenes', EXHIBITION));
  if (plan === null) throw new Error('the exhibition cannot be read: see "npm run exhibition -- check"');
  const measure = (place: PlaceGroup, people: number) => {
    const coming = Array.from({ length: people }, (_, i) => ({ key: `person ${i}`, x: (i % 5) - 2, z: 4 + Math.floor(i / 5) * 0.5, low: i % 9 === 0 }));
    const before = process.cpuUsage();
    const groups = plan.placed.map(({ ref }) => {
      const began = performance.now();
      const { stands } = place(ref, coming, []);
      return { took: performance.now() - began, stands: stands.size };
    });
    const { user, system } = process.cpuUsage(before);
    return { took: groups.map((group) => group.took), perCpuMs: groups.reduce((sum, group) => sum + group.stands, 0) / ((user + system) / 1000) };
  };
  // Compiled before it is measured.
  measure(placerOn(plan), sizes[0] ?? 1);
  return sizes.map((people) => {
    const place = placerOn(plan);
    const first = measure(place, people);
    const again = measure(place, people);
    return { people, exhibits: plan.placed.length, standsPerCpuMs: first.perCpuMs, groupP50Ms: quantile(first.took, 0.5), groupP99Ms: quantile(first.took, 0.99), againPerCpuMs: again.perCpuMs };
  });
}

export type KillRow = { rounds: number; visitors: number; acknowledged: number; lost: number; doubled: number; otherFaults: number; shownOut: number; startP50Seconds: number; returnP50Seconds: number; returnMaxSeconds: number };

/** Kills the server while a group acts in a live tour; what was lost, doubled or otherwise wrong is told on stderr. */
export async function measureKills(rounds: number, bots: number): Promise<KillRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pavilion-kills-'));
  const port = await freePort();
  const secret = 'a secret for benches, of forty characters';
  const start = async () => {
    const server = await startServer({ port, env: { ...ROOMY, DATA_FOLDER: folder, SESSION_SECRET: secret } });
    return { kill: () => server.stop('SIGKILL') };
  };
  const seed = Math.floor(Math.random() * 1e6);
  const report = await killRounds({ port, folder, secret, start, exhibition: EXHIBITION, score: SCORE, stops: STOPS, rounds, bots, removals: 3, seed });
  rmSync(folder, { recursive: true, force: true });
  const wrong = [...report.lost, ...report.doubled, ...report.faults];
  if (wrong.length > 0) process.stderr.write(`seed ${seed}:\n${wrong.join('\n')}\n`);
  const { acknowledged, lost, doubled, faults, removed, secondsToStart, secondsToReturn } = report;
  return [{ rounds, visitors: bots, acknowledged, lost: lost.length, doubled: doubled.length, otherFaults: faults.length, shownOut: removed, startP50Seconds: quantile(secondsToStart, 0.5), returnP50Seconds: quantile(secondsToReturn, 0.5), returnMaxSeconds: Math.max(...secondsToReturn) }];
}
