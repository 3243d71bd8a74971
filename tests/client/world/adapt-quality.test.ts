import { describe, expect, test } from 'vitest';
import { adaptQuality, createQualityMeter, type QualityLevel } from '../../../client/view/world/adapt-quality.ts';

function run(meter: ReturnType<typeof createQualityMeter>, frameMs: number, seconds: number): QualityLevel {
  for (let passed = 0; passed < seconds * 1000; passed += frameMs) adaptQuality(meter, frameMs);
  return meter.level;
}

describe('quality by measured frame time', () => {
  test('slow frames step down, one level at a time', () => {
    const meter = createQualityMeter('high');
    expect(run(meter, 40, 2.5)).toBe('medium');
    expect(run(meter, 40, 2.5)).toBe('low');
    expect(run(meter, 40, 10)).toBe('low');
  });

  test('fast frames step up, but only after patience', () => {
    const meter = createQualityMeter('low');
    expect(run(meter, 8, 4)).toBe('low');
    expect(run(meter, 8, 4)).toBe('medium');
  });

  test('between slow and fast nothing changes', () => {
    expect(run(createQualityMeter('medium'), 17, 30)).toBe('medium');
  });

  test('a pause is not a slow frame', () => {
    const meter = createQualityMeter('high');
    for (let i = 0; i < 20; i++) adaptQuality(meter, 2000);
    expect(meter.level).toBe('high');
  });

  test('a level that proved too slow twice is not tried a third time', () => {
    const meter = createQualityMeter('high');
    for (let i = 0; i < 2; i++) {
      run(meter, 40, 2.5);
      run(meter, 8, 8);
    }
    run(meter, 40, 2.5);
    const settled = meter.level;
    expect(run(meter, 8, 60)).toBe(settled);
  });
});
