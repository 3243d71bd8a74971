import '../reading/reading.css';
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { COUNTDOWN, type FollowWay, isFollowing, tellsLive } from '../../tour/follow-tour.ts';
import { goToStand, lookAround } from '../../visit/follow-live.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { useCover } from '../reading/cover-while-open.ts';
import { Prose } from '../reading/prose.tsx';
import { useMedia, useNarrow } from '../ui/device.ts';
import { focusHall } from '../ui/focus-hall.ts';
import { useT } from '../ui/i18n.ts';
import { personName } from '../people/person-name.ts';
import { Spoken, useSay } from '../ui/spoken.tsx';
import { FollowerPoll } from './follower-poll.tsx';
import { FollowerQuestions } from './follower-questions.tsx';
import { TranscriptNote } from './transcript-note.tsx';
import { type LiveView, useActs, useLeadName } from './use-live.ts';

type Shown = 'line' | 'words' | 'questions';

/** Here a poll waits folded, so that the exhibit stays in view. */
const SMALL = '(max-width: 640px), (max-height: 480px)';

/** Tells the camera to keep clear of the card, while it is one. */
function Cover({ card }: { card: RefObject<HTMLElement | null> }) {
  useCover(card, useNarrow());
  return null;
}

/** Whole seconds until one is led on. */
function Countdown({ since }: { since: number }) {
  const t = useT();
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 200);
    return () => clearInterval(timer);
  }, []);
  return <>{t('live.soon', { seconds: Math.max(1, Math.ceil((since + COUNTDOWN - now) / 1000)) })}</>;
}

/** What is said here: the guide's own words, else those of the score in the visitor's language. */
function SaidWords({ view, whole }: { view: LiveView; whole: boolean }) {
  const t = useT();
  const store = useVisitStore();
  const { live, stop } = view;
  return (
    <div aria-label={t('live.words')} className={whole ? 'tour-body' : 'live-line'} data-scrolls={whole ? true : undefined} key={live.turn} role="group" tabIndex={whole ? 0 : undefined}>
      <div className="reading-words">
        {live.said === '' ? <Prose words={stop.told} /> : <p dir="auto">{live.said}</p>}
        {whole && stop.question !== undefined ? (
          <section className="tour-question">
            <h3>{t('live.question')}</h3>
            <Prose words={stop.question} />
          </section>
        ) : null}
      </div>
      {whole ? (
        <div className="tour-more">
          <button className="button" onClick={() => store.getState().readMore()} type="button">
            {t('live.readMore')}
          </button>
        </div>
      ) : null}
    </div>
  );
}

/** How the tour stands, and where I am on the way to my place. */
function Standing({ view, way }: { view: LiveView; way: FollowWay | null }) {
  const t = useT();
  const { live, me } = view;
  if (live.phase === 'held') return <>{t('live.held')}</>;
  if (live.phase === 'offered') return <>{t('live.offered')}</>;
  if (way?.stage === 'counting') return <Countdown since={way.since} />;
  if (way?.stage === 'walking') return <>{t('live.walking')}</>;
  if (way?.stage === 'strayed') return <>{t('live.strayed')}</>;
  if (live.paused) return <>{t('live.paused')}</>;
  if (me !== undefined && live.spotlight === me.id) return <>{t('live.spotlight')}</>;
  const asks = live.members.find(({ id }) => id === live.spotlight);
  if (asks !== undefined) return <>{t('live.spotlightOf', { name: personName(asks, t) })}</>;
  if (me !== undefined && me.hand > 0) return <>{t('live.handUp')}</>;
  if (way?.landing.behind === true) return <>{t('live.behind')}</>;
  if (live.startedAt === 0) return <>{t('live.waiting')}</>;
  return live.leadGallery === live.gallery ? null : <>{t('live.elsewhere')}</>;
}

/** The line of those who go along: who leads, where, what is said, and what one may do. */
export function FollowerBar({ view }: { view: LiveView }) {
  const t = useT();
  const say = useSay();
  const store = useVisitStore();
  const way = useVisit((visit) => visit.way);
  const free = useVisit((visit) => visit.panel === 'none' && (visit.open === null || tellsLive(visit)));
  const [shown, setShown] = useState<Shown>('line');
  const { refused, act, run } = useActs();
  const card = useRef<HTMLElement>(null);
  const id = useId();
  const { live, tour, stop, me } = view;
  const name = useLeadName(live);
  const offered = live.phase === 'offered';
  const visible = free || way?.stage === 'counting';
  const small = useMedia(SMALL);
  const poll = offered ? null : live.poll;
  const [unfolded, setUnfolded] = useState<{ poll: number; on: boolean } | null>(null);
  const votes = poll !== null && shown === 'line' && (unfolded?.poll === poll.id ? unfolded.on : !small);
  const isCard = (shown !== 'line' || votes) && !offered && way?.stage !== 'counting' && way?.stage !== 'walking';
  const open = live.questions.filter(({ state }) => state !== 'answered').length;
  const toggle = (what: Shown): void => setShown(shown === what ? 'line' : what);
  const leave = (): void => {
    focusHall();
    void run(() => lookAround(store));
  };
  const goOn = (): void => {
    focusHall();
    if (isFollowing(store.getState())) void lookAround(store);
    store.getState().takeTour(live.score, live.stop);
  };
  const handUp = (me?.hand ?? 0) > 0;
  return (
    <section aria-labelledby={id} className="card tour live" data-shape={isCard ? 'card' : 'strip'} hidden={!visible} ref={card}>
      {isCard && visible ? <Cover card={card} /> : null}
      <header className="tour-head">
        <div>
          <p className="hint" title={say(tour.title)}>
            {t('live.where', { name, stop: live.stop + 1, count: tour.stops.length })}
          </p>
          <h2 id={id}>
            <Spoken words={stop.title} />
          </h2>
        </div>
      </header>
      {!isCard && !offered ? <SaidWords view={view} whole={false} /> : null}
      {isCard && shown === 'words' ? <SaidWords view={view} whole /> : null}
      {isCard && shown === 'questions' ? <FollowerQuestions view={view} /> : null}
      {poll === null ? null : (
        <FollowerPoll
          key={`${live.id}-${poll.id}`}
          onFold={() => {
            setShown('line');
            setUnfolded({ poll: poll.id, on: !(isCard && votes) });
          }}
          open={isCard && votes}
          poll={poll}
        />
      )}
      <p className="tour-standing">
        <Standing view={view} way={way} />
      </p>
      {isCard || way?.stage === 'counting' ? null : <TranscriptNote />}
      <p className="live-refused" role="status">
        {refused}
      </p>
      <footer className="tour-steps">
        {offered ? (
          <button className="button main" onClick={goOn} type="button">
            {t('live.goOn')}
          </button>
        ) : (
          <>
            <button aria-pressed={handUp} className="button" onClick={() => void act('tour-hand', { up: !handUp })} type="button">
              {t(handUp ? 'live.lower' : 'live.raise')}
            </button>
            <button aria-expanded={isCard && shown === 'questions'} className="button" onClick={() => toggle('questions')} type="button">
              {t('live.questions', { count: open })}
            </button>
            <button aria-expanded={isCard && shown === 'words'} className="button" onClick={() => toggle('words')} type="button">
              {t(isCard && shown === 'words' ? 'live.less' : 'live.more')}
            </button>
          </>
        )}
        {way?.stage === 'strayed' ? (
          <button className="button main" onClick={() => goToStand(store)} type="button">
            {t('live.goBack')}
          </button>
        ) : null}
        <button className="button" onClick={leave} title={t('live.key')} type="button">
          {t('live.look')}
        </button>
      </footer>
    </section>
  );
}
