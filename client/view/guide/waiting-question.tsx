import { useState } from 'react';
import type { LiveQuestion } from '../../tour/live-tour.ts';
import { personName } from '../people/person-name.ts';
import { useT } from '../ui/i18n.ts';
import { ActButton } from './act-button.tsx';
import { PutBack } from './put-back.tsx';
import { fits, WordsField } from './words-field.tsx';

const LONGEST = 600;

/** What was just done with a question. */
export type Dealt = { id: number; text: string; act: 'answer' | 'keep' | 'dismiss' };

/** One question that has no answer yet, and what may become of it. */
export function Waiting({ question, onDealt }: { question: LiveQuestion; onDealt: (dealt: Dealt) => void }) {
  const t = useT();
  const [answer, setAnswer] = useState('');
  const { id, text, support } = question;
  const dealt = (act: Dealt['act']) => () => onDealt({ id, text, act });
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
        <ActButton body={{ question: id, act: 'answer', ...(answer.trim() !== '' && fits(answer, LONGEST) && { answer: answer.trim() }) }} className="button main" label={t('guide.answeredOf', { text })} name="tour-question" onDone={dealt('answer')}>
          {t(answer.trim() === '' ? 'guide.answered' : 'guide.answerSend')}
        </ActButton>
        {question.state === 'kept' ? (
          <PutBack question={question} />
        ) : (
          <ActButton body={{ question: id, act: 'keep' }} label={t('guide.keepOf', { text })} name="tour-question" onDone={dealt('keep')}>
            {t('guide.keep')}
          </ActButton>
        )}
        <ActButton body={{ question: id, act: 'dismiss' }} label={t('guide.dismissOf', { text })} name="tour-question" onDone={dealt('dismiss')}>
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
