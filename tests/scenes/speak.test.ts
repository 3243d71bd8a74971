import { describe, expect, test } from 'vitest';
import { speak } from '#scenes/format/speak.ts';

const words = { fr: 'four', en: 'kiln', zh: '窑' };

describe('choosing words', () => {
  test('takes the wished language, or the one it belongs to', () => {
    expect(speak(words, 'zh')).toEqual({ text: '窑', language: 'zh', fallback: false });
    expect(speak(words, 'zh-Hans')).toEqual({ text: '窑', language: 'zh', fallback: false });
    expect(speak({ ...words, 'pt-BR': 'forno' }, 'pt-BR')).toEqual({ text: 'forno', language: 'pt-BR', fallback: false });
  });

  test('falls back in the order the exhibition declares, and says so', () => {
    expect(speak(words, 'ar', ['en', 'zh'])).toEqual({ text: 'kiln', language: 'en', fallback: true });
    expect(speak({ fr: 'four' }, 'ar', ['en', 'zh'])).toEqual({ text: 'four', language: 'fr', fallback: true });
  });

  test('never invents words', () => {
    expect(() => speak({}, 'en')).toThrow(/should have refused/);
  });
});
