import { describe, expect, test } from 'vitest';
import { formFactor } from '../../../client/view/world/light/form-factor.ts';

const square = (half: number, y: number): Float64Array => Float64Array.of(-half, y, -half, half, y, -half, half, y, half, -half, y, half);

describe('form factor of a rectangle', () => {
  test('a ceiling without end fills the hemisphere', () => {
    expect(formFactor(square(1e5, 3), 0, 0, 0, 0, 1, 0)).toBeCloseTo(1, 3);
  });

  test('a parallel square agrees with the closed form', () => {
    // Corner of an a × b rectangle at distance c (Howell, configuration B-3), four corners make the centre.
    const [a, c] = [1, 2];
    const x = a / c;
    const corner = ((x / Math.hypot(1, x)) * Math.atan(x / Math.hypot(1, x)) * 2) / (2 * Math.PI);
    expect(formFactor(square(a, c), 0, 0, 0, 0, 1, 0)).toBeCloseTo(4 * corner, 6);
  });

  test('what lies behind the horizon gives nothing', () => {
    expect(formFactor(square(2, 3), 0, 0, 0, 0, -1, 0)).toBe(0);
  });

  test('a wall sees half of what stands across its horizon', () => {
    const whole = formFactor(square(2, 3), 0, 0, 0, 1, 0, 0);
    const half = formFactor(Float64Array.of(0, 3, -2, 2, 3, -2, 2, 3, 2, 0, 3, 2), 0, 0, 0, 1, 0, 0);
    expect(whole).toBeGreaterThan(0);
    expect(whole).toBeCloseTo(half, 6);
  });
});
