import { lazy, Suspense, useId, useRef, useState } from 'react';
import { writeAddress } from '../../visit/address.ts';
import { useVisit } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';
import { useLiveTour } from './use-console.ts';

const QrCode = lazy(() => import('./qr-code.tsx').then((module) => ({ default: module.QrCode })));

/** Path and query that bring somebody into the gallery and along with its tour. `key`: of a tour by link, else empty. */
export function joinPath(exhibition: string, code: string, key: string): string {
  return writeAddress({ exhibition, parts: [], language: null, company: code, route: null, tour: null, stop: null, spot: null, follow: key, solo: false });
}

/** The link to the tour, to send or to be read by a phone's camera. `link`: the key that one by link needs; null until it is known. */
export function JoinLink({ link }: { link: string | null }) {
  const t = useT();
  const exhibition = useVisit((visit) => visit.exhibition.id);
  const code = useVisit((visit) => visit.link.code);
  const { byLink } = useLiveTour();
  const key = byLink ? link : '';
  const field = useRef<HTMLInputElement>(null);
  const [news, setNews] = useState('');
  const id = useId();
  if (code === undefined || key === null) return <p className="hint">{t('guide.linkWaits')}</p>;
  const url = new URL(joinPath(exhibition, code, key), window.location.origin).href;
  const copy = (): void => {
    field.current?.select();
    navigator.clipboard.writeText(url).then(
      () => setNews(t('people.copied')),
      () => setNews(t('people.copyFailed')),
    );
  };
  return (
    <div className="guide-link">
      <label htmlFor={id}>{t('guide.link')}</label>
      <div className="guide-line">
        <input className="field" id={id} onFocus={(event) => event.target.select()} readOnly ref={field} value={url} />
        <button className="button" onClick={copy} type="button">
          <Icon name="link" size={18} />
          {t('people.copy')}
        </button>
      </div>
      <p className="hint" role="status">
        {news === '' ? t(byLink ? 'guide.linkOnly' : 'guide.linkOpen') : news}
      </p>
      <Suspense fallback={null}>
        <QrCode text={url} />
      </Suspense>
    </div>
  );
}
