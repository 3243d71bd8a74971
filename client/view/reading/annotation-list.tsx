import { useEffect, useRef } from 'react';
import type { Annotation } from '#scenes/format/exhibit-schema.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';
import { Phrase, Prose } from './prose.tsx';

/** The numbered spots of an object. Choosing one shows it on the object, and the other way round. */
export function AnnotationList({ annotations }: { annotations: readonly Annotation[] }) {
  const t = useT();
  const store = useVisitStore();
  const chosen = useVisit((visit) => visit.annotation);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (chosen !== null) list.current?.querySelector('[aria-pressed="true"]')?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  if (annotations.length === 0) return null;
  return (
    <section>
      <h3>{t('exhibits.reading.annotations')}</h3>
      <ol className="reading-annotations" ref={list}>
        {annotations.map((annotation, i) => (
          <li key={annotation.id}>
            <button
              aria-pressed={chosen === annotation.id}
              className="reading-spot"
              onClick={() => store.getState().openAnnotation(chosen === annotation.id ? null : annotation.id)}
              type="button"
            >
              <i aria-hidden="true">{i + 1}</i>
              <Phrase words={annotation.title} />
            </button>
            <Prose words={annotation.text} />
          </li>
        ))}
      </ol>
    </section>
  );
}
