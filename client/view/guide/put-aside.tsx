import type { DismissedQuestion } from '#protocol/tour-answers.ts';
import type { LiveQuestion } from '../../tour/live-tour.ts';
import { personName } from '../people/person-name.ts';
import { useT } from '../ui/i18n.ts';
import { PutBack } from './put-back.tsx';
import { type Dealt, Waiting } from './waiting-question.tsx';

/** Kept for later and dismissed, folded away: each may come back. */
export function PutAside({ kept, dismissed, onDealt }: { kept: readonly LiveQuestion[]; dismissed: readonly DismissedQuestion[]; onDealt: (dealt: Dealt) => void }) {
  const t = useT();
  if (kept.length + dismissed.length === 0) return null;
  return (
    <details>
      <summary>{t('guide.aside', { count: kept.length + dismissed.length })}</summary>
      {kept.length === 0 ? null : (
        <section>
          <h3>{t('guide.kept')}</h3>
          <ul className="guide-list">
            {kept.map((question) => (
              <Waiting key={question.id} onDealt={onDealt} question={question} />
            ))}
          </ul>
        </section>
      )}
      {dismissed.length === 0 ? null : (
        <section>
          <h3>{t('guide.dismissed')}</h3>
          <ul className="guide-list">
            {dismissed.map((question) => (
              <li key={question.id}>
                <p className="guide-asked" dir="auto">
                  {question.text}
                </p>
                <p className="hint">{personName(question, t)}</p>
                <div className="guide-row">
                  <PutBack question={question} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </details>
  );
}
