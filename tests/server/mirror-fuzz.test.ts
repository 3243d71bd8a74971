import type { Outcome } from '#protocol/refusals.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { random } from '../../assets/craft/noise.ts';
import { followers } from '../../server/domain/tour/live-tour.ts';
import type { GalleryTour } from '../../server/rooms/gallery-tour.ts';
import type { Line } from '../../server/rooms/line.ts';
import { type Gallery, comeIn, freezeTime, galleries, goAway, pass, seenBy, three, tidy } from './support/bare-galleries.ts';

beforeEach(freezeTime);
afterEach(tidy);

it('G6, T17: 12 runs of coming, going and acting in three galleries over a wire that loses a fifth: one view in the end, and nothing twice', async () => {
  let done = 0;
  let lost = 0;
  for (let seed = 1; seed <= 12; seed++) {
    const dice = random(seed);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(dice() * from.length)] as T;
    const { wire, home, ada } = await three();
    wire.loses = () => dice() < 0.2;
    const keys = ['b', 'c', 'd', 'e', 'f', 'g'];
    const asked = new Set<string>();
    const waiting: { where: Gallery; who: Line; act: Parameters<GalleryTour['act']>; answer: Promise<Outcome> }[] = [];
    const act = (where: Gallery, ...asking: Parameters<GalleryTour['act']>) => waiting.push({ where, who: asking[0], act: asking, answer: where.tour.act(...asking) });
    for (let step = 0; step < 60; step++) {
      const key = pick(keys);
      const where = pick(galleries);
      const there = galleries.find(({ lines }) => lines.has(key));
      if (there === undefined) comeIn(where, key);
      else if (dice() < 0.25) {
        // Into another gallery at once, or out.
        goAway(there, key, false);
        if (dice() < 0.7) comeIn(where, key);
      } else {
        const who = there.lines.get(key) ?? expect.fail('they are there');
        const once = `once-${seed}-${step}`;
        const text = `question ${seed} ${step}`;
        const kind = dice();
        if (kind < 0.4) act(there, who, 'tour-follow', { once, on: dice() < 0.8, language: 'en', low: false });
        else if (kind < 0.7) {
          asked.add(text);
          act(there, who, 'tour-ask', { once, text });
        } else act(there, who, 'tour-hand', { once, up: dice() < 0.5 });
      }
      if (dice() < 0.3) act(home, ada, 'tour-stop', { once: `once-stop-${seed}-${step}`, index: Math.floor(dice() * 3) });
      await pass(pick([250, 500, 1_500]));
      for (const one of waiting.splice(0, 3)) {
        const answer = await Promise.race([one.answer, Promise.resolve(null)]);
        // As the client does: again under the same id, as long as it is there.
        if (answer === null) waiting.push(one);
        else if (!answer.ok && answer.refusal.code === 'not-saved' && one.where.lines.get(one.who.member.key) === one.who) waiting.push({ ...one, answer: one.where.tour.act(...one.act) });
        else if (answer.ok) done += 1;
      }
    }
    lost += wire.lost;
    wire.loses = () => false;
    await pass(12_000);
    const truth = seenBy(home) ?? expect.fail('it is led');
    for (const mirror of galleries.slice(1)) expect(seenBy(mirror), `seed ${seed}, ${mirror.id}`).toEqual(truth);
    for (const [number, { lines, state }] of galleries.entries()) {
      const here = Object.values(truth.people).filter((person) => person.here && lines.has(person.key));
      expect(here.length, `seed ${seed}: who is there is known`).toBe(lines.size);
      expect(state.tour?.crowds.toArray()).toEqual(galleries[0]?.state.tour?.crowds.toArray());
      if (number > 0) expect([...(state.tour?.members.values() ?? [])].filter((one) => one.here).length).toBe(lines.size);
    }
    const stands = followers(truth).flatMap(({ gallery: where, stand }) => (stand?.turn === truth.turn ? [`${where} ${stand.x} ${stand.z}`] : []));
    expect(new Set(stands).size, `seed ${seed}: a stand was given twice in one gallery`).toBe(stands.length);
    const texts = truth.questions.map(({ text }) => text);
    expect(new Set(texts).size, `seed ${seed}: a question was asked twice`).toBe(texts.length);
    for (const text of texts) expect(asked.has(text)).toBe(true);
    await Promise.all(galleries.map(({ tour }) => tour.close()));
  }
  // Runs in which nothing happens, or nothing is lost, would show nothing.
  expect(done).toBeGreaterThan(100);
  expect(lost).toBeGreaterThan(100);
});
