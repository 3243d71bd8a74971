import './share-panel.css';
import { useId, useRef, useState } from 'react';
import { linkToCompany, linkToView } from '../../visit/share-links.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { useT } from './i18n.ts';
import { Panel } from './panel.tsx';
import { useSay } from './spoken.tsx';

type Outcome = 'none' | 'copied' | 'failed';

function Link({ label, hint, path }: { label: string; hint: string; path: string }) {
  const t = useT();
  const say = useSay();
  const title = useVisit((visit) => visit.exhibition.title);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome>('none');
  const url = new URL(path, window.location.origin).href;

  const copy = (): void => {
    field.current?.select();
    navigator.clipboard.writeText(url).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };
  const send = (): void => {
    // The visitor may close the device's own sheet without choosing; that is no failure.
    navigator.share({ title: say(title), url }).catch((cause: unknown) => {
      if ((cause as DOMException).name !== 'AbortError') setOutcome('failed');
    });
  };
  return (
    <div className="share-link">
      <label htmlFor={id}>{label}</label>
      <div className="share-row">
        <input className="field" id={id} readOnly ref={field} value={url} />
        <button className="button" onClick={copy} type="button">
          {t('shell.copy')}
        </button>
        {'share' in navigator ? (
          <button className="button" onClick={send} type="button">
            {t('shell.shareWith')}
          </button>
        ) : null}
      </div>
      <p className="hint" role="status">
        {outcome === 'none' ? hint : t(outcome === 'copied' ? 'shell.copied' : 'shell.copyFailed')}
      </p>
    </div>
  );
}

/** Links to this place and into this gallery, as they are at the moment the panel opens. */
export function SharePanel() {
  const t = useT();
  const store = useVisitStore();
  const code = useVisit((visit) => visit.link.code ?? null);
  const [view] = useState(() => linkToView(store.getState()));
  const together = linkToCompany(store.getState(), code);
  return (
    <Panel title={t('shell.shareTitle')}>
      <Link hint={t('shell.shareViewHint')} label={t('shell.shareView')} path={view} />
      {together === null ? <p className="hint">{t('shell.shareAlone')}</p> : <Link hint={t('shell.shareTogetherHint')} label={t('shell.shareTogether')} path={together} />}
    </Panel>
  );
}
