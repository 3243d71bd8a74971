import { readAddress } from '../visit/address.ts';

/** Where a tour's link leads: server, exhibition, code of the gallery, and the key of a tour by link (else empty). */
export type TourLink = { url: string; exhibition: string; code: string; key: string };

/** Reads the link that the guide's console shows; else says what is wrong with it. */
export function readTourLink(text: string): TourLink | { wrong: string } {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) return { wrong: `"${text}" is no address. Copy the link from the guide's console, and put it in quotes: it holds a "&".` };
  const url = new URL(text);
  const { exhibition, company, follow } = readAddress(url);
  if (exhibition === '') return { wrong: `${text} names no exhibition. Copy the link from the guide's console.` };
  if (company === null || follow === null) return { wrong: `${text} leads to no live tour: the guide's link has "with=…&follow" in it. Put it in quotes, or the shell takes the "&" for its own.` };
  return { url: url.origin, exhibition, code: company, key: follow };
}
