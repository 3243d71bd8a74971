import { useState } from 'react';
import type { LivePoll } from '../../tour/live-tour.ts';
import { useT } from '../ui/i18n.ts';
import { useActs } from './use-live.ts';

/** The guide's quick question: one vote, which may be changed while it is open, and how many chose what. */
export function FollowerPoll({ poll }: { poll: LivePoll }) {
  const t = useT();
  const { refused, act } = useActs();
  const [mine, setMine] = useState<number | null>(null);
  const all = poll.counts.reduce((sum, count) => sum + count, 0);
  const vote = async (option: number): Promise<void> => {
    if (await act('tour-vote', { poll: poll.id, option })) setMine(option);
  };
  return (
    <section aria-label={t('live.poll')} className="live-poll">
      <h3 dir="auto">{poll.question}</h3>
      <ul>
        {poll.options.map((option, i) => {
          const count = poll.counts[i] ?? 0;
          return (
            // Options may read the same; their order is what they are.
            <li key={`${i} ${option}`}>
              {poll.open ? (
                <button aria-label={t('live.vote', { option })} aria-pressed={mine === i} className="button" onClick={() => void vote(i)} type="button">
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
      <p className="hint" role="status">
        {refused}
        {poll.open ? null : t('live.pollClosed')}
      </p>
    </section>
  );
}
