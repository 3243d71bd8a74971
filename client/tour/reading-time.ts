import { CHARACTERS_A_MINUTE, WORDS_A_MINUTE } from '#scenes/format/speaking-time.ts';

/** Nobody reads anything in less, in seconds. */
const LEAST = 8;

const HAN = /\p{Script=Han}/gu;

/** Seconds in which a text is read at the pace of a voice, in whatever languages it is mixed of. */
export function secondsToRead(text: string): number {
  const han = text.match(HAN)?.length ?? 0;
  const words = text.replace(HAN, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0;
  return Math.max(LEAST, (han / CHARACTERS_A_MINUTE + words / WORDS_A_MINUTE) * 60);
}
