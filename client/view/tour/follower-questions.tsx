import { type FormEvent, useId, useState } from 'react';
import type { LiveQuestion } from '../../tour/live-tour.ts';
import { useVisit } from '../../visit/visit.ts';
import { personName } from '../people/person-name.ts';
import { useT } from '../ui/i18n.ts';
import { type LiveView, useActs } from './use-live.ts';

/** Longest question in code points; the server counts the same. */
const LONGEST = 300;
/** From so many characters left they are counted down. */
const COUNT_FROM = 60;

function AskForm() {
  const t = useT();
  const { refused, busy, act } = useActs();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const id = useId();
  const left = LONGEST - [...text.normalize('NFC').trim()].length;
  const ready = !busy && left >= 0 && text.trim() !== '';
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!ready) return;
    const done = await act('tour-ask', { text: text.trim() });
    setAsked(done);
    if (done) setText('');
  };
  return (
    <form className="live-ask" onSubmit={(event) => void send(event)}>
      <label htmlFor={id}>{t('live.askLabel')}</label>
      <textarea
        aria-describedby={`${id}-left`}
        aria-invalid={left < 0}
        autoComplete="off"
        className="field"
        dir="auto"
        id={id}
        onChange={(event) => {
          setAsked(false);
          setText(event.target.value);
        }}
        rows={2}
        value={text}
      />
      <button className="button main" disabled={!ready} type="submit">
        {t('live.send')}
      </button>
      <p className="hint" id={`${id}-left`} role="status">
        {left < 0 ? t('live.tooLong', { count: -left }) : left <= COUNT_FROM ? t('live.left', { count: left }) : asked ? t('live.asked') : refused}
      </p>
    </form>
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
