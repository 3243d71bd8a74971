import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { nameOfLanguage } from './spoken.tsx';

/** The exhibition's languages, each by its own name. `id` is for the label that belongs to it. */
export function LanguageChoice({ id }: { id: string }) {
  const store = useVisitStore();
  const language = useVisit((visit) => visit.language);
  const languages = useVisit((visit) => visit.languages);
  return (
    <select className="field" id={id} onChange={(event) => store.getState().setLanguage(event.target.value)} value={language}>
      {languages.map((tag) => (
        <option key={tag} lang={tag} value={tag}>
          {nameOfLanguage(tag)}
        </option>
      ))}
    </select>
  );
}
