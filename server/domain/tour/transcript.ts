import { z } from 'zod';
import type { KeptLine } from '../chat-log.ts';
import { csvTable } from './csv.ts';

/** A line as it is written down: what everybody could read, and apart from it who said it, for as long as the tour is led. */
export type WrittenLine = { seq: number; json: string; author: string | null };

const open = z.object({ number: z.int(), name: z.string(), colour: z.int(), text: z.string(), time: z.number() });
const whose = z.tuple([z.string(), z.string(), z.string()]);

export function writtenLine({ seq, from, text, time, author, line }: KeptLine): WrittenLine {
  const { id, number, name, colour } = from;
  return { seq, json: JSON.stringify({ number, name, colour, text, time } satisfies z.infer<typeof open>), author: JSON.stringify([author, line, id] satisfies z.infer<typeof whose>) };
}

export function keptLine({ seq, json, author: known }: WrittenLine): KeptLine {
  const { number, name, colour, text, time } = open.parse(JSON.parse(json));
  const [author, line, id] = known === null ? ['', '', ''] : whose.parse(JSON.parse(known));
  return { seq, from: { id, number, name, colour }, text, time, author, line };
}

/** Words of the file: `someone` of whoever gave no name, with `{number}` in it. */
export type TranscriptWords = { title: string; note: string; someone: string; heads: readonly [time: string, name: string, text: string] };

const nameOf = ({ number, name }: KeptLine['from'], words: TranscriptWords): string => name || words.someone.replace('{number}', String(number));
const moment = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;

/** The transcript to read: one line of the chat a line, with its time (UTC). */
export function transcriptText(lines: readonly KeptLine[], words: TranscriptWords): string {
  return [words.title, words.note, '', ...lines.map(({ from, text, time }) => `${moment(time)}  ${nameOf(from, words)}: ${text}`)].map((line) => `${line}\r\n`).join('');
}

/** The same as a table for spreadsheets. */
export function transcriptTable(lines: readonly KeptLine[], words: TranscriptWords): string {
  return csvTable([words.heads, ...lines.map(({ from, text, time }) => [moment(time), nameOf(from, words), text])]);
}
