// `npm run bots -- 12 [--url http://127.0.0.1:2567] [--exhibition creative-cities] [--with CODE] [--seconds N] [--quiet]`: visitors who
// walk about as people do, fill a gallery until Ctrl+C or for so many seconds.
import { parseArgs } from 'node:util';
import { reactions } from '#protocol/messages.ts';
import { derivePlan } from '#scenes/format/plan.ts';
import type { Plan } from '#scenes/format/plan.ts';
import { exhibition as exhibitionSchema } from '#scenes/format/schema.ts';
import { type LinkState, createGalleryLink } from '../net/gallery-link.ts';
import { Roster } from '../others/roster.ts';
import { botLines, botNames } from './bot-words.ts';
import { BotWalk } from './bot-walk.ts';

/** Milliseconds between two steps of a bot: as often as poses may be sent. */
const STEP = 50;
/** Chance per second that a bot says something, and that it reacts. */
const TALKATIVE = 1 / 90;
const LIVELY = 1 / 25;
const COLOURS = 8;
/** Bots that come in at the same time. */
const AT_ONCE = 5;

// The link's small news, such as a try that failed, would tear the live line apart.
console.debug = () => undefined;

function usage(words: string): never {
  process.stderr.write(`${words}\nnpm run bots -- <how many> [--url http://127.0.0.1:2567] [--exhibition creative-cities] [--with CODE] [--seconds N] [--quiet]\n`);
  process.exit(1);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string', default: 'http://127.0.0.1:2567' }, exhibition: { type: 'string', default: 'creative-cities' }, with: { type: 'string' }, seconds: { type: 'string' }, quiet: { type: 'boolean', default: false } },
});
const count = Number(positionals[0] ?? 12);
const seconds = values.seconds === undefined ? Infinity : Number(values.seconds);
if (!Number.isInteger(count) || count < 1 || count > 1000) usage(`"${String(positionals[0])}" is not a number of bots from 1 to 1000.`);
if (!(seconds > 0)) usage(`"${String(values.seconds)}" is not a number of seconds.`);
const url = values.url.replace(/\/$/, '');

async function fetchPlan(): Promise<Plan> {
  const response = await fetch(`${url}/api/exhibitions/${values.exhibition}.json`).catch(() => usage(`No Pavilion answers at ${url}: start one with "npm start".`));
  if (!response.ok) usage(`There is no exhibition "${values.exhibition}" at ${url}.`);
  return derivePlan(exhibitionSchema.parse(await response.json()));
}

const plan = await fetchPlan();
const chance = Math.random;
const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
let said = 0;
let snapped = 0;

function createBot(index: number) {
  const name = index < botNames.length ? (botNames[index] ?? '') : `${pick(botNames)} ${index}`;
  const walk = new BotWalk(plan, { pace: 0.9 + chance() * 0.7, patience: 4 + chance() * 9 }, chance);
  const { body } = walk;
  let state: LinkState = 'offline';
  let reason = '';
  let reading: string | null = null;
  const link = createGalleryLink({
    url,
    exhibitionId: values.exhibition,
    settings: () => ({ name, colour: index % COLOURS }),
    roster: new Roster(),
    onStatus(news) {
      state = news.state;
      reason = news.reason ?? '';
    },
    onMe: () => undefined,
    onPeople: () => undefined,
    onChat: () => undefined,
    onReaction: () => undefined,
    onSnap(place) {
      snapped += 1;
      body.x = place.x;
      body.z = place.z;
    },
  });
  return {
    link,
    join: () => link.join(values.with),
    get state() {
      return state;
    },
    get reason() {
      return reason;
    },
    step(now: number) {
      walk.step(STEP / 1000, now / 1000);
      if (state !== 'joined') return;
      if (walk.reading !== reading) {
        reading = walk.reading;
        link.setAt(reading);
      }
      link.sendPose(body, now);
      if (chance() < (TALKATIVE * STEP) / 1000) {
        said += 1;
        void link.say(pick(botLines));
      }
      if (chance() < (LIVELY * STEP) / 1000) link.react(pick(reactions));
    },
  };
}

const bots = Array.from({ length: count }, (_, index) => createBot(index));
const began = performance.now();
let ending = false;

function line(): string {
  const joined = bots.filter((bot) => bot.state === 'joined').length;
  const why = [...new Set(bots.filter((bot) => bot.state === 'refused').map((bot) => bot.reason))];
  const bytes = (way: 'bytesIn' | 'bytesOut') => bots.reduce((sum, bot) => sum + bot.link[way], 0);
  const time = (performance.now() - began) / 1000;
  const rate = (sum: number) => `${(sum / 1000 / time / count).toFixed(1)} KB/s`;
  return `${Math.round(time)} s  ${joined}/${count} in  down ${rate(bytes('bytesIn'))} up ${rate(bytes('bytesOut'))} each  said ${said}  sent back ${snapped}${why.length > 0 ? `  refused: ${why.join(', ')}` : ''}`;
}

function end(): void {
  if (ending) return;
  ending = true;
  clearInterval(stepping);
  clearInterval(telling);
  const joined = bots.filter((bot) => bot.state === 'joined').length;
  process.stdout.write(`${values.quiet ? '' : '\n'}${line()}\n`);
  for (const bot of bots) bot.link.leave();
  setTimeout(() => process.exit(joined === count ? 0 : 1), 300);
}

const stepping = setInterval(() => {
  const now = performance.now();
  for (const bot of bots) bot.step(now);
  if (now - began > seconds * 1000) end();
}, STEP);
const telling = setInterval(() => {
  if (!values.quiet) process.stdout.write(`\r${line()}   `);
}, 500);
process.once('SIGINT', end);
process.once('SIGTERM', end);
// A few at a time, as people come.
for (let first = 0; first < bots.length; first += AT_ONCE) await Promise.all(bots.slice(first, first + AT_ONCE).map((bot) => bot.join()));
