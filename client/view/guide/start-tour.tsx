import { useId, useState } from 'react';
import type { Tour } from '#scenes/format/tour-schema.ts';
import { fieldTime, nextHour, timeOf, wrongWith } from '../../tour/planned-time.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { usePageLanguage, useT } from '../ui/i18n.ts';
import { nameOfLanguage, Spoken } from '../ui/spoken.tsx';
import { Refused, useAct } from './act-button.tsx';
import { usePlanning } from './use-planning.ts';
import { WhenField } from './when-field.tsx';

/** Most followers that the wire knows, and as many as most groups are. */
const MOST = 250;
const USUAL = 25;

/** The tours a guide may lead; null leads all. */
export function toursFor(tours: readonly Tour[], allowed: readonly string[] | null): Tour[] {
  return tours.filter(({ id }) => allowed === null || allowed.includes(id));
}

function TourChoice({ tour, name, chosen, onChoose }: { tour: Tour; name: string; chosen: boolean; onChoose: () => void }) {
  const t = useT();
  const page = usePageLanguage();
  const id = useId();
  return (
    <li>
      <label className="guide-choice">
        <input aria-describedby={id} checked={chosen} name={name} onChange={onChoose} type="radio" />
        <b>
          <Spoken words={tour.title} />
        </b>
      </label>
      <div id={id}>
        <p>
          <Spoken words={tour.summary} />
        </p>
        <p className="hint">
          {t('tour.size', { minutes: tour.minutes, count: tour.stops.length })} · {t('tour.languages', { languages: tour.languages.map((one) => nameOfLanguage(one, page)).join(', ') })}
        </p>
        {chosen ? (
          <details>
            <summary>{t('tour.stops')}</summary>
            <ol className="guide-stops-list">
              {tour.stops.map((stop) => (
                <li key={stop.id}>
                  <Spoken words={stop.title} /> <small className="hint">{t('tour.minutes', { minutes: stop.minutes })}</small>
                </li>
              ))}
            </ol>
          </details>
        ) : null}
      </div>
    </li>
  );
}

/** Before a tour: which one, in what languages, for how many, and for whom. */
export function StartTour() {
  const t = useT();
  const all = useVisit((visit) => visit.exhibition.tours);
  const guide = useVisit((visit) => visit.guide);
  const language = useVisit((visit) => visit.language);
  const joined = useVisit((visit) => visit.link.state === 'joined');
  const tours = toursFor(all, guide === null ? [] : guide.tours);
  const [chosen, setChosen] = useState(tours[0]?.id ?? '');
  const tour = tours.find(({ id }) => id === chosen);
  const offered = [...new Set([...(tour?.languages ?? []), language])];
  const [spoken, setSpoken] = useState<readonly string[]>([language]);
  const [capacity, setCapacity] = useState(String(USUAL));
  const [byLink, setByLink] = useState(false);
  const store = useVisitStore();
  const exhibition = useVisit((visit) => visit.exhibition.id);
  /** What the field for date and time holds; null is now. */
  const [when, setWhen] = useState<string | null>(null);
  const [transcript, setTranscript] = useState(false);
  const days = useVisit((visit) => visit.link.transcriptDays) ?? 0;
  const { act, busy, refused } = useAct();
  const { plan, planning, refused: notPlanned } = usePlanning();
  const id = useId();
  if (tours.length === 0) return <p className="hint">{t('guide.noTours')}</p>;
  const languages = offered.filter((one) => spoken.includes(one));
  const most = Number(capacity);
  const sound = Number.isInteger(most) && most >= 1 && most <= MOST;
  const now = store.getState().serverNow();
  const startsAt = when === null ? null : timeOf(when);
  const missing = languages.length === 0 ? 'guide.needLanguage' : sound ? null : 'guide.needCapacity';
  const ready = missing === null && (when === null || wrongWith(startsAt, now) === null);
  const submit = (): void => {
    if (tour === undefined || !ready) return;
    const wish = { tour: tour.id, languages, capacity: most, link: byLink, transcript };
    if (startsAt === null) void act('tour-start', wish);
    else void plan({ ...wish, exhibition, startsAt }).then((done) => (done ? setWhen(null) : undefined));
  };
  return (
    <form
      className="guide-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <fieldset>
        <legend>{t('guide.which')}</legend>
        <ul className="guide-tours">
          {tours.map((one) => (
            <TourChoice chosen={one.id === chosen} key={one.id} name={`${id}-tour`} onChoose={() => setChosen(one.id)} tour={one} />
          ))}
        </ul>
      </fieldset>
      <fieldset>
        <legend>{t('guide.speak')}</legend>
        <div className="guide-row">
          {offered.map((tag) => (
            <label className="guide-choice" key={tag}>
              <input checked={spoken.includes(tag)} onChange={(event) => setSpoken(event.target.checked ? [...spoken, tag] : spoken.filter((one) => one !== tag))} type="checkbox" />
              <span lang={tag}>{nameOfLanguage(tag)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div>
        <label htmlFor={`${id}-most`}>{t('guide.capacity')}</label>
        <input aria-describedby={`${id}-hint`} className="field" id={`${id}-most`} inputMode="numeric" max={MOST} min={1} onChange={(event) => setCapacity(event.target.value)} type="number" value={capacity} />
      </div>
      <fieldset>
        <legend>{t('guide.who')}</legend>
        <label className="guide-choice">
          <input checked={!byLink} name={`${id}-who`} onChange={() => setByLink(false)} type="radio" />
          {t('guide.open')}
        </label>
        <label className="guide-choice">
          <input checked={byLink} name={`${id}-who`} onChange={() => setByLink(true)} type="radio" />
          {t('guide.byLink')}
        </label>
      </fieldset>
      <fieldset>
        <legend>{t('guide.when')}</legend>
        <label className="guide-choice">
          <input checked={when === null} name={`${id}-when`} onChange={() => setWhen(null)} type="radio" />
          {t('guide.now')}
        </label>
        <label className="guide-choice">
          <input checked={when !== null} name={`${id}-when`} onChange={() => setWhen(fieldTime(nextHour(now)))} type="radio" />
          {t('guide.atTime')}
        </label>
        {when === null ? null : <WhenField now={now} onChange={setWhen} value={when} />}
      </fieldset>
      <div>
        <label className="guide-choice">
          <input aria-describedby={`${id}-kept`} checked={transcript} onChange={(event) => setTranscript(event.target.checked)} type="checkbox" />
          {t('guide.transcript.keep')}
        </label>
        <p className="hint" id={`${id}-kept`}>
          {t('guide.transcript.keepHint', { days })}
        </p>
      </div>
      <p className="hint" id={`${id}-hint`} role="status">
        {!joined ? t('guide.noLine') : missing === null ? t(when === null ? 'guide.startHint' : 'guide.planHint') : t(missing)}
      </p>
      <button aria-busy={busy || planning} aria-disabled={busy || planning || !ready} className="button main" type="submit">
        {t(when === null ? 'guide.start' : 'guide.planIt')}
      </button>
      <Refused code={when === null ? refused : notPlanned} />
    </form>
  );
}
