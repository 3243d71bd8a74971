import { useState } from 'react';
import { useVisit } from '../../visit/visit.ts';
import { usePageLanguage, useT } from '../ui/i18n.ts';
import { ActButton } from './act-button.tsx';
import { saveFile } from './save-file.ts';
import { useLiveTour } from './use-console.ts';

type News = 'gone' | 'failed' | null;

/** Deletes what is there only after a second press. */
function Delete({ address, onDone }: { address: string; onDone: (news: News) => void }) {
  const t = useT();
  const [sure, setSure] = useState(false);
  const remove = (): void => {
    setSure(false);
    fetch(address, { method: 'DELETE' }).then(
      (answer) => onDone(answer.ok ? 'gone' : 'failed'),
      (cause: unknown) => {
        console.warn('The transcript could not be deleted.', cause);
        onDone('failed');
      },
    );
  };
  return sure ? (
    <>
      <button autoFocus className="button guide-grave" onClick={remove} type="button">
        {t('guide.transcript.sure')}
      </button>
      <button className="button" onClick={() => setSure(false)} type="button">
        {t('guide.cancel')}
      </button>
    </>
  ) : (
    <button className="button" onClick={() => setSure(true)} type="button">
      {t('guide.transcript.delete')}
    </button>
  );
}

/** The transcript of the chat, where the guide asked for one: to download, to stop, and when the tour is over to delete. */
export function TranscriptDesk({ leads }: { leads: boolean }) {
  const t = useT();
  const language = usePageLanguage();
  const days = useVisit((visit) => visit.link.transcriptDays) ?? 0;
  // The server knows guides by their account: who leads as a visitor has none, and gets none.
  const isGuide = useVisit((visit) => visit.guide !== null);
  const { id, phase, transcript } = useLiveTour();
  const [news, setNews] = useState<News>(null);
  if (transcript === 'none') return null;
  const address = `/api/tours/${encodeURIComponent(id)}/transcript`;
  const save = (ending: 'txt' | 'csv'): void => {
    saveFile(`${address}.${ending}?lang=${language}`).then(
      () => setNews(null),
      (cause: unknown) => {
        console.warn('The transcript could not be fetched.', cause);
        setNews('failed');
      },
    );
  };
  const over = phase === 'ended';
  const words = news === null ? t(over ? 'guide.transcript.over' : `guide.transcript.${transcript}`, { days }) : t(`guide.transcript.${news}`);
  return (
    <section className="guide-transcript">
      <h3>{t('guide.transcript.title')}</h3>
      <p role="status">{words}</p>
      {news === 'gone' ? null : (
        <div className="guide-row">
          {isGuide ? (
            <>
              <button className="button" onClick={() => save('txt')} type="button">
                {t('guide.transcript.text')}
              </button>
              <button className="button" onClick={() => save('csv')} type="button">
                {t('guide.transcript.table')}
              </button>
            </>
          ) : null}
          {leads && transcript === 'kept' && !over ? (
            <ActButton body={{}} name="tour-transcript-stop">
              {t('guide.transcript.stop')}
            </ActButton>
          ) : null}
          {isGuide && over ? <Delete address={address} onDone={setNews} /> : null}
        </div>
      )}
    </section>
  );
}
