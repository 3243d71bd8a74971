import { describe, expect, it } from 'vitest';
import { DRAWN_WITHIN, farOpacity, personalSpaceOpacity, READ_THROUGH, readingOpacity } from '../../../client/view/people/fade.ts';

describe('personal space', () => {
  it('shows nobody within 0.6 m, and everybody whole from a little farther off', () => {
    expect(personalSpaceOpacity(0)).toBe(0);
    expect(personalSpaceOpacity(0.6)).toBe(0);
    expect(personalSpaceOpacity(0.7)).toBeGreaterThan(0);
    expect(personalSpaceOpacity(1.1)).toBe(1);
    expect(personalSpaceOpacity(8)).toBe(1);
  });

  it('never gets less visible with distance', () => {
    for (let metres = 0; metres < 2; metres += 0.01) expect(personalSpaceOpacity(metres + 0.01)).toBeGreaterThanOrEqual(personalSpaceOpacity(metres));
  });
});

describe('distance', () => {
  it('fades people out before the end of sight', () => {
    expect(farOpacity(10)).toBe(1);
    expect(farOpacity(DRAWN_WITHIN)).toBe(0);
  });
});

describe('the view of what is being read', () => {
  const panel = { x: 0, z: -4, halfWidth: 0.75 };

  it('goes through whoever stands between the reader and the exhibit', () => {
    expect(readingOpacity(panel, 0, 0, 0, -2)).toBeCloseTo(READ_THROUGH);
    expect(readingOpacity(panel, 0, 0, 0.4, -3)).toBeCloseTo(READ_THROUGH);
  });

  it('leaves alone whoever is beside the view, behind the reader or behind the exhibit', () => {
    expect(readingOpacity(panel, 0, 0, 1.6, -2)).toBe(1);
    expect(readingOpacity(panel, 0, 0, 0, 1)).toBe(1);
    expect(readingOpacity(panel, 0, 0, 0, -4.5)).toBe(1);
  });

  it('keeps the corners of a wide panel free: a person before its edge gives way too', () => {
    expect(readingOpacity({ x: 0, z: -4, halfWidth: 1.3 }, 0, 0, 1.2, -3.9)).toBeCloseTo(READ_THROUGH);
  });

  it('is whole for a reader who stands in the exhibit itself', () => {
    expect(readingOpacity(panel, 0, -4, 0, -3)).toBe(1);
  });
});
