import { useState } from 'react';
import type { LiveQuestion } from '../../tour/live-tour.ts';
import { useVisit } from '../../visit/visit.ts';
import { personName } from '../people/person-name.ts';
import { useT } from '../ui/i18n.ts';
import { WordsForm } from '../ui/words-form.tsx';
import { type LiveView, useActs } from './use-live.ts';

/** Longest question in code points; the server counts the same. */
const LONGEST = 300;
/** From so many characters left they are counted down. */
const COUNT_FROM = 60;

function AskForm() {
  const t = useT();
  const { refused, busy, act } = useActs();
  const [asked, setAsked] = useState(false);
  const send = async (text: string): Promise<boolean> => {
    const done = await act('tour-ask', { text });
    setAsked(done);
    return done;
  };
  return (
    <WordsForm
      busy={busy}
      button={{ words: t('live.send') }}
      className="live-ask"
      countFrom={COUNT_FROM}
      label={t('live.askLabel')}
      longest={LONGEST}
      note={asked ? t('live.asked') : refused}
      onSend={send}
      onType={() => setAsked(false)}
      rows={() => 2}
    />
  );
}

function Question({ question, mine }: { question: LiveQuestion; mine: boolean }) {
  const t = useT();
  const { refused, act } = useActs();
  const [wanted, setWanted] = useState(false);
  const open = question.state === 'asked' || question.state === 'kept';
  const support = async (): Promise<void> => {
    if (await act('tour-support', { question: question.id, on: !wanted })) setWanted(!wanted);
  };
  return (
    <li>
      <p className="hint">
        {mine ? t('live.yours') : personName(question, t)}
        {question.state === 'kept' ? ` · ${t('live.kept')}` : question.state === 'answered' ? ` · ${t('live.answered')}` : null}
      </p>
      <p dir="auto">{question.text}</p>
      {question.answer === '' ? null : <p dir="auto">{t('live.answer', { text: question.answer })}</p>}
      {question.support > 0 && open ? <p className="hint">{t('live.supported', { count: question.support })}</p> : null}
      {open && !mine ? (
        <button aria-pressed={wanted} className="button" onClick={() => void support()} type="button">
          {t('live.support')}
          <span className="unseen">: {question.text}</span>
        </button>
      ) : null}
      <p className="hint" role="status">
        {refused}
      </p>
    </li>
  );
}

/** Asks the guide something, and shows what others have asked: what most want to know first, what is answered last. */
export function FollowerQuestions({ view }: { view: LiveView }) {
  const t = useT();
  const me = useVisit((visit) => visit.me.id);
  const { questions } = view.live;
  const rank = ({ state }: LiveQuestion): number => (state === 'answered' ? 1 : 0);
  const sorted = [...questions].sort((a, b) => rank(a) - rank(b) || b.support - a.support || b.askedAt - a.askedAt);
  return (
    <div className="tour-body live-questions" data-scrolls>
      {view.me?.muted === true ? <p role="status">{t('live.muted')}</p> : <AskForm />}
      {sorted.length === 0 ? <p className="hint">{t('live.noQuestions')}</p> : null}
      <ul>
        {sorted.map((question) => (
          <Question key={question.id} mine={question.from === me} question={question} />
        ))}
      </ul>
    </div>
  );
}
