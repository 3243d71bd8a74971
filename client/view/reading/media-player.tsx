import { useState } from 'react';
import type { MediaExhibit } from '#scenes/format/exhibit-schema.ts';
import { useVisit } from '../../visit/visit.ts';
import { assetUrl } from '../exhibits/asset-url.ts';
import { useT } from '../ui/i18n.ts';
import { nameOfLanguage } from '../ui/spoken.tsx';
import { Prose, useSpoken } from './prose.tsx';

/** A picture, or sound and film with captions; nothing plays before it is asked to. */
export function MediaPlayer({ exhibit }: { exhibit: MediaExhibit }) {
  const t = useT();
  const exhibitionId = useVisit((visit) => visit.exhibition.id);
  const language = useVisit((visit) => visit.language);
  const alt = useSpoken(exhibit.alt);
  const [failed, setFailed] = useState(false);
  const src = assetUrl(exhibitionId, exhibit.file);
  const fail = () => setFailed(true);
  const tracks = Object.entries(exhibit.captions).map(([tag, file]) => (
    <track default={tag === language} key={tag} kind="captions" label={nameOfLanguage(tag)} src={assetUrl(exhibitionId, file)} srcLang={tag} />
  ));
  return (
    <>
      {exhibit.form === 'image' ? <img alt={alt.text} className="reading-picture" lang={alt.language} onError={fail} src={src} /> : null}
      {exhibit.form === 'audio' ? (
        <audio aria-label={alt.text} className="reading-picture" controls onError={fail} preload="none" src={src}>
          {tracks}
        </audio>
      ) : null}
      {exhibit.form === 'video' ? (
        <video aria-label={alt.text} className="reading-picture" controls onError={fail} playsInline preload="metadata" src={src}>
          {tracks}
        </video>
      ) : null}
      {failed ? <p role="alert">{t('exhibits.reading.mediaFailed')}</p> : null}
      <p className="reading-credit">{t('exhibits.reading.credit', { credit: exhibit.credit })}</p>
      {exhibit.transcript === undefined ? null : (
        <details>
          <summary>{t('exhibits.reading.transcript')}</summary>
          <Prose words={exhibit.transcript} />
        </details>
      )}
    </>
  );
}
