import { lazy, Suspense, useId, useRef, useState } from 'react';
import { useT } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';

const QrCode = lazy(() => import('./qr-code.tsx').then((module) => ({ default: module.QrCode })));

/** An address to send, or to be read by a phone's camera. */
export function LinkField({ label, url, hint }: { label: string; url: string; hint: string }) {
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  const [news, setNews] = useState('');
  const id = useId();
  const copy = (): void => {
    field.current?.select();
    navigator.clipboard.writeText(url).then(
      () => setNews(t('people.copied')),
      () => setNews(t('people.copyFailed')),
    );
  };
  return (
    <div className="guide-link">
      <label htmlFor={id}>{label}</label>
      <div className="guide-line">
        <input className="field" id={id} onFocus={(event) => event.target.select()} readOnly ref={field} value={url} />
        <button className="button" onClick={copy} type="button">
          <Icon name="link" size={18} />
          {t('people.copy')}
        </button>
      </div>
      <p className="hint" role="status">
        {news === '' ? hint : news}
      </p>
      <Suspense fallback={null}>
        <QrCode text={url} />
      </Suspense>
    </div>
  );
}
