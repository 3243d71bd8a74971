import { speak } from '#scenes/format/speak.ts';
import type { Words } from '#scenes/format/words.ts';
import { useVisit } from '../../visit/visit.ts';
import { usePageLanguage, useT } from './i18n.ts';

/** A language's own name for itself: "中文". */
export function nameOfLanguage(tag: string, inLanguage: string = tag): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag;
}

/** Picks the exhibition's words for the visitor's language, as plain text. */
export function useSay(): (words: Words) => string {
  const language = useVisit((visit) => visit.language);
  const declared = useVisit((visit) => visit.languages);
  return (words) => speak(words, language, declared).text;
}

/** The exhibition's words in the visitor's language; where they are missing, in another one, marked as such. */
export function Spoken({ words }: { words: Words }) {
  const t = useT();
  const language = useVisit((visit) => visit.language);
  const declared = useVisit((visit) => visit.languages);
  const page = usePageLanguage();
  const spoken = speak(words, language, declared);
  if (!spoken.fallback) return <>{spoken.text}</>;
  return (
    <>
      <span lang={spoken.language}>{spoken.text}</span>{' '}
      <small className="hint">({t('shell.onlyIn', { language: nameOfLanguage(spoken.language, page) })})</small>
    </>
  );
}
