import { join } from 'node:path';
import { random } from '../../../assets/craft/noise.ts';
import { isLed, type LiveTour } from '../../../client/tour/live-tour.ts';
import { parseConfig } from '../../../server/config.ts';
import { readSecrets } from '../../../server/guides/secrets.ts';
import { signInGuide } from '../sign-in-guide.ts';
import { TourPage } from '../tour-page.ts';
import { until } from '../visitors.ts';
import { type Leading, type Run, lead, takePart } from './actors.ts';
import { factsOf, initially } from './facts.ts';
import { keptTour } from './kept-tour.ts';
import { type Found, Ledger } from './ledger.ts';

/** A server in a process of its own: the same port and data folder each time it is started. */
export type Killable = { kill: () => Promise<unknown> };
export type KillOptions = {
  port: number;
  folder: string;
  secret: string;
  start: () => Promise<Killable>;
  exhibition: string;
  score: string;
  stops: number;
  rounds: number;
  bots: number;
  /** How many visitors the guide may show out. */
  removals: number;
  seed: number;
  say?: (words: string) => void;
};
export type KillReport = {
  rounds: number;
  acknowledged: number;
  lost: string[];
  doubled: string[];
  /** Anything else that was not as it should be. */
  faults: string[];
  removed: number;
  /** From the kill until a visitor was in again, of each visitor and round; and until the server answered, of each round. */
  secondsToReturn: number[];
  secondsToStart: number[];
};

/** Milliseconds of acting before each kill, at least and at most. */
const ACTING = [300, 1_500] as const;
const PATIENCE = 30_000;

/**
 * A guide and visitors act in a live tour while the server is killed (SIGKILL) again and again and started anew. Nobody
 * is helped to come back. After each kill the disk, and at the end everything, is held against what was acknowledged.
 */
export async function killRounds(options: KillOptions): Promise<KillReport> {
  const { port, folder, exhibition, rounds, say = () => undefined } = options;
  const file = join(folder, 'pavilion.sqlite');
  let server = await options.start();
  const ada = await signInGuide(port, folder).catch(async (cause: unknown) => {
    await server.kill();
    throw cause;
  });
  const url = `http://127.0.0.1:${port}`;
  const dice = random(options.seed);
  let isOver = false;
  // The link's small news, such as a try that failed, belong to every round.
  const { debug } = console;
  console.debug = () => undefined;
  const run: Run = { ledger: new Ledger(initially), faults: [], dice, ended: () => isOver };
  const report: KillReport = { rounds, acknowledged: 0, lost: [], doubled: [], faults: run.faults, removed: 0, secondsToReturn: [], secondsToStart: [] };
  const inAt = new Map<string, number>();
  /** After a new start nobody leads until somebody is there who does. */
  const onLive = (live: LiveTour | null) => {
    if (isLed(live) && live.phase !== 'held' && live.members.find(({ id }) => id === live.lead)?.here !== true) run.faults.push(`the tour is ${live.phase} while ${live.leadName} is away`);
  };
  const page = (name: string, at: string) =>
    new TourPage(at, { exhibition, name, onLive, onStatus: ({ state }) => void (state === 'joined' && inAt.set(name, performance.now())) });
  const guide = page('Ada', ada.url);
  const bots = Array.from({ length: options.bots }, (_, index) => page(`Bot ${index + 1}`, url));
  // Takes over now and then while the guide is on the way back; who does so follows no more, and lowers their hand.
  const [deputy] = bots;
  if (deputy === undefined) throw new Error('a tour with nobody in it is no test: ask for bots');
  const everybody = [guide, ...bots];
  const { person } = readSecrets(parseConfig({ SESSION_SECRET: options.secret }));
  const names = new Map(everybody.map(({ identity, name }) => [person(identity), name]));
  const nameOf = (key: string) => names.get(key) ?? 'somebody else';
  const leading: Leading = { stops: options.stops, removals: options.removals, removed: new Set(), others: bots.slice(1) };
  const inside = () => everybody.filter((one) => !leading.removed.has(one));
  const add = (round: number, found: Found) => {
    for (const kind of ['lost', 'doubled'] as const) report[kind].push(...found[kind].map((what) => `${what} (round ${round})`));
  };
  const hold = async (round: number, id: string) => add(round, run.ledger.compare(factsOf(await keptTour(file, id), nameOf), new Set([...leading.removed, deputy].map(({ name }) => name))));

  /** All who may be in are in the same tour, which one person leads, and follow as before. */
  const isWhole = (id: string) =>
    inside().every(({ state, live, mine }) => state === 'joined' && live?.id === id && live.lead === guide.me && isLed(live) && live.phase !== 'held' && mine?.here === true) &&
    inside().every((one) => one === guide || one.mine?.following === true);

  try {
    await guide.joined();
    const begun = await guide.link.tourAct('tour-start', { tour: options.score, languages: ['en'], capacity: 250, link: false, transcript: true });
    if (!begun.ok) throw new Error(`the tour could not begin: ${begun.refusal.code}`);
    const code = guide.link.code() ?? undefined;
    for (const bot of bots) await bot.joined(code);
    await guide.link.tourAct('tour-co-guide', { id: deputy.me, on: true });
    const acting = [lead(guide, run, leading), ...bots.map((bot) => takePart(bot, run))];
    await until(() => isWhole(begun.id), 'everybody to follow', PATIENCE);

    for (let round = 1; round <= rounds; round++) {
      await new Promise((due) => setTimeout(due, ACTING[0] + dice() * (ACTING[1] - ACTING[0])));
      const killedAt = performance.now();
      await server.kill();
      // What was answered before the kill is heard before the loss.
      await until(() => everybody.every(({ state }) => state !== 'joined'), 'the loss to be noticed', PATIENCE);
      await hold(round, begun.id);
      server = await options.start();
      report.secondsToStart.push((performance.now() - killedAt) / 1000);
      if (dice() < 0.4) void until(() => deputy.live?.phase === 'held' && deputy.state === 'joined', 'the tour to be held', PATIENCE).then(() => deputy.link.tourAct('tour-take-over', {}), () => undefined);
      const removed = [...leading.removed];
      await Promise.all(removed.map(({ link }) => link.join(code)));
      for (const { name, state, reason } of removed) if (reason !== 'removed') run.faults.push(`${name} was shown out, and came back with the code: ${state} ${reason}`);
      await until(() => isWhole(begun.id), `everybody to be back as before in round ${round}`, PATIENCE).catch((cause: Error) => {
        throw new Error(`${cause.message}: ${JSON.stringify(everybody.map(({ name, state, reason, live, mine }) => ({ name, state, reason, phase: live?.phase, lead: live?.leadName, mine })))}`);
      });
      for (const { name } of inside()) report.secondsToReturn.push(((inAt.get(name) ?? NaN) - killedAt) / 1000);
      const roles = await Promise.all(inside().map(({ link }) => link.tourAct('tour-console', {})));
      const guides = roles.filter((answer) => answer.ok && answer.role === 'guide').length;
      if (guides !== 1) run.faults.push(`${guides} lead after round ${round}`);
      say(`round ${round}: ${run.ledger.acknowledged} acknowledged, ${inside().length} in`);
    }

    // Nothing is under way any more: now everything is known for sure.
    isOver = true;
    await Promise.all(acting);
    await server.kill();
    await hold(rounds + 1, begun.id);
    report.acknowledged = run.ledger.acknowledged;
    report.removed = leading.removed.size;
    return report;
  } finally {
    isOver = true;
    for (const { link } of everybody) link.leave();
    await server.kill();
    ada.forget();
    console.debug = debug;
  }
}
