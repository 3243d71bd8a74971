import { describe, expect, test } from 'vitest';
import { CHARACTERS_A_MINUTE, secondsToSay, spokenOf, WORDS_A_MINUTE } from '#scenes/format/speaking-time.ts';

describe('speaking time', () => {
  test('counts words where they are set apart, and signs alone are none', () => {
    expect(spokenOf('A kiln – “rebuilt” in 2015,\n\n not  before.', 'en')).toEqual({ count: 7, unit: 'words', perMinute: WORDS_A_MINUTE });
    expect(spokenOf('Deux salles', 'fr').count).toBe(2);
    expect(spokenOf('두 전시실', 'ko')).toMatchObject({ count: 2, unit: 'words' });
  });

  test.each(['zh', 'zh-Hant', 'ja'])('counts characters in %s, without spaces', (language) => {
    expect(spokenOf('湖边 有的是\n黏土。', language)).toEqual({ count: 8, unit: 'characters', perMinute: CHARACTERS_A_MINUTE });
    expect(spokenOf('𠮷', language).count).toBe(1);
  });

  test('tells the seconds', () => {
    expect(secondsToSay('word '.repeat(130), 'en')).toBeCloseTo(60);
    expect(secondsToSay('字'.repeat(120), 'zh')).toBeCloseTo(30);
    expect(secondsToSay('', 'en')).toBe(0);
  });
});
