import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/visitors.ts';
import { type OpenSmall, openSmall } from './support/open-small.ts';

describe('a gallery', () => {
  let open: OpenSmall;
  beforeAll(async () => {
    open = await openSmall();
  });
  afterEach(() => open.visitors.away());
  afterAll(() => open.pavilion.stop());

  it('two see each other', async () => {
    const { visitors } = open;
    const [a, b] = [await visitors.join({ name: 'Ada', colour: 3 }), await visitors.join({ name: ' Bo\u202Eb ' })];
    await until(() => a.here.length === 2 && b.here.length === 2, 'both to be here');
    expect(a.of(b.me.id)?.name).toBe('Bob');
    a.stand(0, 3, 1, true);
    const seen = await until(() => b.seen.get(a.me.slot), 'the pose');
    expect(seen.pose.head[2]).toBeCloseTo(3, 2);
    const said = await a.say('hello');
    expect(said).toEqual({ ok: true, seq: 1 });
    await until(() => b.lines.length === 1, 'the line');
  });
});
