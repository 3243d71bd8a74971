import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { freshSettings, readSettings, type Settings, soundSettings, writeSettings } from '../../../client/visit/settings.ts';

const base = freshSettings(() => 0.5);

function shelf(content: string | null) {
  const kept = { content };
  return { kept, getItem: () => kept.content, setItem: (_key: string, value: string) => void (kept.content = value) };
}

describe('settings', () => {
  const warn = vi.spyOn(console, 'warn');
  beforeEach(() => void warn.mockImplementation(() => undefined));
  afterEach(() => void warn.mockReset());

  it('come back as they were kept', () => {
    const store = shelf(null);
    const wished: Settings = { ...base, name: '小明', colour: 3, textScale: 1.5, motion: 'reduced', language: 'zh', landed: true };
    writeSettings(store, wished);
    expect(readSettings(store)).toEqual(wished);
  });

  it('start fresh when the storage holds something else or refuses', () => {
    expect(readSettings(shelf('{"colour":')).landed).toBe(false);
    expect(readSettings(shelf('[1,2]')).quality).toBe('auto');
    expect(readSettings(null).textScale).toBe(1);
    const refusing = {
      getItem: () => {
        throw new DOMException('denied', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(readSettings(refusing).motion).toBe('system');
    expect(() => writeSettings(refusing, base)).not.toThrow();
    expect(warn).toHaveBeenCalledTimes(3);
  });

  it('never take what is not a setting, whatever is stored', () => {
    const fields = Object.keys(base) as (keyof Settings)[];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields, '__proto__', 'other'), fc.anything()), (data) => {
        const sound = soundSettings(data, base);
        expect(Object.keys(sound).sort()).toEqual(fields.slice().sort());
        expect(typeof sound.name).toBe('string');
        expect([...sound.name].length).toBeLessThanOrEqual(24);
        expect([0, 1, 2, 3, 4, 5, 6, 7]).toContain(sound.colour);
        expect([1, 1.25, 1.5, 2]).toContain(sound.textScale);
        expect(['auto', 'low', 'medium', 'high']).toContain(sound.quality);
        expect(['system', 'reduced', 'full']).toContain(sound.motion);
        expect(sound.language === null || /^[a-z]{2,3}/.test(sound.language)).toBe(true);
      }),
    );
  });
});
