import { lazy, Suspense, useEffect, useState } from 'react';
import { linkForDevice } from '../../net/guide-api.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';
import { useLiveTour } from './use-console.ts';

const QrCode = lazy(() => import('./qr-code.tsx').then((module) => ({ default: module.QrCode })));

/** Milliseconds for which the code is seen: whoever photographs it from afar shall not find it there for long. */
const SHOWN = 60_000;

type Shown = { url: string; minutes: number; remotes: number };
type State = 'none' | 'waiting' | 'failed' | 'used' | 'hidden';

/** A code that makes the guide's phone their remote; gone after a minute, and once a phone has come. */
export function LeadFromPhone() {
  const t = useT();
  const store = useVisitStore();
  const isGuide = useVisit((visit) => visit.guide !== null);
  const exhibition = useVisit((visit) => visit.exhibition.id);
  const code = useVisit((visit) => visit.link.code);
  const remotes = useLiveTour().remotes.length;
  const [state, setState] = useState<State>('none');
  const [shown, setShown] = useState<Shown | null>(null);
  const hide = (why: State): void => {
    setShown(null);
    setState(why);
  };
  if (shown !== null && remotes > shown.remotes) hide('used');
  useEffect(() => {
    if (shown === null) return;
    const timer = setTimeout(() => {
      setShown(null);
      setState('hidden');
    }, SHOWN);
    return () => clearTimeout(timer);
  }, [shown]);
  if (!isGuide || code === undefined) return null;
  const make = async (): Promise<void> => {
    setState('waiting');
    const link = await linkForDevice();
    if (link === null) {
      setState('failed');
      return;
    }
    const url = new URL(link.path, window.location.origin);
    url.search = `?remote=${exhibition}&with=${code}`;
    setShown({ url: url.href, minutes: Math.max(1, Math.round((link.expires - store.getState().serverNow()) / 60_000)), remotes: store.getState().live?.remotes.length ?? 0 });
  };
  return (
    <details>
      <summary>{t('guide.phone.title')}</summary>
      <div className="guide-link">
        <p>{t('guide.phone.hint')}</p>
        {shown === null ? (
          <button aria-busy={state === 'waiting'} aria-disabled={state === 'waiting'} className="button" onClick={() => (state === 'waiting' ? undefined : void make())} type="button">
            {t('guide.phone.make')}
          </button>
        ) : (
          <>
            <Suspense fallback={null}>
              <QrCode label={t('guide.phone.qr')} text={shown.url} />
            </Suspense>
            <button className="button" onClick={() => hide('hidden')} type="button">
              {t('guide.phone.hide')}
            </button>
          </>
        )}
        <p className="hint" role="status">
          {shown !== null ? t('guide.phone.shown', { minutes: shown.minutes }) : state === 'none' || state === 'waiting' ? '' : t(`guide.phone.${state}`)}
        </p>
      </div>
    </details>
  );
}
