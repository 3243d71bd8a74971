import { describe, expect, it } from 'vitest';
import { FAR, NEAR, hallsAround, loadOrder, retryDelay, wish } from '../../../client/view/exhibits/loading.ts';
import type { LoadItem } from '../../../client/view/exhibits/loading.ts';

const vase: LoadItem = { ref: 'jingdezhen/meiping', hall: 'crafts', x: 0, z: 0, solid: true };
const panel: LoadItem = { ...vase, ref: 'jingdezhen/story', solid: false };
const at = (x: number) => ({ x, z: 0 });
const here = new Set(['crafts']);

describe('what is loaded', () => {
  it('nothing of halls that are not drawn; what is there is kept next door and given back beyond', () => {
    expect(wish(vase, 'none', at(1), new Set(['atrium']), new Set(['atrium']))).toBe('none');
    expect(wish(vase, 'near', at(1), new Set(['atrium']), new Set(['atrium', 'crafts']))).toBe('keep');
    expect(wish(vase, 'near', at(1), new Set(['atrium']), new Set(['atrium']))).toBe('none');
  });

  it('objects far off in their far version, near by in full, without flicker between', () => {
    expect(wish(vase, 'none', at(NEAR.solid + 1), here, here)).toBe('far');
    expect(wish(vase, 'far', at(NEAR.solid - 0.1), here, here)).toBe('near');
    expect(wish(vase, 'near', at((NEAR.solid + FAR.solid) / 2), here, here)).toBe('near');
    expect(wish(vase, 'far', at((NEAR.solid + FAR.solid) / 2), here, here)).toBe('far');
  });

  it('prints always in full', () => {
    expect(wish(panel, 'none', at(40), here, here, false)).toBe('none');
    expect(wish(panel, 'far', at(40), here, here, false)).toBe('keep');
    expect(wish(panel, 'none', at(40), here, here)).toBe('far');
    expect(wish(panel, 'far', at(NEAR.print - 0.1), here, here)).toBe('near');
    expect(wish(panel, 'near', at((NEAR.print + FAR.print) / 2), here, here)).toBe('near');
  });

  it('the visitor’s own hall first, then the nearest', () => {
    const items = [
      { ...vase, ref: 'next-door', hall: 'music', x: 2 },
      { ...vase, ref: 'far', x: 9 },
      { ...vase, ref: 'near', x: 3 },
    ];
    expect(loadOrder(items, at(0), 'crafts').map((item) => item.ref)).toEqual(['near', 'far', 'next-door']);
  });
});

describe('which halls count', () => {
  const openings = [{ between: ['atrium', 'crafts'] as const }, { between: ['atrium', 'music'] as const }, { between: ['music', 'film'] as const }];
  it('one opening away is drawn, two are kept warm', () => {
    const { drawn, warm } = hallsAround(openings, 'crafts');
    expect([...drawn].sort()).toEqual(['atrium', 'crafts']);
    expect([...warm].sort()).toEqual(['atrium', 'crafts', 'music']);
  });
});

describe('trying again', () => {
  it('tries three times in all', () => {
    expect([0, 1, 2, 3].map(retryDelay)).toEqual([0, 800, 3000, null]);
  });
});
