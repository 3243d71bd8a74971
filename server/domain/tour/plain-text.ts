import { type Outcome, refused } from '#protocol/refusals.ts';
import { plainLine } from '../plain-words.ts';

/** Longest words of a tour in code points. */
export const lengths = { said: 600, question: 300, answer: 600, poll: 160, option: 80 } as const;

/** Words as everybody may see them: normalised like chat, neither empty (unless `empty`) nor too long. */
export function plainText(text: string, longest: number, empty = false): Outcome<{ text: string }> {
  const line = plainLine(text);
  if (line === '' && !empty) return refused('chat-empty');
  return Array.from(line).length > longest ? refused('chat-too-long') : { ok: true, text: line };
}
