import { describe, expect, it } from 'vitest';
import { boardGeometry } from '../../../client/view/exhibits/board-geometry.ts';
import { frame, NOTHING, type ChartPlan } from '../../../client/view/exhibits/chart-frame.ts';
import { chartRelief, litIndex } from '../../../client/view/exhibits/chart-relief.ts';

const rect = (y: number) => ({ x: 100, y, width: 400, height: 60 });
const plan: ChartPlan = { ...NOTHING, ...frame(2000, 1300), valueSize: 60, labelSize: 30, bars: [300, 500, 700].map((y) => ({ bar: rect(y), track: null, row: rect(y) })), dots: [{ x: 100, y: 400 }, { x: 900, y: 500 }] };

/** Tones of the vertices by the whole millimetre of their height on the sheet. */
function tones(lit: number | null, kind: 'bars' | 'dots'): { y: number; red: number }[] {
  const only = { ...plan, bars: kind === 'bars' ? plan.bars : [], dots: kind === 'dots' ? plan.dots : [] };
  const bare = boardGeometry(2, 1.3).getAttribute('position').count;
  const geometry = boardGeometry(2, 1.3, chartRelief(only, 2, 1.3, '#a8502f', lit));
  const [position, colour] = [geometry.getAttribute('position'), geometry.getAttribute('color')];
  return Array.from({ length: position.count - bare }, (_, i) => ({ y: Math.round((0.65 - position.getY(bare + i)) * 1000), red: colour.getX(bare + i) + colour.getZ(bare + i) }));
}

describe('a chart with one figure lit', () => {
  it('keeps that bar as it is and fades the others towards paper', () => {
    const [all, one] = [tones(null, 'bars'), tones(1, 'bars')];
    expect(one).toHaveLength(all.length);
    all.forEach((before, i) => {
      const after = one[i]!;
      expect(after.y).toBe(before.y);
      if (before.y >= 500 && before.y <= 560) expect(after.red).toBeCloseTo(before.red, 6);
      else expect(after.red).toBeGreaterThan(before.red);
    });
  });

  it('makes the lit dot of a line larger', () => {
    const reach = (lit: number | null) => Math.max(...tones(lit, 'dots').map(({ y }) => y));
    expect(reach(1)).toBeGreaterThan(reach(null));
  });

  it('finds the figure among what the form draws', () => {
    const rows = [{ id: 'a', time: null }, { id: 'b', time: 1990 }, { id: 'c', time: 2000 }];
    expect([litIndex('bar', rows, 'c'), litIndex('line', rows, 'c'), litIndex('line', rows, 'a'), litIndex('bar', rows, null), litIndex('bar', rows, 'gone')]).toEqual([2, 1, null, null, null]);
  });
});
