import { useState } from 'react';
import type { TourReport } from '#protocol/tour-report.ts';
import type { Tour } from '#scenes/format/tour-schema.ts';
import { clockWords } from '../../tour/console-clock.ts';
import { useVisit } from '../../visit/visit.ts';
import { useT } from '../ui/i18n.ts';
import { useSay } from '../ui/spoken.tsx';
import { useLiveTour } from './use-console.ts';
import { downloadReport, useReport } from './use-report.ts';

/** The whole in a sentence, and the time at each stop against its plan. */
export function ReportTable({ report, tour }: { report: TourReport; tour: Tour }) {
  const t = useT();
  const say = useSay();
  const answered = report.questions.filter(({ state }) => state === 'answered').length;
  return (
    <>
      <p>{t('guide.summary', { time: clockWords(report.seconds), asked: report.questions.length, answered })}</p>
      {report.stops.length === 0 ? null : (
        <table className="guide-table">
          <caption className="unseen">{t('tour.stops')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('guide.part.stop')}</th>
              <th scope="col">{t('guide.minutes')}</th>
              <th scope="col">{t('guide.present')}</th>
            </tr>
          </thead>
          <tbody>
            {report.stops.map(({ stop, seconds, present }) => {
              const score = tour.stops[stop];
              if (score === undefined) return null;
              return (
                <tr key={stop}>
                  <th scope="row">{say(score.title)}</th>
                  <td>{t('guide.clock', { now: clockWords(seconds), planned: clockWords(score.minutes * 60) })}</td>
                  <td>{present}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
}

/** The report of the live tour `id`, to read and to take along. */
function Report({ id, tour }: { id: string; tour: Tour }) {
  const t = useT();
  const language = useVisit((visit) => visit.language);
  const { report, failed, again } = useReport(id);
  const [lost, setLost] = useState(false);
  const download = (): void => {
    setLost(false);
    downloadReport(id, language).catch((cause: unknown) => {
      console.warn('The table could not be fetched.', cause);
      setLost(true);
    });
  };
  if (report === null) {
    return (
      <>
        <p className="hint" role="status">
          {t(failed ? 'guide.summaryFailed' : 'guide.summaryWaits')}
        </p>
        {failed ? (
          <button className="button" onClick={again} type="button">
            {t('guide.summaryAgain')}
          </button>
        ) : null}
      </>
    );
  }
  return (
    <>
      <ReportTable report={report} tour={tour} />
      <button className="button main" onClick={download} type="button">
        {t('guide.download')}
      </button>
      <p className="hint" role="status">
        {t(lost ? 'guide.downloadFailed' : 'guide.downloadHint')}
      </p>
    </>
  );
}

/** How the tour went: counts, no names and no movements. */
export function TourSummary({ tour }: { tour: Tour }) {
  const t = useT();
  const say = useSay();
  const guide = useVisit((visit) => visit.guide);
  const { id } = useLiveTour();
  return (
    <section className="guide-summary">
      <h3>{t('guide.over', { title: say(tour.title) })}</h3>
      {guide === null ? <p className="hint">{t('guide.summaryGuest')}</p> : <Report id={id} key={id} tour={tour} />}
    </section>
  );
}
