// `npm run bots -- 12`: visitors who walk about as people do, fill a gallery until Ctrl+C or for so many seconds. With
// `--follow <link>` they come by a live tour's link and go along. `USAGE` lists the options.
import { parseArgs } from 'node:util';
import { derivePlan } from '#scenes/format/plan.ts';
import type { Plan } from '#scenes/format/plan.ts';
import { exhibition as exhibitionSchema } from '#scenes/format/schema.ts';
import { type Bot, createBot } from './bot.ts';
import { readTourLink } from './tour-link.ts';

/** Milliseconds between two steps of a bot: as often as poses may be sent. */
const STEP = 50;
/** Bots that come in at the same time. */
const AT_ONCE = 5;
const USAGE = `npm run bots -- <how many> [--url http://127.0.0.1:2567] [--exhibition creative-cities] [--with CODE] [--seconds N] [--quiet]
npm run bots -- <how many> --follow '<the link of a live tour, from its guide>' [--seconds N] [--quiet]`;

// The link's small news, such as a try that failed, would tear the live line apart.
console.debug = () => undefined;

function giveUp(words: string): never {
  process.stderr.write(`${words}\n${USAGE}\n`);
  process.exit(1);
}

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { url: { type: 'string' }, exhibition: { type: 'string' }, with: { type: 'string' }, follow: { type: 'string' }, seconds: { type: 'string' }, quiet: { type: 'boolean', default: false } },
    });
  } catch (cause) {
    return giveUp(cause instanceof Error ? cause.message : String(cause));
  }
}

const { values, positionals } = options();
const count = Number(positionals[0] ?? 12);
const seconds = values.seconds === undefined ? Infinity : Number(values.seconds);
if (!Number.isInteger(count) || count < 1 || count > 1000) giveUp(`"${String(positionals[0])}" is not a number of bots from 1 to 1000.`);
if (!(seconds > 0)) giveUp(`"${String(values.seconds)}" is not a number of seconds.`);

/** Where the bots go: by a tour's link, or wherever the options say. */
function whereTo(): { url: string; exhibition: string; code: string | undefined; follow: string | null } {
  const url = (values.url ?? 'http://127.0.0.1:2567').replace(/\/$/, '');
  if (values.follow === undefined) return { url, exhibition: values.exhibition ?? 'creative-cities', code: values.with, follow: null };
  if (values.url ?? values.exhibition ?? values.with) giveUp('The link after --follow says where to go: leave out --url, --exhibition and --with.');
  const link = readTourLink(values.follow);
  return 'wrong' in link ? giveUp(link.wrong) : { url: link.url, exhibition: link.exhibition, code: link.code, follow: link.key };
}

const goal = whereTo();

async function fetchPlan(): Promise<Plan> {
  const response = await fetch(`${goal.url}/api/exhibitions/${goal.exhibition}.json`).catch(() => giveUp(`No Pavilion answers at ${goal.url}: start one with "npm start".`));
  if (!response.ok) giveUp(`There is no exhibition "${goal.exhibition}" at ${goal.url}.`);
  return derivePlan(exhibitionSchema.parse(await response.json()));
}

const plan = await fetchPlan();
const bots = Array.from({ length: count }, (_, index) => createBot(index, { ...goal, plan, chance: Math.random }));
const began = performance.now();
let ending = false;

const number = (is: (bot: Bot) => boolean): number => bots.filter(is).length;
const refused = (): string[] => [...new Set(bots.filter((bot) => bot.state === 'refused').map((bot) => bot.reason))];

/** How the bots fare on their tour; empty where they walk about. */
function tourWords(): string {
  if (goal.follow === null) return '';
  const why = [...new Set(bots.flatMap(({ tour }) => (tour === null || tour.refusal === '' ? [] : [tour.refusal])))];
  if (why.length > 0) return `  ${number(({ tour }) => tour?.follows === true)} follow, others may not: ${why.join(', ')}`;
  if (number(({ tour }) => tour?.hasTour === true) === 0) return '  no live tour here yet';
  return `  ${number(({ tour }) => tour?.follows === true)} follow, ${number(({ tour }) => tour?.isThere === true)} at their stands`;
}

function line(): string {
  const sum = (of: (bot: Bot) => number) => bots.reduce((all, bot) => all + of(bot), 0);
  const time = (performance.now() - began) / 1000;
  const rate = (bytes: number) => `${(bytes / 1000 / time / count).toFixed(1)} KB/s`;
  const why = refused();
  return `${Math.round(time)} s  ${number((bot) => bot.state === 'joined')}/${count} in${tourWords()}  down ${rate(sum(({ link }) => link.bytesIn))} up ${rate(sum(({ link }) => link.bytesOut))} each  said ${sum(({ counts }) => counts.said)}  sent back ${sum(({ counts }) => counts.snapped)}${why.length > 0 ? `  refused: ${why.join(', ')}` : ''}`;
}

function end(): void {
  if (ending) return;
  ending = true;
  clearInterval(stepping);
  clearInterval(telling);
  const joined = number((bot) => bot.state === 'joined');
  process.stdout.write(`${values.quiet ? '' : '\n'}${line()}\n`);
  for (const bot of bots) bot.link.leave();
  setTimeout(() => process.exit(joined === count ? 0 : 1), 300);
}

const stepping = setInterval(() => {
  const now = performance.now();
  for (const bot of bots) bot.step(STEP / 1000, now);
  if (now - began > seconds * 1000) end();
}, STEP);
const telling = setInterval(() => {
  if (!values.quiet) process.stdout.write(`\r${line()}   `);
}, 500);
process.once('SIGINT', end);
process.once('SIGTERM', end);
// A few at a time, as people come.
for (let first = 0; first < bots.length; first += AT_ONCE) {
  await Promise.all(bots.slice(first, first + AT_ONCE).map((bot) => bot.join()));
  // The link's code is wrong for all when it is for the first.
  if (first === 0 && goal.code !== undefined && bots[0]?.reason === 'code-not-found') giveUp('No gallery has the code of this link, or it is full. Ask the guide for the link as it is now.');
}
