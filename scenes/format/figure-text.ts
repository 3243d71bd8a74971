import type { Figure } from './schema-parts.ts';
import { speak } from './speak.ts';

/** Says a message of the reader's interface. The terms that figures need are in `terms/<language>.json`. */
export type Say = (key: string, values?: Record<string, string | number | Date>) => string;

/** A figure as words in one language, ready to be printed or read. */
export type FigureText = {
  value: string;
  unit: string;
  /** Value and unit as one would say them. */
  amount: string;
  year: string;
  /** "by the city's own count" and the like; null for plain figures. */
  claim: string | null;
  note: string | null;
};

/** A number with the language's separators and at most three decimals; years are not grouped. */
export function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(value);
}

/** Percent signs and Chinese units follow the number closely, other units after a space. */
export function joinUnit(value: string, unit: string): string {
  return /^[%‰°\u2e80-\u9fff]/u.test(unit) ? value + unit : `${value} ${unit}`;
}

/** The year a figure speaks of; BCE years in words, `undated` where the source gives none. */
export function yearText(year: number | 'undated', say: Say): string {
  if (year === 'undated') return say('terms.undated');
  return year < 0 ? say('terms.bce', { year: String(-year) }) : String(year);
}

export function figureText(figure: Figure, language: string, declared: readonly string[], say: Say): FigureText {
  const value = formatNumber(figure.value, language);
  const unit = speak(figure.unit, language, declared).text;
  return {
    value,
    unit,
    amount: joinUnit(value, unit),
    year: yearText(figure.year, say),
    claim: figure.claim === undefined ? null : say(`terms.claim.${figure.claim}`),
    note: figure.note === undefined ? null : speak(figure.note, language, declared).text,
  };
}
