import type { Exhibit } from './exhibit-schema.ts';
import type { CaseStudy } from './schema.ts';
import type { Words } from './words.ts';

/** The words that a board borrows from its case; null for exhibits with words of their own. */
export function borrowed(exhibit: Exhibit, study: Pick<CaseStudy, 'story' | 'question'>): Words | null {
  if (exhibit.kind !== 'panel') return null;
  if (exhibit.style === 'story') return study.story;
  return exhibit.style === 'question' ? (study.question ?? null) : null;
}

/** Whether a board has no text in its file because it speaks with the words of its case. */
export const borrows = (exhibit: Exhibit): boolean => exhibit.kind === 'panel' && (exhibit.style === 'story' || exhibit.style === 'question');

/** The case with its story and question also on the boards that show them, so that whoever shows an exhibit finds its text there. */
export function lendWords(study: CaseStudy): CaseStudy {
  const exhibits = study.exhibits.map((exhibit): Exhibit => {
    const text = borrowed(exhibit, study);
    return text === null || exhibit.kind !== 'panel' || Object.keys(exhibit.text).length > 0 ? exhibit : { ...exhibit, text };
  });
  return { ...study, exhibits };
}
