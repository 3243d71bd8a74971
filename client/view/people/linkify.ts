/** A piece of a line of chat: plain words, or an address one may follow. */
export type TextPart = { text: string; href?: string };

/** What looks like a web address, on its own rather than inside another scheme. Whatever it is, only the browser's own parser decides where it leads. */
const CANDIDATE = /(?<![a-z0-9_+.-]:|[\w@])https?:\/\/[^\s<>"'`{}|\\^\p{C}\u3000-\u303f\uff00-\uffef]+/giu;
/** Signs that end a sentence rather than an address. */
const TRAILING = /[.,;:!?…'"*_~]+$/u;
const LONGEST = 2_000;

/**
 * Splits a line into words and links. Only http and https addresses without a user name become links; everything
 * stays text for React to escape, nothing is ever set as HTML.
 */
export function linkify(line: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  const plain = (to: number) => {
    if (to > from) parts.push({ text: line.slice(from, to) });
    from = to;
  };
  for (const found of line.matchAll(CANDIDATE)) {
    const text = trimEnd(found[0]);
    const href = addressOf(text);
    if (href === null) continue;
    plain(found.index);
    parts.push({ text, href });
    from = found.index + text.length;
  }
  plain(line.length);
  return parts;
}

/** Without closing punctuation; a bracket stays when it was opened inside. */
function trimEnd(text: string): string {
  let kept = text.replace(TRAILING, '');
  for (const [open, close] of [['(', ')'], ['[', ']']] as const) {
    while (kept.endsWith(close) && kept.split(close).length > kept.split(open).length) kept = kept.slice(0, -1).replace(TRAILING, '');
  }
  return kept;
}

function addressOf(text: string): string | null {
  if (text.length > LONGEST || !URL.canParse(text)) return null;
  const url = new URL(text);
  const web = url.protocol === 'http:' || url.protocol === 'https:';
  // "https://museum.org@evil.example" shows one place and leads to another.
  return web && url.username === '' && url.password === '' && url.hostname !== '' ? url.href : null;
}
