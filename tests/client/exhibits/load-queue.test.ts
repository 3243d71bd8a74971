import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLoadQueue } from '../../../client/view/exhibits/load-queue.ts';

describe('the load queue', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('tries twice again, then says so once', async () => {
    const queue = createLoadQueue(1);
    const run = vi.fn(() => Promise.reject(new Error('no line')));
    const failed = vi.fn();
    queue.order([{ key: 'vase', run, failed }]);
    await vi.runAllTimersAsync();
    expect(run).toHaveBeenCalledTimes(3);
    expect(failed).toHaveBeenCalledTimes(1);
    expect(queue.busy('vase')).toBe(false);
  });

  it('runs no more at once than allowed, in the order given', async () => {
    const queue = createLoadQueue(2);
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const job = (key: string) => ({ key, run: () => new Promise<void>((resolve) => (begun.push(key), ends.push(resolve))), failed: () => undefined });
    queue.order(['a', 'b', 'c'].map(job));
    await vi.advanceTimersByTimeAsync(0);
    expect(begun).toEqual(['a', 'b']);
    ends[0]!();
    await vi.advanceTimersByTimeAsync(0);
    expect(begun).toEqual(['a', 'b', 'c']);
  });

  it('forgets what waits when it is closed', async () => {
    const queue = createLoadQueue(1);
    const run = vi.fn(() => Promise.reject(new Error('no line')));
    const failed = vi.fn();
    queue.order([{ key: 'vase', run, failed }]);
    await vi.advanceTimersByTimeAsync(0);
    queue.close();
    await vi.runAllTimersAsync();
    expect(run).toHaveBeenCalledTimes(1);
    expect(failed).not.toHaveBeenCalled();
  });
});
