import './guide.css';
import { useState } from 'react';
import type { Tour } from '#scenes/format/tour-schema.ts';
import { followersIn } from '../../tour/live-tour.ts';
import { tourOf } from '../../tour/tour-now.ts';
import { useVisit } from '../../visit/visit.ts';
import { personName } from '../people/person-name.ts';
import { useT } from '../ui/i18n.ts';
import { Panel } from '../ui/panel.tsx';
import { Spoken, useSay } from '../ui/spoken.tsx';
import { ActButton } from './act-button.tsx';
import { HandedOver, useHandedOver } from './handed-over.tsx';
import { JoinLink } from './join-link.tsx';
import { LeadFromPhone } from './lead-from-phone.tsx';
import { PlannedList } from './planned-list.tsx';
import { PollDesk } from './poll-desk.tsx';
import { QuestionQueue } from './question-queue.tsx';
import { Roster } from './roster.tsx';
import { StartTour } from './start-tour.tsx';
import { StopCard } from './stop-card.tsx';
import { TourClock } from './tour-clock.tsx';
import { GuideSteps } from './tour-steps.tsx';
import { TranscriptDesk } from './transcript-desk.tsx';
import { TourSummary } from './tour-summary.tsx';
import { useConsolePart, useLiveTour } from './use-console.ts';
import { useSheet } from './use-sheet.ts';

const parts = ['stop', 'group', 'questions', 'poll', 'link'] as const;
type Part = (typeof parts)[number];

/** Who leads and how the tour stands, where it is not simply under way. */
function Standing({ leads }: { leads: boolean }) {
  const t = useT();
  const live = useLiveTour();
  const guide = useVisit((visit) => visit.guide);
  const joined = useVisit((visit) => visit.link.state === 'joined');
  const lead = live.members.find(({ id }) => id === live.lead);
  const name = live.leadName || personName(lead ?? { name: '' }, t);
  const slip = useHandedOver();
  const free = live.phase === 'held' || live.phase === 'offered';
  if (slip && !free) return <HandedOver />;
  const words = !joined ? t('guide.noLine') : free ? t(`guide.${live.phase}`, { name }) : leads ? (live.paused ? t('guide.paused') : '') : t('guide.leads', { name });
  return (
    <>
      <p className="guide-standing" role="status">
        {words}
      </p>
      {!leads && (free || guide !== null) ? (
        <ActButton body={{}} className={free ? 'button main' : 'button'} name="tour-take-over">
          {t('guide.takeOver')}
        </ActButton>
      ) : null}
    </>
  );
}

/** What the guide has set for everybody, to be seen from every part of the console. */
function Settings() {
  const t = useT();
  const { locked, chatMuted, transcript } = useLiveTour();
  const set = [...(locked ? [t('guide.isLocked')] : []), ...(chatMuted ? [t('guide.isMuted')] : []), ...(transcript === 'kept' ? [t('guide.isKept')] : [])];
  return set.length === 0 ? null : (
    <ul aria-label={t('guide.settings')} className="guide-set">
      {set.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

/** The parts of the console, of which one is seen; how many wait in each. */
function Parts({ part, onChoose }: { part: Part; onChoose: (part: Part) => void }) {
  const t = useT();
  const live = useLiveTour();
  const waiting: Record<Part, number> = {
    stop: 0,
    group: live.members.filter(({ here, hand }) => here && hand !== 0).length,
    questions: live.questions.filter(({ state }) => state === 'asked').length,
    poll: 0,
    link: 0,
  };
  return (
    <nav aria-label={t('guide.parts')} className="guide-parts">
      {parts.map((one) => (
        <button aria-current={one === part ? 'true' : undefined} key={one} onClick={() => onChoose(one)} type="button">
          {t(`guide.part.${one}`)}
          {waiting[one] === 0 ? null : <b>{waiting[one]}</b>}
        </button>
      ))}
    </nav>
  );
}

/** While the tour is led: clocks and steps always, and one part at a time. */
function Leading({ tour, leads, remote }: { tour: Tour; leads: boolean; remote: boolean }) {
  const t = useT();
  const live = useLiveTour();
  const sheet = useSheet();
  const [chosen, setChosen] = useState<Part | null>(null);
  // Until people have come together the link is what a guide needs most.
  const part = chosen ?? (live.startedAt === 0 ? 'link' : 'stop');
  const stop = tour.stops[live.stop];
  const here = live.members.filter((one) => one.here && one.id !== live.lead && !live.remotes.includes(one.id)).length;
  return (
    <>
      <header className="guide-head">
        <p className="hint">
          <Spoken words={tour.title} /> · {t('tour.stop', { stop: live.stop + 1, count: tour.stops.length })}
        </p>
        {stop === undefined ? null : (
          <h3 aria-live="polite">
            <Spoken words={stop.title} />
          </h3>
        )}
        <p>{t('guide.counts', { following: followersIn(live), here, capacity: live.capacity })}</p>
        {live.crowds.length > 1 ? <p className="hint">{t('guide.galleries', { count: live.crowds.length, crowds: live.crowds.join(' + ') })}</p> : null}
        <Settings />
        <Standing leads={leads} />
        <TourClock tour={tour} />
        {leads ? <GuideSteps tour={tour} /> : null}
      </header>
      <Parts onChoose={setChosen} part={part} />
      <section aria-label={t(`guide.part.${part}`)} className="guide-part">
        {part === 'stop' ? <StopCard inHall={!remote} leads={leads} notes={sheet} tour={tour} /> : null}
        {part === 'group' ? <Roster leads={leads} /> : null}
        {part === 'group' ? <TranscriptDesk leads={leads} /> : null}
        {part === 'questions' ? <QuestionQueue dismissed={sheet.sheet?.dismissed ?? []} /> : null}
        {part === 'poll' ? <PollDesk leads={leads} /> : null}
        {part === 'link' ? <JoinLink link={sheet.sheet?.link ?? null} /> : null}
        {part === 'link' && !remote ? <LeadFromPhone /> : null}
      </section>
    </>
  );
}

/** Before, during and after a live tour: everything its guide needs. `remote`: on a device without halls. */
export function ConsoleParts({ remote = false }: { remote?: boolean }) {
  const t = useT();
  const say = useSay();
  const part = useConsolePart();
  const live = useVisit((visit) => visit.live);
  const me = useVisit((visit) => visit.me.id);
  const guide = useVisit((visit) => visit.guide);
  const tour = useVisit((visit) => tourOf(visit.exhibition, visit.live?.score));
  const led = live !== null && live.phase !== 'ended';
  const mine = live !== null && [live.lead, ...live.remotes, ...live.coGuides].includes(me ?? '');
  return (
    <div className="guide panel-body-stack">
      {part === 'lead' || part === 'help' ? tour === null ? <p className="hint">{t('guide.otherScore')}</p> : <Leading key={live?.id} leads={part === 'lead'} remote={remote} tour={tour} /> : null}
      {part === 'begin' && live?.phase === 'ended' && tour !== null && mine ? (
        <>
          <TourSummary tour={tour} />
          <TranscriptDesk leads={false} />
        </>
      ) : null}
      {part === 'begin' && led ? <p>{t('guide.busy', { name: live.leadName, title: tour === null ? '' : say(tour.title) })}</p> : null}
      {part === 'begin' && guide !== null ? <PlannedList /> : null}
      {part === 'begin' && guide !== null && (!led || live.phase === 'offered') ? <StartTour /> : null}
      {part === 'none' ? <p className="hint">{t('guide.notYours')}</p> : null}
    </div>
  );
}

/** The console beside the hall or, on a phone, over its lower half. */
export function GuideConsole() {
  const t = useT();
  return (
    <Panel title={t('guide.title')}>
      <ConsoleParts />
    </Panel>
  );
}
