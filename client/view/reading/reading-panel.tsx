import './reading.css';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Placed } from '#scenes/format/placement.ts';
import { useVisit, useVisitStore } from '../../visit/visit.ts';
import { BackToTour } from '../tour/back-to-tour.tsx';
import { useNarrow } from '../ui/device.ts';
import { focusHall } from '../ui/focus-hall.ts';
import { useT } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';
import { useSay } from '../ui/spoken.tsx';
import { CopyLink } from './copy-link.tsx';
import { useCover } from './cover-while-open.ts';
import { ExhibitWords } from './exhibit-words.tsx';
import { PageLinks } from './page-links.tsx';
import { Phrase } from './prose.tsx';
import { useReadAloud, wordsAloud } from './read-aloud.ts';

/** City and country, or the kind of exhibit: one line above the title. */
function Kicker({ placed }: { placed: Placed }) {
  const t = useT();
  const study = useVisit((visit) => visit.exhibition.cases.find((one) => one.id === placed.caseId));
  const field = useVisit((visit) => (study === undefined ? undefined : visit.exhibition.fields[study.field]));
  const say = useSay();
  if (study === undefined) return <p className="reading-kicker">{t(`exhibits.kind.${placed.exhibit.kind}`)}</p>;
  return (
    <p className="reading-kicker">
      {t('exhibits.reading.place', { city: say(study.city), country: say(study.country) })}
      {field === undefined ? null : (
        <>
          {' · '}
          <Phrase words={field.name} />
        </>
      )}
    </p>
  );
}

/** Takes the focus whenever another exhibit is opened. */
function Title({ id, placed }: { id: string; placed: Placed }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <h2 id={id} ref={title} tabIndex={-1}>
      <Phrase words={placed.exhibit.title} />
    </h2>
  );
}

function Acts({ placed }: { placed: Placed }) {
  const t = useT();
  const store = useVisitStore();
  const language = useVisit((visit) => visit.language);
  const declared = useVisit((visit) => visit.languages);
  const closer = useVisit((visit) => visit.closer);
  const words = useMemo(() => wordsAloud(placed, language, declared), [placed, language, declared]);
  const aloud = useReadAloud(words);
  return (
    <>
      <div className="reading-acts">
        <BackToTour />
        {placed.exhibit.kind === 'object' ? (
          <button aria-pressed={closer} className={closer ? 'button main reading-act' : 'button reading-act'} onClick={() => store.getState().setCloser(!closer)} type="button">
            <Icon name={closer ? 'back' : 'closer'} size={18} />
            {t(closer ? 'exhibits.reading.putBack' : 'exhibits.reading.closer')}
          </button>
        ) : null}
        {aloud.available ? (
          <button aria-pressed={aloud.reading} className="button reading-act" onClick={aloud.toggle} type="button">
            <Icon name={aloud.reading ? 'pause' : 'play'} size={18} />
            {t(aloud.reading ? 'exhibits.reading.stop' : 'exhibits.reading.aloud')}
          </button>
        ) : null}
        <CopyLink />
      </div>
      <p aria-live="polite" className={closer ? 'hint' : 'unseen'}>
        {closer ? t('exhibits.reading.closerHint') : null}
      </p>
    </>
  );
}

function Neighbours({ placed }: { placed: Placed }) {
  const t = useT();
  const store = useVisitStore();
  const walk = useVisit((visit) => visit.plan.placed);
  const at = walk.indexOf(placed);
  const go = (step: number, words: string, icon: 'back' | 'forward') => {
    const next = walk[at + step];
    return (
      <button className="button bare reading-step" disabled={next === undefined} onClick={() => next !== undefined && store.getState().openExhibit(next.ref)} type="button">
        {icon === 'back' ? <Icon name="back" size={18} /> : null}
        <span className="unseen">{t(words)} </span>
        {next === undefined ? null : (
          <span className="reading-step-name">
            <Phrase words={next.exhibit.title} />
          </span>
        )}
        {icon === 'forward' ? <Icon name="forward" size={18} /> : null}
      </button>
    );
  };
  return (
    <nav aria-label={t('exhibits.reading.label')} className="reading-steps">
      {go(-1, 'exhibits.reading.previous', 'back')}
      {go(1, 'exhibits.reading.next', 'forward')}
    </nav>
  );
}

function Card({ placed }: { placed: Placed }) {
  const t = useT();
  const store = useVisitStore();
  const narrow = useNarrow();
  const language = useVisit((visit) => visit.language);
  const titleId = useId();
  const card = useRef<HTMLElement>(null);
  const [tall, setTall] = useState(false);
  useCover(card, narrow);

  const close = () => store.getState().openExhibit(null);
  return (
    <aside aria-labelledby={titleId} className="card reading" data-tall={tall} ref={card}>
      {narrow ? (
        <button aria-expanded={tall} aria-label={t(tall ? 'exhibits.reading.smaller' : 'exhibits.reading.larger')} className="reading-grip" onClick={() => setTall(!tall)} type="button">
          <i aria-hidden="true" />
        </button>
      ) : null}
      <header className="reading-head">
        <div>
          <Kicker placed={placed} />
          <Title id={titleId} key={placed.ref} placed={placed} />
        </div>
        <button aria-label={t('exhibits.reading.close')} className="button bare" onClick={close} type="button">
          <Icon name="close" />
        </button>
      </header>
      <div className="reading-tools">
        <Acts key={`${placed.ref} ${language}`} placed={placed} />
      </div>
      <div className="reading-body" data-scrolls key={placed.ref}>
        <ExhibitWords placed={placed} />
        <PageLinks placed={placed} />
      </div>
      <Neighbours placed={placed} />
    </aside>
  );
}

/** What the open exhibit says, beside it and never before it. Takes the focus when it opens and gives it back. */
export function ReadingPanel() {
  const open = useVisit((visit) => visit.open);
  const placed = useVisit((visit) => (visit.open === null ? undefined : visit.plan.byRef.get(visit.open)));
  const before = useRef<Element | null>(null);
  const reading = open !== null && placed !== undefined;

  useEffect(() => {
    if (!reading) return;
    const active = document.activeElement;
    before.current = active?.closest('.reading') === null ? active : before.current;
    return () => {
      const lost = document.activeElement === document.body || document.activeElement === null;
      if (!lost) return;
      if (before.current instanceof HTMLElement && before.current.isConnected && before.current !== document.body) before.current.focus({ preventScroll: true });
      else focusHall();
    };
  }, [reading]);

  return placed === undefined ? null : <Card placed={placed} />;
}
