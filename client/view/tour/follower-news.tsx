import { speak } from '#scenes/format/speak.ts';
import { useVisit } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';
import { TranscriptNote } from './transcript-note.tsx';
import { type LiveView, useLeadName } from './use-live.ts';

function Said({ view }: { view: LiveView }) {
  const t = useT();
  const { live, tour, stop, me } = view;
  const language = useVisit((visit) => visit.language);
  const declared = useVisit((visit) => visit.languages);
  const stage = useVisit((visit) => visit.way?.stage);
  const name = useLeadName(live);
  if (live.phase === 'held') return <>{t('live.held')}</>;
  if (live.phase === 'offered') return <>{t('live.offered')}</>;
  if (me?.following !== true) return <>{(me?.called ?? 0) > 0 ? t('live.called', { name }) : ''}</>;
  const title = speak(stop.title, language, declared).text;
  return (
    <>
      {t('live.announce', { stop: live.stop + 1, count: tour.stops.length, title })}. {stage === 'counting' ? t('live.soonSaid') : ''}
    </>
  );
}

/** Says to screen readers, politely, where the group goes and how the tour stands, that there is a poll, and that the chat is kept. */
export function FollowerNews({ view }: { view: LiveView | null }) {
  const t = useT();
  const poll = view?.me?.following === true ? view.live.poll : null;
  return (
    <>
      <p aria-atomic="true" aria-live="polite" className="unseen" role="status">
        {view === null || view.role === 'guide' ? null : <Said view={view} />}
      </p>
      <p className="unseen" role="status">
        {poll?.open === true ? t('live.pollLine', { question: poll.question }) : null}
      </p>
      {/* A line of its own: said once, and not again at every stop. */}
      <div className="unseen" role="status">
        <TranscriptNote />
      </div>
    </>
  );
}
