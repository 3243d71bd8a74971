import type { VisitStore } from '../../visit/visit.ts';
import { loadHanStyles } from '../exhibits/fonts.ts';
import { writesHan } from '../exhibits/typeset.ts';
import { speakPage } from './i18n.ts';

function dress(language: string): void {
  // Without its own font Chinese is still shown, in the device's.
  if (writesHan(language)) loadHanStyles().catch((cause: unknown) => console.warn('The Chinese font could not be had.', cause));
}

/** The page's own words, and the font they need, follow the language of the visit. Returns how to stop. */
export function followLanguage(store: VisitStore): () => void {
  const speak = (language: string): void => {
    dress(language);
    speakPage(language).catch((cause: unknown) => console.error(`The page's words in "${language}" could not be loaded.`, cause));
  };
  speak(store.getState().language);
  return store.subscribe((now, before) => {
    if (now.language !== before.language) speak(now.language);
  });
}
