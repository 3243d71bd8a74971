import { useState } from 'react';
import { pollShares } from '../../tour/console-questions.ts';
import type { LivePoll } from '../../tour/live-tour.ts';
import { useT } from '../ui/i18n.ts';
import { ActButton, Refused, useAct } from './act-button.tsx';
import { useLiveTour } from './use-console.ts';
import { fits, WordsField } from './words-field.tsx';

/** Code points. */
const QUESTION = 160;
const OPTION = 80;
const MOST = 4;
const LEAST = 2;

/** A poll as it stands. */
function Votes({ poll }: { poll: LivePoll }) {
  const t = useT();
  const shares = pollShares(poll.counts);
  return (
    <>
      <h3 dir="auto">{poll.question}</h3>
      <ul className="guide-bars">
        {poll.options.map((option, i) => (
          <li key={`${i} ${option}`}>
            <p>
              <span dir="auto">{option}</span> <span>{t('guide.votes', { count: poll.counts[i] ?? 0, share: shares[i] ?? 0 })}</span>
            </p>
            <progress aria-hidden="true" max={100} value={shares[i] ?? 0} />
          </li>
        ))}
      </ul>
    </>
  );
}

function NewPoll({ onAsked }: { onAsked: () => void }) {
  const t = useT();
  const [question, setQuestion] = useState('');
  const [options, setOptions] = useState<readonly string[]>(['', '']);
  const { act, busy, refused } = useAct();
  const ready = !busy && fits(question, QUESTION) && options.every((one) => fits(one, OPTION));
  return (
    <form
      className="guide-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        void act('tour-poll', { question: question.trim(), options: options.map((one) => one.trim()) }).then((answer) => {
          if (answer?.ok !== true) return;
          setQuestion('');
          setOptions(['', '']);
          onAsked();
        });
      }}
    >
      <WordsField label={t('guide.pollQuestion')} longest={QUESTION} onChange={setQuestion} value={question} />
      {options.map((option, i) => (
        <WordsField key={i} label={t('guide.pollOption', { number: i + 1 })} longest={OPTION} onChange={(text) => setOptions(options.map((one, at) => (at === i ? text : one)))} value={option} />
      ))}
      <div className="guide-row">
        <button aria-disabled={options.length >= MOST} className="button" onClick={() => options.length < MOST && setOptions([...options, ''])} type="button">
          {t('guide.pollMore')}
        </button>
        <button aria-disabled={options.length <= LEAST} className="button" onClick={() => options.length > LEAST && setOptions(options.slice(0, -1))} type="button">
          {t('guide.pollFewer')}
        </button>
        <button aria-busy={busy} aria-disabled={!ready} className="button main" type="submit">
          {t('guide.pollStart')}
        </button>
      </div>
      <Refused code={refused} />
    </form>
  );
}

/** A quick poll: asking it, watching the votes, closing it and taking it off the wall. */
export function PollDesk({ leads }: { leads: boolean }) {
  const t = useT();
  const { poll } = useLiveTour();
  const [again, setAgain] = useState<number | null>(null);
  const asks = leads && (poll === null || again === poll.id);
  return (
    <>
      {poll === null ? null : <Votes poll={poll} />}
      {poll === null && !leads ? <p className="hint">{t('guide.noPoll')}</p> : null}
      {poll === null || !leads ? null : (
        <div className="guide-row">
          {poll.open ? (
            <ActButton body={{ clear: false }} className="button main" name="tour-poll-close">
              {t('guide.pollClose')}
            </ActButton>
          ) : (
            <p className="hint">{t('guide.pollClosed')}</p>
          )}
          <ActButton body={{ clear: true }} name="tour-poll-close">
            {t('guide.pollClear')}
          </ActButton>
          {asks ? null : (
            <button className="button" onClick={() => setAgain(poll.id)} type="button">
              {t('guide.pollAgain')}
            </button>
          )}
        </div>
      )}
      {asks ? <NewPoll onAsked={() => setAgain(null)} /> : null}
    </>
  );
}
