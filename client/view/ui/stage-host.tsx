import { lazy, type ReactNode, Suspense, useEffect, useReducer } from 'react';
import type { Company } from '../../frame.tsx';
import type { Devices } from '../../input/devices.ts';
import type { Act } from '../../input/intents.ts';
import { readAddress } from '../../visit/address.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { useT } from './i18n.ts';
import { Opening } from './opening.tsx';
import { FIRST_STAGE, nextStage, recentLosses } from './stage-life.ts';

/** Asked for as soon as the page runs, beside the exhibition's data and words; a remote has no halls. */
const stageChunk = readAddress(window.location).remote ? null : import('../stage.tsx');
const Stage = lazy(() => (stageChunk ?? import('../stage.tsx')).then((module) => ({ default: module.Stage })));
const ReadingPage = lazy(() => import('./reading-page.tsx').then((module) => ({ default: module.ReadingPage })));

/** Milliseconds a lost view rests before it is set up again: the device needs a moment to recover. */
const REST = 700;

/** What is there to be seen: the halls, their words in their place, or nothing yet. */
export type Shown = 'hall' | 'words' | null;

export type StageHostProps = {
  act: (act: Act) => void;
  company: Company | null;
  people: ReactNode;
  onDevices: (devices: Devices | null) => void;
  onShown: (shown: Shown) => void;
};

/** The hall, or what stands in for it: while it is set up, when its graphics are lost, when there are none or none are wanted. */
export function StageHost({ act, company, people, onDevices, onShown }: StageHostProps) {
  const t = useT();
  const store = useVisitStore();
  const cuts = useVisit((visit) => visit.cuts);
  const [life, happen] = useReducer(nextStage, FIRST_STAGE);

  const inWords = useVisit((visit) => visit.settings.view === 'words');
  const shown = inWords || life.state === 'reading' ? 'words' : life.state === 'drawn' ? 'hall' : null;

  useEffect(() => onShown(shown), [shown, onShown]);
  useEffect(() => {
    if (life.state !== 'lost') return;
    const timer = setTimeout(() => happen({ kind: 'again' }), REST);
    return () => clearTimeout(timer);
  }, [life.state]);

  const lose = (): void => {
    const at = performance.now();
    if (recentLosses(life, at).length === 2) store.getState().setQuality('low');
    happen({ kind: 'lost', at });
  };

  if (shown === 'words') {
    const draw = (): void => {
      store.getState().saveSettings({ view: 'hall' });
      happen({ kind: 'retry' });
    };
    return (
      <Suspense fallback={<Opening words={t('shell.opening')} />}>
        <ReadingPage act={act} company={company} isChosen={inWords} onHalls={draw} why={t(inWords ? 'shell.readingChosen' : life.why === 'lost' ? 'shell.readingLost' : 'shell.readingWhy')} />
      </Suspense>
    );
  }
  return (
    <>
      {life.state === 'lost' ? null : (
        <Suspense fallback={null}>
          <Stage
            act={act}
            company={company}
            key={life.round}
            label={t('shell.canvas')}
            onDevices={onDevices}
            onDrawn={() => happen({ kind: 'drawn' })}
            onLost={lose}
            onUnable={(cause) => {
              console.warn('The halls cannot be drawn here; the exhibition can be read.', cause);
              happen({ kind: 'unable' });
            }}
            people={people}
            store={store}
          />
        </Suspense>
      )}
      {cuts === 0 ? null : <div className="cut" key={cuts} />}
      {life.state === 'setting-up' && life.losses.length === 0 ? <Opening words={t('shell.openingScene')} /> : null}
      {life.losses.length > 0 && life.state !== 'drawn' ? (
        <div className="opening" role="alert">
          <div className="opening-card">
            <h2>{t('shell.lostTitle')}</h2>
            <p>{t('shell.lostText')}</p>
          </div>
        </div>
      ) : null}
    </>
  );
}
