import { useId, useState } from 'react';
import type { LivePoll } from '../../tour/live-tour.ts';
import { useT } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';
import { useActs } from './use-live.ts';

type Voting = { poll: LivePoll; mine: number | null; onVote: (option: number) => void };

function Options({ poll, mine, onVote }: Voting) {
  const t = useT();
  const all = poll.counts.reduce((sum, count) => sum + count, 0);
  return (
    <ul>
      {poll.options.map((option, i) => {
        const count = poll.counts[i] ?? 0;
        return (
          // Options may read the same; their order is what they are.
          <li key={`${i} ${option}`}>
            {poll.open ? (
              <button aria-label={t('live.vote', { option })} aria-pressed={mine === i} className="button" onClick={() => onVote(i)} type="button">
                <span dir="auto">{option}</span>
              </button>
            ) : (
              <b dir="auto">{option}</b>
            )}
            <progress aria-hidden="true" max={Math.max(1, all)} value={count} />
            <span className="live-count">{t('live.votes', { count })}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** The guide's quick question: one line that unfolds; one vote, which may be changed while it is open; how many chose what. */
export function FollowerPoll({ poll, open, onFold }: { poll: LivePoll; open: boolean; onFold: () => void }) {
  const t = useT();
  const { refused, act } = useActs();
  const [mine, setMine] = useState<number | null>(null);
  const id = useId();
  const vote = async (option: number): Promise<void> => {
    if (await act('tour-vote', { poll: poll.id, option })) setMine(option);
  };
  return (
    <section aria-label={t('live.poll')} className={open ? 'live-poll tour-body' : 'live-poll'} data-scrolls={open ? true : undefined}>
      <h3>
        <button aria-controls={id} aria-expanded={open} className="live-fold" onClick={onFold} type="button">
          <span dir="auto">{t('live.pollLine', { question: poll.question })}</span>
          {open ? null : <b>{t(!poll.open ? 'live.pollClosedMark' : mine === null ? 'live.voteNow' : 'live.voted')}</b>}
          <Icon name="down" size={16} />
        </button>
      </h3>
      <div id={id}>
        {open ? <Options mine={mine} onVote={(option) => void vote(option)} poll={poll} /> : null}
        <p className="hint" role="status">
          {refused}
          {open && !poll.open ? t('live.pollClosed') : null}
        </p>
      </div>
    </section>
  );
}
