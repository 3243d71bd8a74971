import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import type { Company } from '../../frame.tsx';
import type { Devices } from '../../input/devices.ts';
import type { Act } from '../../input/intents.ts';
import { isFollowing, tellsLive } from '../../tour/follow-tour.ts';
import { tellsTour } from '../../tour/tour-now.ts';
import { type Panel, useVisit, useVisitStore } from '../../visit/visit.ts';
import { Announcer } from './announcer.tsx';
import { useTouch } from './device.ts';
import { ExhibitList } from './exhibit-list.tsx';
import { focusHall } from './focus-hall.ts';
import { type LaterPart, learnWords, useT } from './i18n.ts';
import { LandingCard, MovementHint } from './landing-card.tsx';
import { type Shown, StageHost } from './stage-host.tsx';
import { ThumbStick } from './thumb-stick.tsx';
import { TopBar } from './top-bar.tsx';

/** Loads a part of the page together with the words that only it needs. */
const withWords = <T,>(loaded: Promise<T>, ...parts: LaterPart[]): Promise<T> => Promise.all([loaded, learnWords(...parts)]).then(([module]) => module);

const FloorPlan = lazy(() => import('./floor-plan.tsx').then((module) => ({ default: module.FloorPlan })));
const HelpPanel = lazy(() => import('./help-panel.tsx').then((module) => ({ default: module.HelpPanel })));
const ReadingPanel = lazy(() => import('../reading/reading-panel.tsx').then((module) => ({ default: module.ReadingPanel })));
const SettingsPanel = lazy(() => import('./settings-panel.tsx').then((module) => ({ default: module.SettingsPanel })));
const PeoplePanel = lazy(() => withWords(import('../people/people-panel.tsx'), 'people').then((module) => ({ default: module.PeoplePanel })));
const ChatPanel = lazy(() => withWords(import('../people/chat-panel.tsx'), 'people').then((module) => ({ default: module.ChatPanel })));
const RouteBar = lazy(() => import('../routes/route-bar.tsx').then((module) => ({ default: module.RouteBar })));
const TourBar = lazy(() => import('../tour/tour-bar.tsx').then((module) => ({ default: module.TourBar })));
const TourOffer = lazy(() => import('../tour/tour-offer.tsx').then((module) => ({ default: module.TourOffer })));
const GuideConsole = lazy(() => withWords(import('../guide/guide-console.tsx'), 'guide', 'people', 'live').then((module) => ({ default: module.GuideConsole })));
const SharePanel = lazy(() => import('./share-panel.tsx').then((module) => ({ default: module.SharePanel })));

function OpenPanel({ panel }: { panel: Panel }) {
  switch (panel) {
    case 'plan':
      return <FloorPlan />;
    case 'people':
      return <PeoplePanel />;
    case 'chat':
      return <ChatPanel />;
    case 'help':
      return <HelpPanel />;
    case 'settings':
      return <SettingsPanel />;
    case 'share':
      return <SharePanel />;
    case 'guide':
      return <GuideConsole />;
    default:
      return null;
  }
}

/** What a key asks for: step back, or open a panel and, pressed again, close it. */
function useActs(): (act: Act) => void {
  const store = useVisitStore();
  return useCallback(
    (act) => {
      const visit = store.getState();
      if (act !== 'stepBack') visit.setPanel(visit.panel === act ? 'none' : act);
      else if (!visit.stepBack()) focusHall();
    },
    [store],
  );
}

export type PageProps = {
  company: Company | null;
  /** The others in the hall, drawn in three dimensions. */
  people: ReactNode;
  /** What there is to say about the others and the line to them. */
  notices: ReactNode;
  onShown: (shown: Shown) => void;
};

/** The visitor's page around an open visit: the hall, and the quiet things over it. */
export function Page({ company, people, notices, onShown }: PageProps) {
  const t = useT();
  const touch = useTouch();
  const act = useActs();
  const [devices, setDevices] = useState<Devices | null>(null);
  const [shown, setShown] = useState<Shown>(null);
  const landed = useVisit((visit) => visit.landed);
  const panel = useVisit((visit) => visit.panel);
  const open = useVisit((visit) => visit.open);
  const walked = useVisit((visit) => visit.settings.walked);
  const onRoute = useVisit((visit) => visit.route !== null);
  const onTour = useVisit((visit) => visit.tour !== null);
  const told = useVisit((visit) => tellsTour(visit) || tellsLive(visit));
  const following = useVisit(isFollowing);
  const tourLeft = useVisit((visit) => visit.tour === null && visit.route === null && visit.tours.last !== null);
  const quiet = panel === 'none' && (open === null || (following && told));
  const tell = useCallback(
    (now: Shown) => {
      setShown(now);
      onShown(now);
    },
    [onShown],
  );
  return (
    <div className="page">
      <a
        className="skip"
        href="#exhibits"
        onClick={(event) => {
          event.preventDefault();
          document.querySelector<HTMLElement>('#exhibits button, #exhibits input')?.focus();
        }}
      >
        {t('shell.skip')}
      </a>
      <main>
        <StageHost act={act} company={company} onDevices={setDevices} onShown={tell} people={people} />
        {shown === 'hall' && landed && !walked && quiet ? <MovementHint /> : null}
        {touch && devices !== null && landed && quiet ? <ThumbStick stick={devices.stick} /> : null}
      </main>
      {shown !== null && !landed ? <LandingCard inWords={shown === 'words'} /> : null}
      <TopBar />
      <ExhibitList />
      <Suspense fallback={null}>
        <OpenPanel panel={panel} />
      </Suspense>
      <Suspense fallback={null}>{onRoute && landed && quiet && !following ? <RouteBar /> : null}</Suspense>
      <Suspense fallback={null}>
        {onTour && landed ? <TourBar /> : null}
        {tourLeft && landed && quiet && !following ? <TourOffer /> : null}
      </Suspense>
      <Suspense fallback={null}>{open === null || told ? null : <ReadingPanel />}</Suspense>
      {notices}
      <Announcer />
    </div>
  );
}
