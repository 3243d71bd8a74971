import './remote-page.css';
import type { ReactNode } from 'react';
import { LanguageChoice } from '../ui/language-choice.tsx';
import { useVisit } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';
import { Spoken } from '../ui/spoken.tsx';
import { ConsoleParts } from './guide-console.tsx';
import { useAwake } from './use-awake.ts';
import { useConsolePart } from './use-console.ts';

/** Whether this device may be a remote: still asked for, yes, not signed in, or the server cannot be asked. */
export type RemoteState = 'asking' | 'guide' | 'stranger' | 'offline';

export type RemotePageProps = { state: RemoteState; /** Address of the same gallery with its halls. */ halls: string; /** How the line is, when that matters. */ notices: ReactNode; onRetry: () => void };

function Body({ state, onRetry }: Pick<RemotePageProps, 'state' | 'onRetry'>) {
  const t = useT();
  const isIn = useVisit((visit) => visit.me.id !== null);
  const link = useVisit((visit) => visit.link.state);
  const isIdle = useVisit((visit) => visit.live === null);
  if (state === 'stranger') return <p>{t('guide.remote.stranger')}</p>;
  if (state === 'offline') {
    return (
      <>
        <p role="alert">{t('guide.remote.offline')}</p>
        <button className="button main" onClick={onRetry} type="button">
          {t('shell.retry')}
        </button>
      </>
    );
  }
  if (!isIn) return <p role="status">{t(link === 'refused' || link === 'replaced' ? 'guide.remote.out' : 'guide.remote.opening')}</p>;
  return (
    <>
      {isIdle ? <p>{t('guide.remote.noTour')}</p> : null}
      <ConsoleParts remote />
    </>
  );
}

/** The guide's console alone, for a thumb: next to what is said, nothing but leading. */
export function RemotePage({ state, halls, notices, onRetry }: RemotePageProps) {
  const t = useT();
  const leads = useConsolePart() === 'lead';
  const title = useVisit((visit) => visit.exhibition.title);
  useAwake(leads);
  return (
    <div className="remote" data-leads={leads} data-scrolls>
      <header className="remote-head">
        <h1>{t('guide.remote.title')}</h1>
        <p className="hint">
          <Spoken words={title} />
        </p>
      </header>
      <main className="remote-body">
        <Body onRetry={onRetry} state={state} />
      </main>
      <footer className="remote-foot">
        <a className="button" href={halls}>
          {t('guide.remote.halls')}
        </a>
        <label className="unseen" htmlFor="remote-language">
          {t('shell.language')}
        </label>
        <LanguageChoice id="remote-language" />
      </footer>
      {notices}
    </div>
  );
}
