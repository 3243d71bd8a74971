import { describe, expect, it } from 'vitest';
import { derivePickMap, pick } from '../../../client/input/pick.ts';
import type { Ray } from '../../../client/input/ray.ts';
import { twoHalls } from '../two-halls.ts';

const { exhibition, plan } = twoHalls();
const map = derivePickMap(exhibition, plan);

/** A ray from standing eyes at (x, z) towards a point. */
function look(x: number, z: number, at: [number, number, number]): Ray {
  const [dx, dy, dz] = [at[0] - x, at[1] - 1.6, at[2] - z];
  const length = Math.hypot(dx, dy, dz);
  return { x, y: 1.6, z, dx: dx / length, dy: dy / length, dz: dz / length };
}

describe('pointing', () => {
  it('meets the floor where one looks at it', () => {
    expect(pick(map, look(0, 7, [2, 0, 5]))).toMatchObject({ kind: 'floor', x: expect.closeTo(2, 6), z: expect.closeTo(5, 6) });
  });

  it('meets the object and its plinth rather than the floor behind', () => {
    expect(pick(map, look(0, 6, [0, 1.3, 2]))).toMatchObject({ kind: 'exhibit', ref: 'kiln/vase' });
    expect(pick(map, look(0, 6, [0, 0.4, 2.2]))).toMatchObject({ kind: 'exhibit', ref: 'kiln/vase' });
  });

  it('meets what hangs on the wall', () => {
    const [x, y, z] = plan.byRef.get('greeting')!.position;
    expect(pick(map, look(0, 5, [x, y, z]))).toMatchObject({ kind: 'exhibit', ref: 'greeting' });
    expect(pick(map, look(0, 5, [x, 4.6, z]))).toBeNull();
  });

  it('sees through the opening but not through the wall', () => {
    expect(pick(map, look(2, 3, [2, 0, -3]))).toMatchObject({ kind: 'floor', z: expect.closeTo(-3, 6) });
    expect(pick(map, look(-4, 3, [-4, 0, -3]))).toBeNull();
    const [x, y, z] = plan.byRef.get('kiln/title')!.position;
    expect(pick(map, look(3.6, 3, [x, y, z]))).toMatchObject({ kind: 'exhibit', ref: 'kiln/title' });
    expect(pick(map, look(-4, 3, [x, y, z]))).toBeNull();
  });

  it('does not see through a free-standing wall', () => {
    expect(pick(map, look(-1.5, -1, [-1.5, 0, -6]))).toBeNull();
    expect(pick(map, look(-1.5, -1, [-1.5, 0, -2]))).toMatchObject({ kind: 'floor' });
  });

  it('means nothing towards the ceiling', () => {
    expect(pick(map, look(0, 7, [1, 5, 5]))).toBeNull();
  });
});
