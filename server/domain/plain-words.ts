import { CHAT_LENGTH, NAME_LENGTH } from '#protocol/messages.ts';
import { type Outcome, refused } from '#protocol/refusals.ts';

/** Control, bidirectional-override, zero-width and other unseen characters. The joiners that emoji, Persian and Indic scripts need stay. */
const UNSEEN = /(?!\u200C|\u200D|\uFE0F)[\p{Cc}\p{Co}\p{Cn}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\uFFF9-\uFFFB]/gu;
const SPACES = /[\s\u2028\u2029]+/gu;
/** More combining marks in a row than any script needs. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
/** Joiners that join nothing, alone or in rows. */
const LOOSE_JOINERS = /(^|\s|\u200C|\u200D)(?:\u200C|\u200D)+|(?:\u200C|\u200D)+(?=\s|$)/gu;

/** One line of visible text: composed (NFC), without unseen characters, spaces folded, stacked marks cut. */
export function plainLine(text: string): string {
  return text.normalize('NFC').replace(SPACES, ' ').replace(UNSEEN, '').replace(STACKED_MARKS, '$1').replace(LOOSE_JOINERS, '$1').replace(SPACES, ' ').trim().normalize('NFC');
}

const codePoints = (text: string): number => Array.from(text).length;

/** An empty name is allowed: the gallery then numbers the visitor. */
export function plainName(text: string): Outcome<{ name: string }> {
  const name = plainLine(text);
  return codePoints(name) > NAME_LENGTH ? refused('name-too-long') : { ok: true, name };
}

export function plainChat(text: string): Outcome<{ text: string }> {
  const line = plainLine(text);
  if (line === '') return refused('chat-empty');
  return codePoints(line) > CHAT_LENGTH ? refused('chat-too-long') : { ok: true, text: line };
}
