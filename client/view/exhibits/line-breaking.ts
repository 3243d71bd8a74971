/** Width of a string in the unit of the page (millimetres in this folder). */
export type Measure = (text: string) => number;

/** One unbreakable bit of a line. */
type Atom = {
  text: string;
  width: number;
  /** Distance to the atom before it when both stand on one line; negative where two marks share their white. */
  gap: number;
  /** A line may start here. */
  mayStart: boolean;
  /** White inside the glyph that may hang out at a line's start or end. */
  hangStart: number;
  hangEnd: number;
};

export type Run = { text: string; x: number };
export type Line = { runs: Run[]; width: number };

const HAN = /[\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]/u;
/** Marks that must not begin a line (GB/T 15834 and CLREQ 3.1.2), full width and their Latin kin. */
const NO_START = new Set('，。、；：？！”’）》】』」〉〕…—～·％‰℃,.;:?!)]}%');
/** Marks that must not end a line. */
const NO_END = new Set('“‘（《【『「〈〔([{¥￥$#');
const CLOSING = new Set('，。、；：？！”’）》】』」〉〕');
const OPENING = new Set('“‘（《【『「〈〔');

const isHan = (c: string) => HAN.test(c);
const isMark = (c: string) => CLOSING.has(c) || OPENING.has(c) || c === '…' || c === '—';

/** Letters a reader counts: Han characters and full-width marks stand alone, everything else runs to the next space. */
function pieces(text: string): string[] {
  const out: string[] = [];
  let run = '';
  const flush = () => {
    if (run !== '') out.push(run);
    run = '';
  };
  // Quotes and dashes are the same signs in both scripts: they are Chinese marks where the paragraph is Chinese.
  const chinese = isHan(text);
  for (const c of text) {
    if (c === ' ' || c === '\n' || c === '\t') {
      flush();
      out.push(' ');
    } else if (isHan(c) || (chinese && (isMark(c) || c === '·'))) {
      flush();
      out.push(c);
    } else {
      run += c;
      // A long word may be parted after a hyphen or a dash of its own, never by a hyphen we add.
      if ((c === '-' || c === '–') && run.length > 4) flush();
    }
  }
  flush();
  return out;
}

function atoms(text: string, measure: Measure): Atom[] {
  const em = measure('中');
  const space = measure(' ');
  const out: Atom[] = [];
  let spaced = false;
  for (const piece of pieces(text)) {
    if (piece === ' ') {
      spaced = true;
      continue;
    }
    const before = out.at(-1);
    const first = piece[0] ?? '';
    const last = before?.text.at(-1) ?? '';
    const width = measure(piece);
    const wide = width > em * 0.9;
    const joinsHyphen = (last === '-' || last === '–') && !spaced;
    const twoScripts = before !== undefined && !spaced && isHan(first) !== isHan(last) && !isMark(first) && !isMark(last);
    const sharedWhite =
      wide && !spaced && ((CLOSING.has(last) && (CLOSING.has(first) || OPENING.has(first))) || (OPENING.has(last) && OPENING.has(first)));
    out.push({
      text: piece,
      width,
      gap: spaced ? space : sharedWhite ? -em / 2 : twoScripts && !joinsHyphen ? em * 0.2 : 0,
      mayStart:
        spaced || ((isHan(first) || isMark(first) || isHan(last) || isMark(last) || joinsHyphen) && !NO_START.has(first) && !NO_END.has(last)),
      hangStart: wide && OPENING.has(first) ? em / 2 : 0,
      hangEnd: wide && CLOSING.has(first) ? em / 2 : 0,
    });
    spaced = false;
  }
  return out;
}

/** Width of atoms [from, to) on one line. */
function span(list: readonly Atom[], from: number, to: number): number {
  let width = 0;
  for (let i = from; i < to; i++) width += list[i]!.width + (i > from ? list[i]!.gap : 0);
  return width - list[from]!.hangStart - list[to - 1]!.hangEnd;
}

/** Lines as full as possible, for text that is set even on both sides. */
function greedyBreaks(list: readonly Atom[], width: number): number[] {
  const breaks: number[] = [];
  let from = 0;
  let lastChance = 0;
  for (let i = 1; i <= list.length; i++) {
    if (span(list, from, i) > width && i - 1 > from) {
      const at = lastChance > from ? lastChance : i - 1;
      breaks.push(at);
      from = at;
    }
    if (i < list.length && list[i]!.mayStart) lastChance = i;
  }
  return breaks;
}

/** Lines as alike as possible in length, for ragged text; a last line of a single short word costs extra. */
function balancedBreaks(list: readonly Atom[], width: number): number[] {
  const n = list.length;
  const cost = Array.from({ length: n + 1 }, () => Infinity);
  const from = Array.from({ length: n + 1 }, () => 0);
  cost[0] = 0;
  for (let end = 1; end <= n; end++) {
    if (end < n && !list[end]!.mayStart) continue;
    for (let start = end - 1; start >= 0; start--) {
      if (start > 0 && !list[start]!.mayStart) continue;
      const used = span(list, start, end);
      if (used > width && end - start > 1) break;
      const slack = Math.max(0, width - used) / width;
      const lonely = end === n && start > 0 && used < width * 0.2 ? 0.5 : 0;
      const c = cost[start]! + (end === n ? lonely : slack ** 2) + 0.002 + (used > width ? 10 : 0);
      if (c < cost[end]!) {
        cost[end] = c;
        from[end] = start;
      }
    }
  }
  const breaks: number[] = [];
  for (let at = from[n]!; at > 0; at = from[at]!) breaks.unshift(at);
  return breaks;
}

function layLine(list: readonly Atom[], from: number, to: number, stretch: number): Line {
  const runs: Run[] = [];
  let x = -list[from]!.hangStart;
  for (let i = from; i < to; i++) {
    const atom = list[i]!;
    if (i > from) x += atom.gap + stretch;
    const before = runs.at(-1);
    // Plain words stay one run so that the font's own spacing and kerning hold.
    if (before !== undefined && stretch === 0 && atom.gap >= 0 && !isHan(atom.text) && !isMark(atom.text[0]!) && !isHan(before.text.at(-1)!) && !isMark(before.text.at(-1)!))
      before.text += (atom.gap > 0 ? ' ' : '') + atom.text;
    else runs.push({ text: atom.text, x });
    x += atom.width;
  }
  return { runs, width: x - list[to - 1]!.hangEnd };
}

/**
 * Breaks one paragraph into lines no wider than `width` (unit of `measure`). Chinese keeps its marks off
 * line starts and ends where they do not belong (kinsoku) and, with `even`, is spread to a straight right
 * edge; English is never hyphenated. A single word wider than the line stands alone and overflows.
 */
export function breakLines(text: string, measure: Measure, width: number, even: boolean): Line[] {
  const list = atoms(text, measure);
  if (list.length === 0) return [];
  const breaks = [...(even ? greedyBreaks(list, width) : balancedBreaks(list, width)), list.length];
  let from = 0;
  return breaks.map((to, index) => {
    const slack = width - span(list, from, to);
    const gaps = to - from - 1;
    const spread = even && index < breaks.length - 1 && gaps > 0 && slack > 0 && slack < width * 0.2 ? slack / gaps : 0;
    const line = layLine(list, from, to, spread);
    from = to;
    return line;
  });
}
