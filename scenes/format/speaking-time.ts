/** The pace of a voice that a group can follow, a minute. Tours are checked by it, and read aloud in this time. */
export const WORDS_A_MINUTE = 130;
/** The same for languages that are written without spaces between words. */
export const CHARACTERS_A_MINUTE = 240;

const unspaced = (language: string): boolean => /^(zh|ja)(-|$)/.test(language);

/** What there is to say in a text: words, or characters where words are not set apart (with their punctuation, which takes a breath). */
export type SpokenLength = { count: number; unit: 'words' | 'characters'; perMinute: number };

/** Counts what a voice has to say of a text in its language. */
export function spokenOf(text: string, language: string): SpokenLength {
  if (unspaced(language)) return { count: [...text.replace(/\s/g, '')].length, unit: 'characters', perMinute: CHARACTERS_A_MINUTE };
  return { count: text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length, unit: 'words', perMinute: WORDS_A_MINUTE };
}

/** Seconds in which a text is said in its language. */
export function secondsToSay(text: string, language: string): number {
  const { count, perMinute } = spokenOf(text, language);
  return (count / perMinute) * 60;
}
