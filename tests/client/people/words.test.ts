import { describe, expect, it } from 'vitest';
import { reactions } from '#protocol/messages.ts';
import { refusalCodes } from '#protocol/refusals.ts';
import en from '../../../client/view/ui/words/en/people.json' with { type: 'json' };
import zh from '../../../client/view/ui/words/zh/people.json' with { type: 'json' };

const keysOf = (words: object, prefix = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? [prefix + key] : keysOf(value as object, `${prefix}${key}.`)));

describe('the words about people', () => {
  it('are complete in both languages', () => expect(keysOf(zh)).toEqual(keysOf(en)));

  it('name every refusal and every reaction', () => {
    for (const code of refusalCodes) expect(en.refusals).toHaveProperty([code]);
    for (const kind of reactions) expect(en.reactions).toHaveProperty([kind]);
  });
});
