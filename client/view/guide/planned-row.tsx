import { useEffect, useRef, useState } from 'react';
import { OPENS_BEFORE, type PlannedNews } from '#protocol/planned.ts';
import type { PlanChange } from '#protocol/planned-requests.ts';
import { changePlanned } from '../../net/planned-api.ts';
import { fieldTime, inWords, timeOf, untilWords, wrongWith } from '../../tour/planned-time.ts';
import { tourOf } from '../../tour/tour-now.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { usePageLanguage, useT } from '../ui/i18n.ts';
import { nameOfLanguage, useSay } from '../ui/spoken.tsx';
import { Refused } from './act-button.tsx';
import { LinkField } from './link-field.tsx';
import { openPlanned } from './open-planned.ts';
import { plannedShelf, shelve } from './planned-shelf.ts';
import { WhenField } from './when-field.tsx';

type Shown = 'nothing' | 'link' | 'time';

/** One planned tour of the guide: when and for whom, and what may be done with it. `now` is the server's clock. */
export function PlannedRow({ planned, now }: { planned: PlannedNews; now: number }) {
  const t = useT();
  const say = useSay();
  const language = usePageLanguage();
  const store = useVisitStore();
  const tour = useVisit((visit) => tourOf(visit.exhibition, planned.tour));
  const [shown, setShown] = useState<Shown>(planned.id === plannedShelf.getState().fresh ? 'link' : 'nothing');
  const [time, setTime] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const { id, startsAt, phase, languages, capacity, link } = planned;
  const title = tour === null ? planned.tour : say(tour.title);
  useEffect(() => {
    if (plannedShelf.getState().fresh !== id) return;
    plannedShelf.setState({ fresh: null });
    row.current?.focus();
  }, [id]);

  async function run(act: () => Promise<string | null>): Promise<void> {
    if (busy) return;
    setBusy(true);
    setRefused(await act());
    setBusy(false);
  }
  const change = (wish: PlanChange): void =>
    void run(async () => {
      const answer = await changePlanned(id, wish);
      if (!answer.ok) return answer.refusal.code;
      shelve(answer.planned);
      setShown('nothing');
      return null;
    });
  const open = (): void =>
    void run(async () => {
      const answer = await openPlanned(store, planned);
      return answer.ok ? null : answer.refusal.code;
    });
  const toggle = (what: Shown): void => {
    setShown(shown === what ? 'nothing' : what);
    setTime(fieldTime(startsAt));
  };
  const wished = timeOf(time);
  const page = new URL(`/${store.getState().exhibition.id}/live/${id}`, window.location.origin).href;
  const off = phase === 'cancelled';
  const soon = now >= startsAt - OPENS_BEFORE;

  return (
    <li data-phase={phase} ref={row} tabIndex={-1}>
      <p>
        <b>{title}</b>
      </p>
      <p>{inWords(startsAt, language)}</p>
      <p className="hint">
        {languages.map((one) => nameOfLanguage(one, language)).join(', ')} · {t('guide.places', { count: capacity })} · {t(link ? 'guide.byLink' : 'guide.open')}
      </p>
      <p role="status">{phase === 'ahead' ? (soon ? t('guide.planned.soon', { when: untilWords(startsAt, now, language) }) : '') : t(`guide.planned.${phase}`)}</p>
      <div className="guide-row">
        {off ? (
          <button aria-disabled={busy} className="button" onClick={() => change({ cancelled: false })} type="button">
            {t('guide.planned.undo')}
          </button>
        ) : (
          <>
            {soon && phase !== 'now' ? (
              <button aria-busy={busy} aria-disabled={busy} className="button main" onClick={open} type="button">
                {t('guide.start')}
              </button>
            ) : null}
            <button aria-expanded={shown === 'link'} aria-label={t('guide.planned.linkOf', { title })} className="button" onClick={() => toggle('link')} type="button">
              {t('guide.planned.link')}
            </button>
            {phase === 'now' ? null : (
              <>
                <button aria-expanded={shown === 'time'} aria-label={t('guide.planned.moveOf', { title })} className="button" onClick={() => toggle('time')} type="button">
                  {t('guide.planned.move')}
                </button>
                <button aria-disabled={busy} aria-label={t('guide.planned.callOffOf', { title })} className="button" onClick={() => change({ cancelled: true })} type="button">
                  {t('guide.planned.callOff')}
                </button>
              </>
            )}
          </>
        )}
      </div>
      <Refused code={refused} />
      {!off && shown === 'link' ? <LinkField hint={t('guide.planned.linkHint')} label={t('guide.planned.page')} url={page} /> : null}
      {!off && shown === 'time' ? (
        <form
          className="guide-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (wished !== null && wrongWith(wished, now) === null) change({ startsAt: wished });
          }}
        >
          <WhenField now={now} onChange={setTime} value={time} />
          <button aria-disabled={busy || wrongWith(wished, now) !== null} className="button main" type="submit">
            {t('guide.planned.moveNow')}
          </button>
        </form>
      ) : null}
    </li>
  );
}
