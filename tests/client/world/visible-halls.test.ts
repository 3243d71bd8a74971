import { PerspectiveCamera, Matrix4 } from 'three';
import { describe, expect, test } from 'vitest';
import { isThrough, type Passage, type SeenThrough, visibleHalls } from '../../../client/view/world/visible-halls.ts';

/** Three halls in a row along x, and one to the north of the first. */
const passages: Passage[] = [
  { halls: ['a', 'b'], rect: [5, -1.5, 5.4, 1.5], height: 3 },
  { halls: ['b', 'c'], rect: [15, -1.5, 15.4, 1.5], height: 3 },
  { halls: ['north', 'a'], rect: [-1.5, -5.4, 1.5, -5], height: 3 },
];

function seen(hall: string, x: number, z: number, yaw: number): string[] {
  const camera = new PerspectiveCamera(50, 16 / 9, 0.05, 100);
  camera.position.set(x, 1.6, z);
  camera.rotation.set(0, yaw, 0);
  camera.updateMatrixWorld();
  const out = new Set<string>();
  visibleHalls(out, hall, x, z, new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse).elements, passages);
  return [...out].sort();
}

describe('halls that are drawn', () => {
  test('the hall one stands in, and the neighbour one looks towards', () => {
    expect(seen('a', 0, 0, -Math.PI / 2)).toEqual(['a', 'b']);
    expect(seen('a', 0, 0, 0)).toEqual(['a', 'north']);
  });

  test('no neighbour behind one\'s back', () => {
    expect(seen('a', 0, 0, Math.PI)).toEqual(['a']);
  });

  test('never a hall beyond the next opening, though it lies in line', () => {
    expect(seen('a', -4, 0, -Math.PI / 2)).toEqual(['a', 'b']);
  });

  test('on the threshold both halls, whichever way one looks', () => {
    for (const yaw of [0, 1, 2, 3, -1, -2]) expect(seen('a', 5.1, 0, yaw)).toContain('b');
  });
});

describe('what is seen of a neighbour', () => {
  const camera = new PerspectiveCamera(50, 16 / 9, 0.05, 100);
  camera.position.set(0, 1.6, 0);
  camera.rotation.set(0, -Math.PI / 2, 0);
  camera.updateMatrixWorld();
  const m = new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse).elements;
  const window: SeenThrough = { left: 0, bottom: 0, right: 0, top: 0 };
  visibleHalls(new Set(), 'a', 0, 0, m, passages, new Map([['b', window]]));

  test('is what lies in line with its opening', () => {
    expect(window.left).toBeGreaterThan(-1);
    expect(isThrough(window, m, 10, 1.5, 0, 0.5)).toBe(true);
    expect(isThrough(window, m, 10, 1.5, 6, 0.5)).toBe(false);
    expect(isThrough(window, m, 10, 1.5, 4, 3)).toBe(true);
  });

  test('is everything for an eye in the opening', () => {
    visibleHalls(new Set(), 'a', 4.9, 0, m, passages, new Map([['b', window]]));
    expect(isThrough(window, m, 14, 1.5, 6, 0.5)).toBe(true);
  });
});
