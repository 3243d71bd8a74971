import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { showTelemetry } from './telemetry.ts';
import type { Together } from './together.tsx';
import { keepTours, readTours } from './tour/tour-progress.ts';
import { OpeningFailed, Opening } from './view/ui/opening.tsx';
import { followLanguage } from './view/ui/follow-language.ts';
import { learnWords, pageLanguages, speakPage } from './view/ui/i18n.ts';
import { Page } from './view/ui/page.tsx';
import type { Shown } from './view/ui/stage-host.tsx';
import type { Address } from './visit/address.ts';
import { followAddress } from './visit/follow-address.ts';
import { mirrorDocument } from './visit/mirror-document.ts';
import { fetchExhibition, firstLanguage, openVisit } from './visit/open-visit.ts';
import { keepProgress, readProgress } from './visit/route-progress.ts';
import type { Settings, Shelf } from './visit/settings.ts';
import { VisitContext, type VisitStore } from './visit/visit.ts';

export type AppProps = { address: Address; settings: Settings; shelf: Shelf | null };

type Stage = { state: 'opening' } | { state: 'failed'; unknown: boolean } | { state: 'open'; store: VisitStore };

async function open(address: Address, settings: Settings, shelf: Shelf | null): Promise<Stage> {
  const words = speakPage(firstLanguage(address, settings, pageLanguages, navigator.languages));
  try {
    const exhibition = address.exhibition === '' ? null : await fetchExhibition(address.exhibition);
    await words;
    if (exhibition === null) return { state: 'failed', unknown: true };
    return { state: 'open', store: openVisit(exhibition, address, settings, readProgress(shelf, exhibition), readTours(shelf, exhibition)) };
  } catch (cause) {
    console.error(cause);
    await words;
    return { state: 'failed', unknown: false };
  }
}

/** Joins the others once the hall, or its words, can be seen: the first picture does not wait for them. Null until then, and alone. */
function useTogether(store: VisitStore, address: Address, shelf: Shelf | null, seen: boolean): Together | null {
  const [together, setTogether] = useState<Together | null>(null);
  useEffect(() => {
    if (!seen || address.solo) return;
    let gone = false;
    let joined: Together | null = null;
    Promise.all([import('./together.tsx'), learnWords('people', 'live')]).then(
      ([{ comeTogether }]) => {
        if (gone) return;
        joined = comeTogether(store, address, shelf, window);
        setTogether(joined);
      },
      (cause: unknown) => console.error('What is needed to meet others could not be loaded; the visit goes on alone.', cause),
    );
    return () => {
      gone = true;
      joined?.leave();
      setTogether(null);
    };
  }, [store, address, shelf, seen]);
  return together;
}

const Remote = lazy(() => Promise.all([import('./remote.tsx'), learnWords('guide', 'people', 'live')]).then(([module]) => ({ default: module.Remote })));

/** An open visit: the page, and everything outside it that follows along. */
function OpenVisit({ address, shelf, store }: { address: Address; shelf: Shelf | null; store: VisitStore }) {
  const shown = useRef<Shown>(null);
  const [seen, setSeen] = useState(false);
  const together = useTogether(store, address, shelf, seen);
  const onShown = useCallback((now: Shown) => {
    shown.current = now;
    if (now !== null) setSeen(true);
  }, []);
  useEffect(() => {
    showTelemetry(window, store, () => shown.current !== null);
    const stops = [mirrorDocument(store, document, shelf), followAddress(store, address, window), followLanguage(store), keepProgress(store, shelf), keepTours(store, shelf)];
    return () => stops.forEach((stop) => stop());
  }, [address, shelf, store]);
  return (
    <VisitContext value={store}>
      <Page notices={together?.notices ?? null} company={together?.company ?? null} onShown={onShown} people={together?.people ?? null} />
    </VisitContext>
  );
}

/** The same words as in index.html: the page's language is not known yet. */
function BothWords() {
  return (
    <>
      <span lang="en">Opening the exhibition…</span> <span lang="zh">正在打开展览……</span>
    </>
  );
}

/** The whole page: opening, failed, or a visit. */
export function App({ address, settings, shelf }: AppProps) {
  const [stage, setStage] = useState<Stage>({ state: 'opening' });
  const begin = useCallback(() => void open(address, settings, shelf).then(setStage), [address, settings, shelf]);
  useEffect(begin, [begin]);
  if (stage.state === 'open' && address.remote) {
    return (
      <Suspense fallback={<Opening words={<BothWords />} />}>
        <Remote address={address} shelf={shelf} store={stage.store} />
      </Suspense>
    );
  }
  if (stage.state === 'open') return <OpenVisit address={address} shelf={shelf} store={stage.store} />;
  if (stage.state === 'opening') return <Opening words={<BothWords />} />;
  const retry = (): void => {
    setStage({ state: 'opening' });
    begin();
  };
  return <OpeningFailed onRetry={retry} unknown={stage.unknown} />;
}
