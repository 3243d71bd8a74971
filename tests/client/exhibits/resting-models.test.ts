import { Group } from 'three';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRestingModels } from '../../../client/view/exhibits/resting-models.ts';

describe('models between two stages', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('come back at once when they are wanted again', () => {
    const free = vi.fn();
    const models = createRestingModels(free);
    const vase = new Group();
    models.lay('vase', vase);
    expect(models.wake('vase')).toBe(vase);
    expect(models.wake('vase')).toBeNull();
    vi.runAllTimers();
    expect(free).not.toHaveBeenCalled();
  });

  it('are freed when nobody wants them', () => {
    const free = vi.fn();
    const models = createRestingModels(free);
    const [first, second] = [new Group(), new Group()];
    models.lay('vase', first);
    models.lay('vase', second);
    expect(free.mock.calls).toEqual([[first]]);
    vi.runAllTimers();
    expect(free.mock.calls).toEqual([[first], [second]]);
    expect(models.wake('vase')).toBeNull();
  });
});
