// A crowd in a process of its own: `node tests/bench/walkers.ts <url> <count> <code>`. Says "in" when everybody has joined; on
// each line "measure <seconds>" walks on and answers with the bytes that went over the lines, as JSON; ends with its input.
import { createInterface } from 'node:readline';
import { derivePlan } from '#scenes/format/plan.ts';
import { exhibition as exhibitionSchema } from '#scenes/format/schema.ts';
import { BotWalk } from '../../client/dev/bot-walk.ts';
import { createGalleryLink } from '../../client/net/gallery-link.ts';
import { Roster } from '../../client/others/roster.ts';
import { until } from '../support/visitors.ts';

const [url = '', countText = '1', code] = process.argv.slice(2);
const STEP = 50;
console.debug = () => undefined;

const plan = derivePlan(exhibitionSchema.parse(await (await fetch(`${url}/api/exhibitions/creative-cities.json`)).json()));
const walkers = Array.from({ length: Number(countText) }, (_, index) => {
  // Nobody ever rests: each pose differs from the one before, so that all are sent, 20 a second.
  const walk = new BotWalk(plan, { pace: 0.9 + (index % 8) * 0.1, patience: 0.001 }, Math.random);
  let joined = false;
  const link = createGalleryLink({
    url,
    exhibitionId: 'creative-cities',
    settings: () => ({ name: `Walker ${index}`, colour: index % 8 }),
    roster: new Roster(),
    onStatus: (news) => (joined = news.state === 'joined'),
    onMe: () => undefined,
    onPeople: () => undefined,
    onChat: () => undefined,
    onReaction: () => undefined,
    onSnap: ({ x, z }) => Object.assign(walk.body, { x, z }),
  });
  return { walk, link, joined: () => joined };
});

for (let first = 0; first < walkers.length; first += 10) await Promise.all(walkers.slice(first, first + 10).map((one) => one.link.join(code)));
// A seat is not yet a place: the welcome comes over the line itself.
await until(() => walkers.every((one) => one.joined()), 'everybody to come in (a server for a bench has high JOINS_PER_MINUTE and LINES_PER_ADDRESS)', 30_000);
setInterval(() => {
  const now = performance.now();
  for (const { walk, link } of walkers) {
    walk.step(STEP / 1000, now / 1000);
    walk.body.pitch = 0.1 * Math.sin(now / 700);
    link.sendPose(walk.body, now);
  }
}, STEP);
process.stdout.write('in\n');

const bytes = () => walkers.reduce((sum, { link }) => ({ down: sum.down + link.bytesIn, up: sum.up + link.bytesOut }), { down: 0, up: 0 });
for await (const line of createInterface({ input: process.stdin })) {
  const seconds = Number(line.split(' ')[1]);
  const before = bytes();
  const began = performance.now();
  await new Promise((done) => setTimeout(done, seconds * 1000));
  const after = bytes();
  process.stdout.write(`${JSON.stringify({ seconds: (performance.now() - began) / 1000, down: after.down - before.down, up: after.up - before.up })}\n`);
}
for (const { link } of walkers) link.leave();
process.exit(0);
