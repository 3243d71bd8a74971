import { useEffect, useRef, useState } from 'react';
import { queueOf } from '../../tour/console-questions.ts';
import type { LiveQuestion } from '../../tour/live-tour.ts';
import { useT } from '../ui/i18n.ts';
import { ActButton } from './act-button.tsx';
import { PutAside } from './put-aside.tsx';
import { PutBack } from './put-back.tsx';
import { useLiveTour } from './use-console.ts';
import type { Sheet } from './use-sheet.ts';
import { type Dealt, Waiting } from './waiting-question.tsx';

/** Questions that were answered, folded away. */
function Answered({ questions }: { questions: readonly LiveQuestion[] }) {
  const t = useT();
  if (questions.length === 0) return null;
  return (
    <details>
      <summary>{t('guide.answeredCount', { count: questions.length })}</summary>
      <ul className="guide-list">
        {questions.map((question) => (
          <li key={question.id}>
            <p dir="auto">{question.text}</p>
            {question.answer === '' ? null : (
              <p className="hint" dir="auto">
                {question.answer}
              </p>
            )}
            <div className="guide-row">
              <PutBack question={question} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Says what became of the last question, which has gone from its place, and takes it back after a slip. */
function Undo({ dealt, onUndone }: { dealt: Dealt | null; onUndone: () => void }) {
  const t = useT();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed went with its question, and took the focus along.
    if (dealt !== null && document.activeElement === document.body) line.current?.focus({ preventScroll: true });
  }, [dealt]);
  return (
    <div className="guide-undo" ref={line} tabIndex={-1}>
      {/* Always there, so that a screen reader hears it filled. */}
      <p dir="auto" role="status">
        {dealt === null ? '' : t(`guide.became.${dealt.act}`, { text: dealt.text })}
      </p>
      {dealt === null ? null : (
        <ActButton body={{ question: dealt.id, act: 'reopen' }} label={t('guide.undoOf', { text: dealt.text })} name="tour-question" onDone={onUndone}>
          {t('guide.undo')}
        </ActButton>
      )}
    </div>
  );
}

/** What the group wants to know: most wanted first, then what was put aside, then what is done with. */
export function QuestionQueue({ dismissed }: { dismissed: Sheet['dismissed'] }) {
  const t = useT();
  const live = useLiveTour();
  const { asked, kept, answered } = queueOf(live.questions);
  const gone = dismissed.filter((one) => !live.questions.some(({ id }) => id === one.id));
  const [dealt, setDealt] = useState<Dealt | null>(null);
  // What waits again, whoever brought it back, needs no undoing.
  const slip = asked.some(({ id }) => id === dealt?.id) ? null : dealt;
  return (
    <>
      <Undo dealt={slip} onUndone={() => setDealt(null)} />
      {asked.length === 0 ? <p className="hint">{t('guide.noQuestions')}</p> : null}
      <ul aria-label={t('guide.questions')} className="guide-list">
        {asked.map((question) => (
          <Waiting key={question.id} onDealt={setDealt} question={question} />
        ))}
      </ul>
      <PutAside dismissed={gone} kept={kept} onDealt={setDealt} />
      <Answered questions={answered} />
    </>
  );
}
