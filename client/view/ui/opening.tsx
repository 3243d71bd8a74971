import './opening.css';
import type { ReactNode } from 'react';
import { useT } from './i18n.ts';

function Hall() {
  return (
    <svg aria-hidden="true" className="opening-hall" viewBox="0 0 160 90">
      <path d="M0 0 44 20v46L0 90M160 0l-44 20v46l44 24M44 20h72M44 66h72" />
      <path d="M62 66V38h14v28M84 66V38h14v28" />
    </svg>
  );
}

/** Shown until there is something to walk in: the outline of a hall and what is going on, in words. */
export function Opening({ words }: { words: ReactNode }) {
  return (
    <div className="opening">
      <Hall />
      <p role="status">{words}</p>
      <div className="opening-line" />
    </div>
  );
}

/** Shown when the exhibition cannot be had at all. */
export function OpeningFailed({ unknown, onRetry }: { unknown: boolean; onRetry: () => void }) {
  const t = useT();
  return (
    <main className="opening">
      <Hall />
      <div className="opening-card">
        <h1>{t(unknown ? 'shell.unknownTitle' : 'shell.failedTitle')}</h1>
        <p>{t(unknown ? 'shell.unknownText' : 'shell.failedText')}</p>
        {unknown ? (
          <a className="button main" href="/">
            {t('shell.allExhibitions')}
          </a>
        ) : (
          <button className="button main" onClick={onRetry} type="button">
            {t('shell.retry')}
          </button>
        )}
      </div>
    </main>
  );
}
