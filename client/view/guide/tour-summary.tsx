import { useState } from 'react';
import { useStore } from 'zustand';
import type { Tour } from '#scenes/format/tour-schema.ts';
import { clockWords } from '../../tour/console-clock.ts';
import { perStop } from '../../tour/console-log.ts';
import { csvOf, reportRows } from '../../tour/console-report.ts';
import { useT } from '../ui/i18n.ts';
import { useSay } from '../ui/spoken.tsx';
import { guideNotes, logOf } from './guide-log.ts';
import { useLiveTour } from './use-console.ts';

/** Milliseconds for which the file stays to be fetched. */
const KEPT = 60_000;

function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}

/** How the tour went, to read and to take along: counts, no names and no movements. */
export function TourSummary({ tour }: { tour: Tour }) {
  const t = useT();
  const say = useSay();
  const live = useLiveTour();
  const log = logOf(useStore(guideNotes, (notes) => notes.log), live);
  const dismissed = useStore(guideNotes, (notes) => notes.dismissed);
  const [failed, setFailed] = useState(false);
  const questions = [...live.questions, ...(dismissed.tour === live.id ? dismissed.questions : [])].sort((a, b) => a.id - b.id);
  const answered = questions.filter(({ state }) => state === 'answered').length;
  const stays = perStop(log);
  const seconds = log.visits.reduce((sum, one) => sum + one.seconds, 0);

  const save = (): void => {
    const heads = { part: t('guide.csv.part'), what: t('guide.csv.what'), minutes: t('guide.csv.minutes'), planned: t('guide.csv.planned'), present: t('guide.csv.present'), support: t('guide.csv.support'), state: t('guide.csv.state'), answer: t('guide.csv.answer') };
    const parts = { stop: t('guide.csv.stop'), question: t('guide.csv.question'), tour: t('guide.csv.tour') };
    const states = { asked: t('guide.csv.asked'), kept: t('guide.csv.kept'), answered: t('guide.csv.answered'), dismissed: t('guide.csv.dismissed') };
    const words = { tour: say(tour.title), stops: tour.stops.map((stop) => say(stop.title)), planned: tour.stops.map(({ minutes }) => minutes), heads, parts, states };
    csvOf(reportRows(log, questions, words)).then(
      (text) => download(text, `${tour.id}-${new Date(live.startedAt || Date.now()).toISOString().slice(0, 10)}.csv`),
      (cause: unknown) => {
        console.warn('The table could not be made.', cause);
        setFailed(true);
      },
    );
  };

  return (
    <section>
      <h3>{t('guide.over', { title: say(tour.title) })}</h3>
      <p>{t('guide.summary', { time: clockWords(seconds), most: log.most, asked: questions.length, answered })}</p>
      {stays.size === 0 ? null : (
        <table className="guide-table">
          <caption className="unseen">{t('tour.stops')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('guide.csv.stop')}</th>
              <th scope="col">{t('guide.csv.minutes')}</th>
              <th scope="col">{t('guide.csv.present')}</th>
            </tr>
          </thead>
          <tbody>
            {tour.stops.map((stop, i) => {
              const stay = stays.get(i);
              if (stay === undefined) return null;
              return (
                <tr key={stop.id}>
                  <th scope="row">{say(stop.title)}</th>
                  <td>{t('guide.clock', { now: clockWords(stay.seconds), planned: clockWords(stop.minutes * 60) })}</td>
                  <td>{stay.present}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <button className="button main" onClick={save} type="button">
        {t('guide.download')}
      </button>
      <p className="hint" role="status">
        {t(failed ? 'guide.downloadFailed' : 'guide.downloadHint')}
      </p>
    </section>
  );
}
