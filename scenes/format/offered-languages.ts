import type { Exhibition } from './schema.ts';

/**
 * The languages a visitor may choose: those declared, which are whole, then further ones the exhibition's title has
 * been put into. Words missing in a further language are shown in another one and marked; see `speak.ts`.
 */
export function offeredLanguages({ languages, title }: Pick<Exhibition, 'languages' | 'title'>): string[] {
  return [...languages, ...Object.keys(title).filter((tag) => !languages.includes(tag))];
}
