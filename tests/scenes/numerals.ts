const SCALE: Record<string, number> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  万: 1e4,
  百万: 1e6,
  亿: 1e8,
  十亿: 1e9,
};

const scaled = (digits: string, scale: number): number => Number((Number(digits) * scale).toPrecision(12));

/**
 * The numbers a text writes in digits, scale words applied: `66.537 billion` and `665.37亿` give the
 * same number. A Chinese month (`9月`) is a name, not a number, as `September` is.
 */
export function numeralsOf(text: string): Set<number> {
  const found = new Set<number>();
  const months = text.replace(/\d{1,2}月/g, '');
  for (const match of months.matchAll(/(\d[\d,]*(?:\.\d+)?)(?: (thousand|million|billion)\b|(百万|十亿|万|亿))?/g)) {
    const digits = (match[1] ?? '').replace(/,/g, '');
    found.add(scaled(digits, SCALE[match[2] ?? match[3] ?? ''] ?? 1));
  }
  return found;
}

/** A figure's value as a text may write it: by itself, and with the scale word of its unit applied. */
export function valuesOf(value: number, unit: string): number[] {
  const word = unit.match(/^(thousand|million|billion)\b/)?.[1];
  return word === undefined ? [value] : [value, scaled(String(value), SCALE[word] ?? 1)];
}
