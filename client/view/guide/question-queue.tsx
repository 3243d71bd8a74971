import { useState } from 'react';
import { useStore } from 'zustand';
import { queueOf } from '../../tour/console-questions.ts';
import type { LiveQuestion } from '../../tour/live-tour.ts';
import { personName } from '../people/person-name.ts';
import { useT } from '../ui/i18n.ts';
import { ActButton } from './act-button.tsx';
import { guideNotes, noteDismissed } from './guide-log.ts';
import { useLiveTour } from './use-console.ts';
import { fits, WordsField } from './words-field.tsx';

const LONGEST = 600;

/** One question, and what may become of it. */
function Waiting({ question, tour }: { question: LiveQuestion; tour: string }) {
  const t = useT();
  const [answer, setAnswer] = useState('');
  const { id, text, support } = question;
  return (
    <li>
      <p className="guide-asked" dir="auto">
        {text}
      </p>
      <p className="hint">
        {personName(question, t)}
        {support > 0 ? ` · ${t('guide.support', { count: support })}` : ''}
      </p>
      <div className="guide-row">
        <ActButton body={{ question: id, act: 'answer', ...(answer.trim() !== '' && fits(answer, LONGEST) && { answer: answer.trim() }) }} className="button main" label={t('guide.answeredOf', { text })} name="tour-question">
          {t(answer.trim() === '' ? 'guide.answered' : 'guide.answerSend')}
        </ActButton>
        {question.state === 'kept' ? null : (
          <ActButton body={{ question: id, act: 'keep' }} label={t('guide.keepOf', { text })} name="tour-question">
            {t('guide.keep')}
          </ActButton>
        )}
        <ActButton body={{ question: id, act: 'dismiss' }} label={t('guide.dismissOf', { text })} name="tour-question" onDone={() => noteDismissed(tour, question)}>
          {t('guide.dismiss')}
        </ActButton>
      </div>
      <details>
        <summary>{t('guide.write')}</summary>
        <WordsField label={t('guide.answer')} longest={LONGEST} onChange={setAnswer} rows={2} value={answer} />
      </details>
    </li>
  );
}

/** Questions that were dealt with, folded away. */
function Closed({ title, questions }: { title: string; questions: readonly LiveQuestion[] }) {
  if (questions.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul className="guide-list">
        {questions.map(({ id, text, answer }) => (
          <li key={id}>
            <p dir="auto">{text}</p>
            {answer === '' ? null : (
              <p className="hint" dir="auto">
                {answer}
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the group wants to know: most wanted first, then what is kept for later, then what is done with. */
export function QuestionQueue() {
  const t = useT();
  const live = useLiveTour();
  const dismissed = useStore(guideNotes, (notes) => notes.dismissed);
  const { asked, kept, answered } = queueOf(live.questions);
  const gone = dismissed.tour === live.id ? dismissed.questions : [];
  return (
    <>
      {asked.length === 0 ? <p className="hint">{t('guide.noQuestions')}</p> : null}
      <ul aria-label={t('guide.questions')} className="guide-list">
        {asked.map((question) => (
          <Waiting key={question.id} question={question} tour={live.id} />
        ))}
      </ul>
      {kept.length === 0 ? null : (
        <section>
          <h3>{t('guide.kept')}</h3>
          <ul className="guide-list">
            {kept.map((question) => (
              <Waiting key={question.id} question={question} tour={live.id} />
            ))}
          </ul>
        </section>
      )}
      <Closed questions={answered} title={t('guide.answeredCount', { count: answered.length })} />
      <Closed questions={gone} title={t('guide.dismissedCount', { count: gone.length })} />
    </>
  );
}
