import { speak } from '#scenes/format/speak.ts';
import type { Words } from '#scenes/format/words.ts';
import { useVisit } from '../../visit/visit.ts';
import { usePageLanguage, useT } from '../ui/i18n.ts';
import { nameOfLanguage } from '../ui/spoken.tsx';

/** The exhibition's words in the visitor's language, or in the one there is. */
export function useSpoken(words: Words) {
  const language = useVisit((visit) => visit.language);
  const declared = useVisit((visit) => visit.languages);
  return speak(words, language, declared);
}

/** Paragraphs of the exhibition, each in its own language for voices and line breaking; a missing translation is marked. */
export function Prose({ words, className }: { words: Words; className?: string }) {
  const t = useT();
  const spoken = usePageLanguage();
  const { text, language, fallback } = useSpoken(words);
  return (
    <>
      {fallback ? <p className="reading-only">{t('exhibits.reading.onlyIn', { language: nameOfLanguage(language, spoken) })}</p> : null}
      {text.split(/\n\s*\n/).map((paragraph) => (
        <p className={className} key={paragraph} lang={language}>
          {paragraph}
        </p>
      ))}
    </>
  );
}

/** A few words within a line, with their language. */
export function Phrase({ words }: { words: Words }) {
  const { text, language } = useSpoken(words);
  return <span lang={language}>{text}</span>;
}
