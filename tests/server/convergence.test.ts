import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { random } from '../../assets/craft/noise.ts';
import { type Visitor, until } from '../support/visitors.ts';
import { type OpenSmall, openSmall } from './support/open-small.ts';

const PEOPLE = 8;
const ACTS = 150;

describe('whatever people do', () => {
  let open: OpenSmall;
  beforeAll(async () => {
    open = await openSmall();
  });
  afterEach(() => open.visitors.away());
  afterAll(() => open.pavilion.stop());

  it.each([1, 7, 42, 20_261_122])('P1: all clients end with the server’s view of people, poses and chat (seed %i)', async (seed) => {
    const chance = random(seed);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
    const { floor } = open.small.plan;
    const spots = floor.samples(0.8);
    const here: Visitor[] = [];
    const away: Visitor[] = [];
    const stood = new Map<string, readonly [number, number]>();
    for (let act = 0; act < ACTS; act++) {
      const dice = chance();
      const someone = here.length > 0 ? pick(here) : undefined;
      if (someone === undefined || (dice < 0.15 && here.length < PEOPLE)) {
        const before = away.length > 0 && chance() < 0.6 ? away.splice(Math.floor(chance() * away.length), 1)[0] : undefined;
        const come = before === undefined ? await open.visitors.join({ name: `n${act}` }) : await open.visitors.rejoin(before, { tab: before.request.tab });
        const { id, place } = come.me;
        // As every client does first.
        come.stand(place.x, place.z, place.yaw, true);
        stood.set(id, [place.x, place.z]);
        here.push(come);
      } else if (dice < 0.22 && here.length > 1) {
        here.splice(here.indexOf(someone), 1);
        away.push(someone);
        if (chance() < 0.5) someone.drop();
        else someone.leave();
      } else if (dice < 0.6) {
        const [x, z] = pick(spots);
        someone.stand(x, z, chance() * 6 - 3, true);
        stood.set(someone.me.id, [x, z]);
        open.pass(350);
      } else if (dice < 0.8) await someone.say(`line ${act}`);
      else if (dice < 0.9) await someone.ask('rename', { name: `name ${act}`, colour: act % 8 });
      else await someone.ask('at', { ref: pick(['harbour/title', 'harbour/story', null]) });
    }
    // Those who dropped lose their seats; whoever is left stays awake meanwhile.
    for (const one of here) one.room.sendBytes(3, new Uint8Array([1]));
    await until(() => here.every((one) => one.here.length >= here.length), 'all to be seen');
    open.pass(15_000);
    for (const one of here) one.room.sendBytes(3, new Uint8Array([1]));
    const ids = here.map(({ me }) => me.id).sort();
    await until(() => here.every((one) => JSON.stringify(one.here) === JSON.stringify(ids)), `${ids.length} people in everybody’s view`);
    const view = (one: Visitor) => JSON.stringify(Object.entries(one.state.visitors.toJSON() as object).sort(([a], [b]) => a.localeCompare(b)));
    await until(() => new Set(here.map(view)).size === 1 && here.every((one) => ids.every((id) => one.of(id)?.away === false)), 'one view of all');

    const [first] = here;
    if (first === undefined) throw new Error('somebody is always left');
    const told = await Promise.all(here.map((one) => one.ask('chat-since', { seq: 0 })));
    expect(new Set(told.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const [answer] = told;
    if (answer?.ok !== true) throw new Error('answered');
    expect(answer.lines.map(({ seq }) => seq)).toEqual(answer.lines.map((_, i) => (answer.lines[0]?.seq ?? 1) + i));

    await until(
      () =>
        here.every((one) =>
          here.every((other) => {
            const place = stood.get(other.me.id);
            if (other === one || place === undefined) return true;
            const seen = one.seen.get(other.me.slot);
            return seen !== undefined && Math.hypot((seen.pose.head[0] ?? 0) - place[0], (seen.pose.head[2] ?? 0) - place[1]) < 0.08;
          }),
        ),
      'everybody to see everybody where they are',
      12_000,
    );
  });
});
