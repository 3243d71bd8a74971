// A group in a process of its own: `node tests/bench/followers.ts <url> <exhibition> <count> <code>`. Each follows the live
// tour there and is at every stand at once, as with reduced motion. Says "in" when all follow; ends with its input.
import { derivePlan } from '#scenes/format/plan.ts';
import { exhibition as exhibitionSchema } from '#scenes/format/schema.ts';
import { BotFollow } from '../../client/dev/bot-follow.ts';
import { BotWalk } from '../../client/dev/bot-walk.ts';
import { createGalleryLink } from '../../client/net/gallery-link.ts';
import { Roster } from '../../client/others/roster.ts';
import { type LiveTour, copyTour } from '../../client/tour/live-tour.ts';
import { until } from '../support/visitors.ts';

const [url = '', exhibition = '', count = '1', code] = process.argv.slice(2);
const STEP = 50;
console.debug = () => undefined;

const plan = derivePlan(exhibitionSchema.parse(await (await fetch(`${url}/api/exhibitions/${exhibition}.json`)).json()));
const followers = Array.from({ length: Number(count) }, (_, index) => {
  // At rest wherever it is: nobody but the tour moves it.
  const walk = new BotWalk(plan, { pace: 1, patience: 1 }, Math.random);
  walk.hold();
  let me = '';
  let live: LiveTour | null = null;
  const link = createGalleryLink({
    url,
    exhibitionId: exhibition,
    settings: () => ({ name: `Follower ${index}`, colour: index % 8 }),
    roster: new Roster(),
    onStatus: ({ state }) => (state === 'joined' ? undefined : tour.lineLost()),
    onMe: ({ id }) => (me = id),
    onTour(now) {
      live = copyTour(now, live);
      tour.hear(live, me, performance.now());
    },
    onPeople: () => undefined,
    onChat: () => undefined,
    onReaction: () => undefined,
    onSnap: ({ x, z }) => Object.assign(walk.body, { x, z }),
  });
  // No hand is raised and no question supported while the wire is measured.
  const tour = new BotFollow({ link, walk, key: '', language: 'en', chance: () => 1, atOnce: true });
  return { walk, link, tour };
});

setInterval(() => {
  const now = performance.now();
  for (const { walk, link, tour } of followers) {
    tour.step(STEP / 1000, now);
    link.sendPose(walk.body, now);
  }
}, STEP);
for (let first = 0; first < followers.length; first += 10) await Promise.all(followers.slice(first, first + 10).map((one) => one.link.join(code, undefined, true)));
await until(() => followers.every(({ tour }) => tour.follows), 'everybody to follow', 60_000);
process.stdout.write('in\n');
process.stdin.resume();
process.stdin.on('end', () => {
  for (const { link } of followers) link.leave();
  setTimeout(() => process.exit(0), 200);
});
